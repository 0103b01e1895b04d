package io.pgseam.app.tx;

import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.SQLDataType.BOOLEAN;
import static org.jooq.impl.SQLDataType.VARCHAR;

import org.jooq.DataType;
import org.jooq.Field;

/**
 * The server's functions on advisory locks. Those that wait return {@code void}, which arrives as an empty text.
 *
 * @see <a href="https://www.postgresql.org/docs/current/functions-admin.html#FUNCTIONS-ADVISORY-LOCKS">Advisory Lock Functions</a>
 */
final class AdvisoryLocks {
    private AdvisoryLocks() {}

    static Field<String> ofTransaction(LockName lock) {
        return call("pg_advisory_xact_lock", VARCHAR, lock);
    }

    static Field<Boolean> tryOfTransaction(LockName lock) {
        return call("pg_try_advisory_xact_lock", BOOLEAN, lock);
    }

    static Field<String> ofSession(LockName lock) {
        return call("pg_advisory_lock", VARCHAR, lock);
    }

    static Field<Boolean> tryOfSession(LockName lock) {
        return call("pg_try_advisory_lock", BOOLEAN, lock);
    }

    static Field<Boolean> release(LockName lock) {
        return call("pg_advisory_unlock", BOOLEAN, lock);
    }

    private static <T> Field<T> call(String function, DataType<T> result, LockName lock) {
        return function(name("pg_catalog", function), result, val(lock.number()));
    }
}
