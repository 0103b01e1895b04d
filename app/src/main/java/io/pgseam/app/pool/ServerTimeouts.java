package io.pgseam.app.pool;

import static java.util.stream.Collectors.joining;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.pgseam.app.config.PoolSettings;
import io.pgseam.app.config.Pooler;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Result;
import org.jooq.impl.SQLDataType;

/**
 * The timeouts that the server enforces. A session gets them when it starts; a pooler's sessions are not ours, and have those of the login role.
 *
 * <p>Either way they are looked up before the pool is used: PgBouncer can be told to drop what a session starts with, and then nothing would
 * have a bound.
 */
final class ServerTimeouts {
    private static final Field<String> NAME = field(name("name"), SQLDataType.VARCHAR);
    private static final Field<String> SETTING = field(name("setting"), SQLDataType.VARCHAR);
    private static final Field<String> SOURCE = field(name("source"), SQLDataType.VARCHAR);

    private final Map<String, Duration> timeouts;
    private final Pooler pooler;

    ServerTimeouts(PoolSettings pool) {
        this.timeouts = new LinkedHashMap<>();
        timeouts.put("statement_timeout", pool.statementTimeout());
        timeouts.put("lock_timeout", pool.lockTimeout());
        timeouts.put("idle_in_transaction_session_timeout", pool.idleInTransactionTimeout());
        this.pooler = pool.pooler();
    }

    /** The startup parameter {@code options}. */
    String startOptions() {
        return settings("-c ", "=", " ");
    }

    /** Returns why the timeouts would not be kept, and what to do. */
    Optional<String> problem(DSLContext context, String user) {
        Result<Record3<String, String, String>> found = context.select(NAME, SETTING, SOURCE)
                .from(table(name("pg_catalog", "pg_settings")))
                .where(NAME.eq(any(timeouts.keySet().toArray(String[]::new))))
                .orderBy(NAME)
                .fetch();
        if (pooler == Pooler.NONE) {
            return found.stream().anyMatch(row -> !row.value3().equals("client"))
                    ? Optional.of("the session did not get its timeouts, as behind a PgBouncer that ignores the startup"
                            + " parameter options. Nothing was changed. Set SHOP_POOLER=transaction.")
                    : Optional.empty();
        }
        String others = found.stream()
                .filter(row -> !row.value2().equals(milliseconds(timeouts.get(row.value1()))))
                .map(row -> row.value1() + " is " + row.value2() + " ms, expected "
                        + milliseconds(timeouts.get(row.value1())) + " ms")
                .collect(joining(", "));
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(others + ". Nothing was changed. Behind a pooler timeouts are the role's: run "
                        + settings("ALTER ROLE " + user + " SET ", " = ", "; ")
                        + ", have the pooler connect again, or connect to the server itself.");
    }

    private String settings(String before, String between, String separator) {
        return timeouts.entrySet().stream()
                .map(timeout -> before + timeout.getKey() + between + milliseconds(timeout.getValue()))
                .collect(joining(separator));
    }

    private static String milliseconds(Duration timeout) {
        return String.valueOf(timeout.toMillis());
    }
}
