/** Values as people read them. */

import { digits } from './json.js';

const WHOLE = new Intl.NumberFormat(undefined, { maximumFractionDigits: 0 });
const MONEY = new Intl.NumberFormat(undefined, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const SHORT = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 });
const MOMENT = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const CLOCK = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });

export function whole(value) {
    return WHOLE.format(value);
}

/** In the shop's one currency, two decimals. */
export function money(value) {
    return MONEY.format(digits(value));
}

export function milliseconds(value) {
    return Number(digits(value)) === 0 ? 'under 1 ms' : `${SHORT.format(digits(value))} ms`;
}

export function counted(count, one, many) {
    return `${whole(count)} ${count === 1 ? one : many}`;
}

export function moment(iso) {
    return MOMENT.format(new Date(iso));
}

export function clock(date) {
    return CLOCK.format(date);
}
