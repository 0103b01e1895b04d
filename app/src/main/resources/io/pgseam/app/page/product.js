/** One product, with everything that its supplier tells about it. What is shown leads to the products that have the same. */

import { get } from './answers.js';
import { href, list } from './address.js';
import { stock } from './catalogue.js';
import { element, foreign, visible } from './element.js';
import { moment, money } from './format.js';
import { digits } from './json.js';
import { announce, fill } from './region.js';

const DEEPEST = 6;

const title = document.getElementById('product-title');
const back = document.getElementById('back');
const region = document.getElementById('product-facts');

export async function show(query, signal) {
    const id = query.get('product');
    back.setAttribute('href', href(list(query)));
    if (region.dataset.id !== id) {
        region.dataset.id = id;
        region.replaceChildren();
        title.textContent = 'Product';
    }
    const product = await fill(region, signal, () => get(`api/products/${encodeURIComponent(id)}`, signal), drawn);
    if (product === undefined) {
        return 'Product';
    }
    title.replaceChildren(foreign(product.name));
    announce(`${visible(product.name)}, ${money(product.price)}`);
    return product.name;
}

function drawn(product) {
    return element(
        'div',
        { class: 'columns' },
        element(
            'div',
            { class: 'card' },
            element('p', { class: 'amount' }, money(product.price)),
            element(
                'dl',
                { class: 'facts' },
                fact('Stock', stock(product.stock)),
                fact('Category', same('category', product.category, foreign(product.category))),
                fact('Tags', product.tags.length === 0 ? '–' : element('span', { class: 'tags' }, product.tags.map(tag =>
                    same('tag', tag, foreign(tag), 'tag')))),
                fact('Added', element('time', { datetime: product.createdAt }, moment(product.createdAt))),
                fact('Changed', element('time', { datetime: product.updatedAt }, moment(product.updatedAt))),
                fact('Id', element('code', {}, product.id)))),
        element(
            'div',
            { class: 'card' },
            element('h2', {}, 'Metadata'),
            JSON.stringify(product.metadata) === '{}'
                ? element('p', { class: 'faint' }, 'The supplier tells nothing.')
                : node(product.metadata, value => value, 1)));
}

function fact(name, ...value) {
    return [element('dt', {}, name), element('dd', {}, ...value)];
}

function same(name, value, text, kind) {
    return element('a', { class: kind, href: href(new URLSearchParams([[name, value]])) }, text);
}

/** @param around makes of a value the metadata that contain it there */
function entries(object, around, depth) {
    return element('dl', { class: 'facts' }, Object.entries(object).map(([key, value]) => [
        element('dt', {}, foreign(key)),
        element('dd', {}, node(value, inner => around({ [key]: inner }), depth))]));
}

function node(value, around, depth) {
    if (value === null || typeof value !== 'object' || digits(value) !== value) {
        return same('metadata', JSON.stringify(around(value)), scalar(value));
    }
    if (depth > DEEPEST) {
        return element('code', {}, JSON.stringify(value));
    }
    if (!Array.isArray(value)) {
        return entries(value, around, depth + 1);
    }
    return value.length === 0
        ? element('span', { class: 'faint' }, 'none')
        : element('ul', { class: 'values' }, value.map(item => element('li', {}, node(item, inner => around([inner]), depth + 1))));
}

function scalar(value) {
    return typeof value === 'string' ? foreign(value) : element('code', {}, String(digits(value)));
}
