/** Reports: the categories as bars, and those that run out. */

import { get } from './answers.js';
import { having, href } from './address.js';
import { barChart } from './chart.js';
import { element, foreign } from './element.js';
import { counted, money, whole } from './format.js';
import { digits } from './json.js';
import { announce, fill } from './region.js';

const BARS = 12;
const THRESHOLD = '10';
const MEASURES = [
    { name: 'products', title: 'Products', value: summary => summary.products, text: whole },
    { name: 'stock', title: 'Stock', value: summary => summary.stock, text: whole },
    { name: 'price', title: 'Average price', value: summary => Number(digits(summary.averagePrice)), text: money },
];

const measures = document.getElementById('measures');
const form = document.getElementById('low-stock-form');
const threshold = document.getElementById('threshold');

/** @param go leads to a query of the page */
export function start(go) {
    form.addEventListener('submit', event => {
        event.preventDefault();
        go(having(new URLSearchParams(location.search), 'threshold', threshold.value.trim() || THRESHOLD));
    });
}

export async function show(query, signal) {
    const measure = MEASURES.find(({ name }) => name === query.get('measure')) ?? MEASURES[0];
    const below = query.get('threshold') ?? THRESHOLD;
    measures.replaceChildren(...MEASURES.map(({ name, title }) => element(
        'a',
        { href: href(having(query, 'measure', name)), 'aria-current': name === measure.name && 'true' },
        title)));
    threshold.value = below;
    await Promise.all([
        fill(
            document.getElementById('categories'),
            signal,
            () => get('api/reports/categories', signal),
            summaries => categories(summaries, measure)),
        fill(
            document.getElementById('low-stock'),
            signal,
            () => get(`api/reports/low-stock?${new URLSearchParams({ threshold: below })}`, signal),
            low => lowStock(low, below)),
    ]);
    return 'Reports';
}

function categories(summaries, measure) {
    if (summaries.length === 0) {
        return empty('No categories yet', 'They come with the first product.');
    }
    const sorted = [...summaries].sort((one, other) => measure.value(other) - measure.value(one));
    const shown = sorted.slice(0, BARS);
    announce(`${counted(summaries.length, 'category', 'categories')} by ${measure.title.toLowerCase()}`);
    return element(
        'div',
        {},
        barChart(shown.map(summary => ({
            label: summary.category,
            value: measure.value(summary),
            text: measure.text(measure.value(summary)),
            href: inCategory(summary.category),
        }))),
        element(
            'details',
            {},
            element('summary', {}, sorted.length > BARS
                ? `The ${BARS} with the most; all ${whole(sorted.length)} as a table`
                : 'The same as a table'),
            table(['Category', ...MEASURES.map(({ title }) => title)], sorted.map(summary => [
                element('a', { href: inCategory(summary.category) }, foreign(summary.category)),
                ...MEASURES.map(({ value, text }) => text(value(summary)))]))));
}

function lowStock(low, below) {
    return low.length === 0
        ? empty('Nothing runs out', `Every category has ${below} pieces or more.`)
        : table(['Category', 'Stock', 'Products', 'Product with the least', 'Its stock'], low.map(row => [
            element('a', { href: inCategory(row.category) }, foreign(row.category)),
            whole(row.total),
            whole(row.products),
            element('a', { href: `?${new URLSearchParams({ product: row.least })}` }, foreign(row.leastName)),
            whole(row.minimum)]));
}

/** Figures are texts and stand at the right; names are elements. */
function table(titles, rows) {
    const kinds = rows[0].map(cell => typeof cell === 'string' ? 'figure' : 'text');
    return element(
        'div',
        { class: 'scrolling', tabindex: '0', role: 'region', 'aria-label': titles.join(', ') },
        element(
            'table',
            {},
            element('thead', {}, element('tr', {}, titles.map((title, column) => element('th', { scope: 'col', class: kinds[column] }, title)))),
            element('tbody', {}, rows.map(([first, ...rest]) => element(
                'tr',
                {},
                element('th', { scope: 'row' }, first),
                rest.map((cell, column) => element('td', { class: kinds[column + 1] }, cell)))))));
}

function inCategory(category) {
    return `?${new URLSearchParams({ category })}`;
}

function empty(title, text) {
    return element('div', { class: 'empty' }, element('h2', {}, title), element('p', {}, text));
}
