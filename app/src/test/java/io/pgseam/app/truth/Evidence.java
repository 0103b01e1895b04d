package io.pgseam.app.truth;

/** The shop before, what was done, and the shop after. */
record Evidence(Opening opening, History history, Found found) {}
