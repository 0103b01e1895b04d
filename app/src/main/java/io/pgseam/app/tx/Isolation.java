package io.pgseam.app.tx;

import java.util.Map;

/** How much of other transactions' work a transaction sees. The server's own default must be read committed, as it comes. */
public enum Isolation {
    /** Each statement sees what was committed before it began. */
    READ_COMMITTED(Map.of()),

    /** All statements see what was committed before the first; a row that another has changed since cannot be changed (40001). */
    REPEATABLE_READ(Map.of("transaction_isolation", "repeatable read")),

    /** As if transactions ran one after another; those that could not have fail (40001), reads included. */
    SERIALIZABLE(Map.of("transaction_isolation", "serializable")),

    /** All statements see what was committed before the first, and none may write. Never fails because of others. */
    READ_ONLY(Map.of("transaction_isolation", "repeatable read", "transaction_read_only", "on"));

    private final Map<String, String> settings;

    Isolation(Map<String, String> settings) {
        this.settings = settings;
    }

    /** The server's settings, for the transaction alone. */
    Map<String, String> settings() {
        return settings;
    }
}
