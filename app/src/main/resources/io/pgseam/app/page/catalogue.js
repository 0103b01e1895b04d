/** The list of products: filters, the page of them that the URL names, and the way to the pages beside it. */

import { get, Problem } from './answers.js';
import { filters, having, href, list } from './address.js';
import { element, foreign, visible } from './element.js';
import { form, refuse, show as showFilters, start as startFilters, typed } from './filters.js';
import { counted, money, whole } from './format.js';
import { announce, fill } from './region.js';
import { before, number, remember } from './trail.js';

const SIZE = 20;
const SHOWN_TAGS = 4;
const FEW = 10;

const region = document.getElementById('products');
const count = document.getElementById('count');
const pager = document.getElementById('pager');

/** @param go leads to a query of the page */
export function start(go) {
    startFilters();
    form.addEventListener('submit', event => {
        event.preventDefault();
        go(typed(new URLSearchParams(location.search)));
    });
}

export async function show(query, signal) {
    const asked = list(query);
    showFilters(asked);
    const page = await fill(region, signal, () => ask(asked, signal), found => drawn(found.products, asked));
    if (signal.aborted) {
        return undefined;
    }
    pager.replaceChildren(...(page === undefined ? [] : links(page, asked)));
    count.textContent = page === undefined ? '' : summary(page, asked);
    if (page !== undefined) {
        announce(summary(page, asked));
    }
    return 'Products';
}

async function ask(asked, signal) {
    try {
        return await get(`api/products?${having(asked, 'limit', SIZE)}`, signal);
    } catch (failure) {
        if (failure instanceof Problem) {
            refuse(failure.errors);
        }
        throw failure;
    }
}

function drawn(products, asked) {
    return products.length === 0 ? empty(asked) : element(
        'table',
        { class: 'products' },
        element('thead', {}, element(
            'tr',
            {},
            element('th', { scope: 'col' }, 'Product'),
            element('th', { scope: 'col', class: 'wide' }, 'Category'),
            element('th', { scope: 'col', class: 'figure' }, 'Stock'),
            element('th', { scope: 'col', class: 'figure', 'aria-sort': 'ascending' }, 'Price'))),
        element('tbody', {}, products.map(product => row(product, asked))));
}

function row(product, asked) {
    return element(
        'tr',
        {},
        element(
            'th',
            { scope: 'row' },
            element('a', { class: 'name', id: `product-${product.id}`, href: href(having(asked, 'product', product.id)) }, foreign(product.name)),
            element('span', { class: 'narrow faint' }, foreign(product.category)),
            tags(product.tags)),
        element('td', { class: 'wide' }, foreign(product.category)),
        element('td', { class: 'figure' }, stock(product.stock)),
        element('td', { class: 'figure price' }, money(product.price)));
}

function tags(all) {
    return all.length === 0 ? null : element(
        'span',
        { class: 'tags' },
        all.slice(0, SHOWN_TAGS).map(tag => element('span', { class: 'tag' }, foreign(tag))),
        all.length > SHOWN_TAGS ? element('span', { class: 'faint' }, `+${all.length - SHOWN_TAGS}`) : null);
}

/** Pieces, marked where they run out. */
export function stock(pieces) {
    return element('span', { class: pieces === 0 ? 'bad' : pieces < FEW ? 'few' : undefined }, pieces === 0 ? 'sold out' : whole(pieces));
}

function empty(asked) {
    const restricted = filters(asked).size > 0;
    return element(
        'div',
        { class: 'empty' },
        element('h2', {}, restricted ? 'No product passes these filters' : 'The catalogue is empty'),
        element('p', {}, restricted ? 'Take one of them away, or begin anew.' : 'Products appear here as soon as they are imported.'),
        restricted ? element('a', { class: 'button', href: './' }, 'Show all products') : null);
}

function summary(page, asked) {
    if (page.products.length === 0) {
        return 'No products';
    }
    const at = number(asked);
    const place = at === null ? '' : ` · page ${whole(at)}`;
    return `${counted(page.products.length, 'product', 'products')}${page.next ? ' and more' : ''}, cheapest first${place}`;
}

function links(page, asked) {
    const previous = before(asked) ?? (asked.has('after') ? filters(asked) : null);
    const next = page.next ? having(asked, 'after', page.next) : null;
    if (next) {
        remember(asked, next);
    }
    return previous === null && next === null ? [] : [
        link(previous, 'prev', before(asked) === null && previous ? '← First page' : '← Previous'),
        link(next, 'next', 'Next →')];
}

function link(query, relation, text) {
    return query === null
        ? element('span', { class: 'button off' }, text)
        : element('a', { class: 'button', rel: relation, href: href(query) }, text);
}
