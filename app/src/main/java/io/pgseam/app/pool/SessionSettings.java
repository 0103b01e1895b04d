package io.pgseam.app.pool;

import static java.util.stream.Collectors.joining;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.pgseam.app.config.PoolSettings;
import io.pgseam.app.config.Pooler;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Result;
import org.jooq.impl.SQLDataType;

/**
 * What each session must have: the timeouts that the server enforces, and a search path in which no schema of the role's own and no temporary
 * table comes before the shop's. A session gets them when it starts; a pooler's sessions are not ours, and have those of the login role.
 *
 * <p>Either way they are looked up before the pool is used: PgBouncer can be told to drop what a session starts with, and then nothing would
 * have a bound.
 */
final class SessionSettings {
    private static final Field<String> NAME = field(name("name"), SQLDataType.VARCHAR);
    private static final Field<String> SETTING = field(name("setting"), SQLDataType.VARCHAR);
    private static final Field<String> UNIT = field(name("unit"), SQLDataType.VARCHAR);
    private static final Field<String> SOURCE = field(name("source"), SQLDataType.VARCHAR);

    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Pooler pooler;

    SessionSettings(PoolSettings pool) {
        settings.put("statement_timeout", String.valueOf(pool.statementTimeout().toMillis()));
        settings.put("lock_timeout", String.valueOf(pool.lockTimeout().toMillis()));
        settings.put(
                "idle_in_transaction_session_timeout",
                String.valueOf(pool.idleInTransactionTimeout().toMillis()));
        settings.put("search_path", "public,pg_temp");
        this.pooler = pool.pooler();
    }

    /** The startup parameter {@code options}. */
    String startOptions() {
        return settings("-c ", "=", " ");
    }

    /** Returns why the settings would not be kept, and what to do. */
    Optional<String> problem(DSLContext context, String user) {
        Result<Record4<String, String, String, String>> found = context.select(NAME, SETTING, UNIT, SOURCE)
                .from(table(name("pg_catalog", "pg_settings")))
                .where(NAME.eq(any(settings.keySet().toArray(String[]::new))))
                .orderBy(NAME)
                .fetch();
        if (pooler == Pooler.NONE) {
            return found.stream().anyMatch(row -> !row.get(SOURCE).equals("client"))
                    ? Optional.of("the session did not get its settings, as behind a PgBouncer that ignores the startup"
                            + " parameter options. Nothing was changed. Set SHOP_POOLER=transaction.")
                    : Optional.empty();
        }
        String others = found.stream()
                .filter(row -> !row.get(SETTING).replace(" ", "").equals(settings.get(row.get(NAME))))
                .map(row -> row.get(NAME) + " is " + with(row.get(UNIT), row.get(SETTING)) + ", expected "
                        + with(row.get(UNIT), settings.get(row.get(NAME))))
                .collect(joining("; "));
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        others + ". Nothing was changed. Behind a pooler a session's settings are the role's: run "
                                + settings("ALTER ROLE " + user + " SET ", " = ", "; ")
                                + ", have the pooler connect again, or connect to the server itself.");
    }

    private String settings(String before, String between, String separator) {
        return settings.entrySet().stream()
                .map(setting -> before + setting.getKey() + between + setting.getValue())
                .collect(joining(separator));
    }

    private static String with(String unit, String setting) {
        return unit == null ? setting : setting + " " + unit;
    }
}
