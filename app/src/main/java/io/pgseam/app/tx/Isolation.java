package io.pgseam.app.tx;

/** How much of other transactions' work a transaction sees. */
public enum Isolation {
    /** Each statement sees what was committed before it began. */
    READ_COMMITTED("read committed", "off"),

    /** All statements see what was committed before the first; a row that another has changed since cannot be changed (40001). */
    REPEATABLE_READ("repeatable read", "off"),

    /** As if transactions ran one after another; those that could not have fail (40001), reads included. */
    SERIALIZABLE("serializable", "off"),

    /** All statements see what was committed before the first, and none may write. */
    READ_ONLY("repeatable read", "on");

    private final String level;
    private final String readOnly;

    Isolation(String level, String readOnly) {
        this.level = level;
        this.readOnly = readOnly;
    }

    /** The server's setting {@code transaction_isolation}. */
    String level() {
        return level;
    }

    /** The server's setting {@code transaction_read_only}. */
    String readOnly() {
        return readOnly;
    }
}
