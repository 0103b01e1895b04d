/** Makes elements. Text becomes text nodes and nothing else, so that no value can become markup. */

const SVG = 'http://www.w3.org/2000/svg';

/** An attribute that is undefined or false is left out. Children are nodes, texts, or lists of them; null is left out. */
export function element(tag, attributes = {}, ...children) {
    return filled(document.createElement(tag), attributes, children);
}

/** The same for SVG. */
export function drawing(tag, attributes = {}, ...children) {
    return filled(document.createElementNS(SVG, tag), attributes, children);
}

/** Text that others wrote: isolated, so that its direction changes nothing around it, and never invisible. */
export function foreign(text) {
    return element('bdi', {}, visible(text));
}

/** The text, or its code points if it has nothing to look at. */
export function visible(text) {
    return /[^\p{C}\p{Z}]/u.test(text) ? text : Array.from(text, character => `U+${codePoint(character)}`).join(' ') || '(empty)';
}

function codePoint(character) {
    return character.codePointAt(0).toString(16).toUpperCase().padStart(4, '0');
}

function filled(made, attributes, children) {
    for (const [name, value] of Object.entries(attributes)) {
        if (value !== undefined && value !== false) {
            made.setAttribute(name, value === true ? '' : value);
        }
    }
    made.append(...children.flat(Infinity).filter(child => child !== null));
    return made;
}
