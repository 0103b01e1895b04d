/**
 * Which page of a list was before which. A keyset knows the way forward alone; the way back is kept for the tab, by the list's query. A link that
 * someone was sent has none.
 */

export function remember(before, after) {
    store(storage => storage.setItem(key(after), String(before)));
}

/** Returns the query of the page before, or null. */
export function before(list) {
    const query = store(storage => storage.getItem(key(list))) ?? null;
    return query === null ? null : new URLSearchParams(query);
}

/** Returns 1 for the first page, and null where the way back is not known. */
export function number(list) {
    let count = 1;
    for (let page = list; page.has('after'); count++) {
        page = before(page);
        if (page === null) {
            return null;
        }
    }
    return count;
}

function key(list) {
    return `before ${list}`;
}

/** A browser may refuse to keep anything. */
function store(use) {
    try {
        return use(sessionStorage);
    } catch {
        return undefined;
    }
}
