/** A part of the page that is filled from an answer: it waits, is filled, or has failed and says why. */

import { Problem } from './answers.js';
import { element, visible } from './element.js';

const ROWS = 8;

/**
 * Asks, then draws. What was drawn before stays while the answer is on its way, and the link that had the focus has it again. Returns the answer,
 * or undefined where there is none.
 */
export async function fill(region, signal, ask, draw) {
    const again = () => {
        region.tabIndex = -1;
        region.focus();
        fill(region, signal, ask, draw);
    };
    region.setAttribute('aria-busy', 'true');
    if (region.childElementCount === 0 || region.querySelector('.problem')) {
        region.replaceChildren(element('div', { class: 'waiting' }, Array.from({ length: ROWS }, () => element('span'))));
    }
    try {
        const answer = await ask();
        replace(region, draw(answer));
        return answer;
    } catch (failure) {
        if (signal.aborted) {
            return undefined;
        }
        replace(region, problem(asProblem(failure), again));
        announce(asProblem(failure).message);
        return undefined;
    } finally {
        if (!signal.aborted) {
            region.removeAttribute('aria-busy');
        }
    }
}

/** Says it to those who do not see the page. */
export function announce(text) {
    document.getElementById('announcement').textContent = text;
}

function replace(region, drawn) {
    const held = region.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
    region.replaceChildren(drawn);
    if (held !== null) {
        Array.from(region.querySelectorAll('a'))
            .find(link => link.getAttribute('href') === held)
            ?.focus({ preventScroll: true });
    }
}

function asProblem(failure) {
    return failure instanceof Problem ? failure : new Problem({ title: 'This page failed', detail: String(failure) });
}

function problem({ status, title, detail, errors }, again) {
    const retry = element('button', {}, 'Try again');
    retry.addEventListener('click', again);
    return element(
        'div',
        { class: 'problem' },
        element('h2', {}, visible(title), status > 0 ? element('span', { class: 'code' }, String(status)) : null),
        detail ? element('p', {}, detail) : null,
        errors.length > 0
            ? element('ul', {}, errors.map(({ field, message }) => element('li', {}, element('code', {}, field), ` ${message}`)))
            : null,
        retry);
}
