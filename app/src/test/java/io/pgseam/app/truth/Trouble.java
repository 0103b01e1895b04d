package io.pgseam.app.truth;

/** What goes wrong while people are in the shop. */
enum Trouble {
    /** Some sessions are ended by an administrator. */
    BACKENDS_TERMINATED,
    /** All connections end, and for a moment there are no new ones. */
    CONNECTIONS_CUT,
    /** For a moment connections end before the server sees a COMMIT. */
    CUT_BEFORE_COMMIT,
    /** For a moment connections end before the shop sees the answer to a COMMIT. */
    CUT_AFTER_COMMIT,
    /** Connections end while the server has their statements wait for locks: it does them, when it can, for nobody. */
    CUT_WHILE_LOCKED,
    /** Somebody else holds locks for longer than the shop waits. */
    ROWS_LOCKED,
    /** The server stops without another word, and is started again. */
    SERVER_CRASHED,
    /** The server does nothing for a moment. */
    SERVER_FROZEN
}
