/** Bars that grow with their container: lengths are percentages, so that text keeps its size. */

import { drawing, visible } from './element.js';

const LINE = 40;
const BAR = 8;

/**
 * Draws a bar for each, all from the same zero.
 *
 * @param bars each with label, value (a number), text (the value as people read it) and href
 */
export function barChart(bars) {
    const most = Math.max(...bars.map(bar => bar.value), Number.MIN_VALUE);
    return drawing(
        'svg',
        { class: 'chart', width: '100%', height: bars.length * LINE },
        bars.map((bar, index) => drawing('a', { href: bar.href, 'aria-label': `${visible(bar.label)}: ${bar.text}` }, parts(bar, index * LINE, most))));
}

function parts(bar, top, most) {
    const line = top + LINE / 2 - 1;
    return [
        drawing('title', {}, `${visible(bar.label)}: ${bar.text}`),
        drawing('rect', { class: 'target', x: 0, y: top + 1, width: '100%', height: LINE - 2 }),
        drawing('svg', { x: 0, y: top, width: '75%', height: LINE }, drawing('text', { class: 'label', x: 0, y: LINE / 2 - 1 }, visible(bar.label))),
        drawing('text', { class: 'value', x: '100%', y: line }, bar.text),
        drawing('rect', { class: 'groove', x: 0, y: line + 6, width: '100%', height: BAR, rx: BAR / 2 }),
        drawing('rect', { class: 'length', x: 0, y: line + 6, width: `${(100 * bar.value) / most}%`, height: BAR, rx: BAR / 2 })];
}

/** Draws how a figure went, the newest at the right; zero is the ground. */
export function line(values, count) {
    const most = Math.max(...values, Number.MIN_VALUE);
    const points = values.map((value, index) => `${count - values.length + index},${(28 * (1 - value / most)).toFixed(2)}`);
    return drawing(
        'svg',
        { class: 'line', viewBox: `0 -1 ${count - 1} 30`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
        drawing('polyline', { points: points.join(' '), 'vector-effect': 'non-scaling-stroke' }));
}

/** Draws parts of a whole beside each other; each has its share of 0 to 1 and its class. */
export function meter(shares) {
    let from = 0;
    return drawing('svg', { class: 'meter', width: '100%', height: 14, 'aria-hidden': 'true' }, shares.map(({ share, kind }) => {
        const part = drawing('rect', { class: kind, x: `${100 * from}%`, width: `${100 * share}%`, height: 14 });
        from += share;
        return part;
    }));
}
