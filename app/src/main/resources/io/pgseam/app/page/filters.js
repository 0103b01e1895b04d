/** The form of what restricts the list: shows what the URL says, and makes of what was typed the query of the next list. */

import { get } from './answers.js';
import { filters, having, href } from './address.js';
import { element, foreign, visible } from './element.js';
import { whole } from './format.js';
import { read } from './json.js';

const FIELDS = ['category', 'tag', 'metadata', 'price-min', 'price-max'];
const SUGGESTED_TAGS = 100;
const PATIENCE_MILLIS = 30_000;

const box = document.getElementById('filter-box');
const chosen = document.getElementById('chosen');
const category = document.getElementById('category');
const tag = document.getElementById('tag');
const key = document.getElementById('metadata-key');
const value = document.getElementById('metadata-value');
const lowest = document.getElementById('price-min');
const highest = document.getElementById('price-max');
const wide = matchMedia('(min-width: 60rem)');

let categories = [];

export const form = document.getElementById('filters');

/** Fills the choices; without an answer the form does with what the URL says. */
export async function start() {
    const fold = () => {
        box.open = wide.matches;
    };
    wide.addEventListener('change', fold);
    fold();
    form.setAttribute('aria-busy', 'true');
    const signal = AbortSignal.timeout(PATIENCE_MILLIS);
    const [summaries, tags] = await Promise.allSettled([
        get('api/reports/categories', signal),
        get(`api/reports/tags?limit=${SUGGESTED_TAGS}`, signal)]);
    categories = summaries.value ?? [];
    choose(category.value);
    document.getElementById('tags').replaceChildren(...(tags.value ?? []).map(count => element('option', { value: count.tag })));
    form.removeAttribute('aria-busy');
}

/** Shows what restricts the list of this query. */
export function show(query) {
    choose(query.get('category') ?? '');
    tag.value = '';
    key.value = '';
    value.value = '';
    lowest.value = query.get('price-min') ?? '';
    highest.value = query.get('price-max') ?? '';
    refuse([]);
    chosen.replaceChildren(...chips(query));
}

/** Returns the query of what was typed, besides the tags and metadata that restrict the list already. */
export function typed(query) {
    const list = filters(query);
    for (const field of [category, lowest, highest]) {
        list.delete(field.name);
        if (field.value.trim() !== '') {
            list.set(field.name, field === category ? field.value : field.value.trim());
        }
    }
    if (tag.value !== '' && !list.has('tag', tag.value)) {
        list.append('tag', tag.value);
    }
    return filters(key.value === ''
        ? list
        : having(list, 'metadata', JSON.stringify({ ...metadata(list), [key.value]: typedValue() })));
}

/** Says beside the fields what is wrong with them; with an empty list nothing is. */
export function refuse(errors) {
    for (const field of FIELDS) {
        const message = errors.filter(error => error.field === field).map(error => error.message).join('; ');
        document.getElementById(`${field}-error`).textContent = message;
        for (const input of form.querySelectorAll(`[aria-describedby="${field}-error"]`)) {
            input.setAttribute('aria-invalid', String(message !== ''));
        }
    }
    box.open ||= errors.length > 0;
}

function choose(selected) {
    const names = categories.map(summary => summary.category);
    category.replaceChildren(
        element('option', { value: '' }, 'All categories'),
        ...(selected === '' || names.includes(selected) ? [] : [element('option', { value: selected }, visible(selected))]),
        ...categories.map(summary =>
            element('option', { value: summary.category }, `${visible(summary.category)} (${whole(summary.products)})`)));
    category.value = selected;
}

/** Text that is JSON is that JSON, and other text is itself. */
function typedValue() {
    try {
        return read(value.value);
    } catch {
        return value.value;
    }
}

/** What the metadata must contain; empty where the URL has no JSON object. */
function metadata(query) {
    try {
        return Object.fromEntries(Object.entries(read(query.get('metadata'))));
    } catch {
        return {};
    }
}

function chips(query) {
    const list = filters(query);
    const made = [...list].flatMap(([name, text]) => {
        const entries = name === 'metadata' ? Object.entries(metadata(list)) : [];
        return entries.length === 0
            ? [chip(name, text, without(list, name, text))]
            : entries.map(([key, found]) => chip(key, JSON.stringify(found), withoutKey(list, entries, key)));
    });
    return made.length < 2 ? made : [...made, element('li', {}, element('a', { class: 'clear', href: './' }, 'Clear all'))];
}

function chip(name, text, smaller) {
    return element('li', {}, element(
        'a',
        { class: 'chip', href: href(smaller), 'aria-label': `Remove the filter ${name} ${visible(text)}` },
        element('span', { class: 'faint' }, foreign(name)), ' ', foreign(text), element('span', { class: 'cross' }, '×')));
}

function without(list, name, text) {
    return new URLSearchParams([...list].filter(entry => entry[0] !== name || entry[1] !== text));
}

function withoutKey(list, entries, key) {
    const rest = entries.filter(entry => entry[0] !== key);
    return rest.length === 0
        ? without(list, 'metadata', list.get('metadata'))
        : having(list, 'metadata', JSON.stringify(Object.fromEntries(rest)));
}
