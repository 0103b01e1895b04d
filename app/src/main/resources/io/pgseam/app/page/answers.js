/** What the server says. Every address is relative to the page. */

import { read } from './json.js';

/** A failure in words, as the server's problem details (RFC 9457) or as what kept it from answering. */
export class Problem extends Error {
    constructor({ status = 0, title = 'The shop did not answer', detail = '', errors = [] }) {
        super(detail || title);
        this.status = status;
        this.title = title;
        this.detail = detail;
        this.errors = errors;
    }
}

/** Returns the JSON of a GET. Throws a Problem, or an AbortError when the signal says that nobody waits any more. */
export async function get(path, signal) {
    const response = await answer(path, signal);
    const text = await response.text();
    const body = parsed(text);
    if (response.ok && body !== undefined) {
        return body;
    }
    throw new Problem({ title: response.statusText || 'The shop failed', ...body, status: response.status });
}

async function answer(path, signal) {
    try {
        return await fetch(path, { signal, headers: { Accept: 'application/json, application/problem+json' } });
    } catch (failure) {
        if (signal.aborted && signal.reason?.name !== 'TimeoutError') {
            throw failure;
        }
        throw new Problem({ detail: 'Nothing was changed. Check that the server runs and can be reached, then try again.' });
    }
}

function parsed(text) {
    try {
        return read(text);
    } catch {
        return undefined;
    }
}
