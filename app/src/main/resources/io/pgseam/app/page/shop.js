/** Shows the view that the URL names, and follows the page's own links without loading it anew. Begin reading here. */

import { query } from './address.js';
import * as catalogue from './catalogue.js';
import * as product from './product.js';
import * as reports from './reports.js';
import * as status from './status.js';

const VIEWS = { catalogue, product, reports, status };

let at;
let shown;
let asking = new AbortController();

function viewOf(query) {
    return query.has('product') ? 'product' : ['reports', 'status'].find(name => name === query.get('view')) ?? 'catalogue';
}

async function show() {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    at = query();
    shown = viewOf(at);
    for (const name of Object.keys(VIEWS)) {
        document.getElementById(name).hidden = name !== shown;
    }
    for (const link of document.querySelectorAll('[data-view]')) {
        link.setAttribute('aria-current', link.dataset.view === shown ? 'page' : 'false');
    }
    const title = await VIEWS[shown].show(at, signal);
    if (!signal.aborted) {
        document.title = `\u2068${title}\u2069 · pgseam shop`;
    }
}

function go(query) {
    history.pushState(null, '', query.size === 0 ? location.pathname : `?${query}`);
    return show();
}

function isOrdinary(event) {
    return event.button === 0 && !event.defaultPrevented && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
}

document.addEventListener('click', event => {
    const link = event.target.closest('a[href^="?"], a[href="./"]');
    if (link === null || !isOrdinary(event)) {
        return;
    }
    event.preventDefault();
    go(new URLSearchParams(link.getAttribute('href').replace('./', '')));
    scrollTo(0, 0);
    document.getElementById(`${shown}-title`).focus({ preventScroll: true });
});

/** The way back from a product leads to the link that it was opened by. */
addEventListener('popstate', async () => {
    const left = at;
    if (String(left) === String(query())) {
        return;
    }
    await show();
    if (left.has('product') && shown === 'catalogue') {
        document.getElementById(`product-${left.get('product')}`)?.focus();
    }
});

for (const view of Object.values(VIEWS)) {
    view.start?.(go);
}
show();
