/** JSON whose numbers keep their digits: one that JavaScript would write otherwise, such as 1.50, stays as its text where the browser can tell it. */

export function read(text) {
    return JSON.parse(text, (key, value, context) =>
        typeof value === 'number' && context?.source !== undefined && context.source !== String(value) && JSON.rawJSON
            ? JSON.rawJSON(context.source)
            : value);
}

/** The text of such a number, and any other value itself. */
export function digits(value) {
    return value?.rawJSON ?? value;
}
