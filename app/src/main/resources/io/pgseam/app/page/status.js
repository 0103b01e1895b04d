/** How the database does, asked every few seconds while someone looks: in words beside the navigation, in figures in a view of its own. */

import { get, Problem } from './answers.js';
import { line, meter } from './chart.js';
import { element } from './element.js';
import { clock, milliseconds, whole } from './format.js';
import { announce } from './region.js';

const EVERY_MILLIS = 5_000;
const KEPT = 60;
const COUNTERS = [
    ['acquired', 'connections handed out', whole],
    ['averageWaitMillis', 'average wait for one', milliseconds],
    ['timeouts', 'waits in vain', whole],
    ['rollbacks', 'rolled back transactions', whole],
    ['retries', 'transactions begun again', whole],
];
const WORDS = { HEALTHY: 'Healthy', DEGRADED: 'Degraded', DOWN: 'Down' };

const pill = document.getElementById('pill');
const figures = document.getElementById('figures');
const pause = document.getElementById('pause');
const probes = [];

let timer;
let state;

export function start() {
    pause.addEventListener('click', () => {
        pause.setAttribute('aria-pressed', String(!isPaused()));
        pause.textContent = isPaused() ? 'Go on' : 'Pause';
        poll();
    });
    document.addEventListener('visibilitychange', poll);
    poll();
}

export async function show() {
    return 'Status';
}

function isPaused() {
    return pause.getAttribute('aria-pressed') === 'true';
}

async function poll() {
    clearTimeout(timer);
    if (document.hidden || isPaused()) {
        return;
    }
    try {
        draw(await get('api/status', AbortSignal.timeout(EVERY_MILLIS)));
    } catch (failure) {
        if (!(failure instanceof Problem)) {
            throw failure;
        }
        tell('unknown', 'No answer');
        figures.replaceChildren(element(
            'div',
            { class: 'card problem' },
            element('h2', {}, failure.title),
            element('p', {}, failure.detail)));
    }
    document.getElementById('asked').textContent = `asked ${clock(new Date())}`;
    clearTimeout(timer);
    timer = setTimeout(poll, EVERY_MILLIS);
}

function draw({ health, pool }) {
    probes.push(Number(health.probeMillis));
    probes.splice(0, probes.length - KEPT);
    tell(health.state, `${WORDS[health.state]} · ${whole(pool.active)} of ${whole(pool.maximum)}`);
    figures.replaceChildren(element('div', { class: 'tiles' }, database(health), connections(pool), counters(pool)));
}

/** Speaks only of changes: a screen reader that says the same every few seconds is no help. */
function tell(found, text) {
    pill.dataset.state = found;
    document.getElementById('pill-text').textContent = text;
    if (state !== undefined && state !== found) {
        announce(`The database: ${WORDS[found] ?? text}`);
    }
    state = found;
}

function database({ state: found, probeMillis, problem }) {
    return tile(
        'Database',
        element('p', { class: 'state', 'data-state': found }, element('span', { class: 'dot' }), WORDS[found]),
        element('p', { class: 'faint' }, problem ?? `Answered in ${milliseconds(probeMillis)}.`),
        line(probes, KEPT),
        element('p', { class: 'faint' }, `The last ${whole((KEPT * EVERY_MILLIS) / 60_000)} minutes, up to ${milliseconds(Math.max(...probes))}`));
}

function connections({ active, idle, waiting, maximum }) {
    return tile(
        'Connections',
        element('p', { class: 'amount' }, whole(active), element('span', { class: 'faint' }, ` of ${whole(maximum)} in use`)),
        meter([{ share: active / maximum, kind: 'active' }, { share: idle / maximum, kind: 'idle' }]),
        element('dl', { class: 'facts legend' },
            fact('in use', whole(active), 'active'),
            fact('open and idle', whole(idle), 'idle'),
            fact('not open', whole(maximum - active - idle), 'room'),
            fact('callers waiting', whole(waiting))));
}

function counters(pool) {
    const known = COUNTERS.filter(([name]) => pool[name] !== undefined && pool[name] !== null);
    return known.length === 0 ? null : tile(
        'Since the start',
        element('dl', { class: 'facts' }, known.map(([name, title, format]) => fact(title, format(pool[name])))));
}

function tile(title, ...content) {
    return element('div', { class: 'card' }, element('h2', {}, title), ...content);
}

function fact(name, value, kind) {
    return [
        element('dt', {}, kind === undefined ? null : element('span', { class: `key ${kind}` }), name),
        element('dd', { class: 'figure' }, value)];
}
