/** Where the page stands is the query of its URL, so that a reload, the way back and a shared link lead to the same place. */

const FILTERS = ['category', 'tag', 'metadata', 'price-min', 'price-max'];

export function query() {
    return new URLSearchParams(location.search);
}

/** What restricts the list, without the page of it, and always in the same order. */
export function filters(query) {
    return new URLSearchParams(FILTERS.flatMap(name =>
        query.getAll(name).filter(value => value !== '').map(value => [name, value])));
}

/** The list and the page of it. */
export function list(query) {
    const list = filters(query);
    if (query.get('after')) {
        list.set('after', query.get('after'));
    }
    return list;
}

/** A copy in which a name has one value. */
export function having(query, name, value) {
    const copy = new URLSearchParams(query);
    copy.set(name, value);
    return copy;
}

export function href(query) {
    return query.size === 0 ? './' : `?${query}`;
}
