package io.pgseam.app.config;

/** What stands between the shop and its server. */
public enum Pooler {
    /** Nothing, or what gives each connection a session of its own. */
    NONE,

    /**
     * PgBouncer in transaction mode, or what works as it does: each transaction may have another session. So the driver keeps no prepared
     * statements there, timeouts are the login role's, and what lasts longer than a transaction is refused. From PgBouncer 1.21 on, with its
     * {@code max_prepared_statements}, {@code prepareThreshold=5} in a {@code jdbc:} URL has the driver keep statements again.
     */
    TRANSACTION
}
