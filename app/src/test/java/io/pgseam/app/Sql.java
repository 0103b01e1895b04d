package io.pgseam.app;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.SQLDataType.BOOLEAN;
import static org.jooq.impl.SQLDataType.INTEGER;
import static org.jooq.impl.SQLDataType.VARCHAR;

import java.time.Duration;
import org.jooq.DSLContext;

/** What tests ask of a server besides the shop's tables. */
public final class Sql {
    private Sql() {}

    /** Keeps a statement running. */
    public static void sleep(DSLContext context, Duration time) {
        context.select(function(name("pg_sleep"), VARCHAR, val(time.toMillis() / 1000.0)))
                .fetch();
    }

    public static String setting(DSLContext context, String name) {
        return context.select(function(name("current_setting"), VARCHAR, val(name)))
                .fetchSingle()
                .value1();
    }

    public static int backend(DSLContext context) {
        return context.select(function(name("pg_backend_pid"), INTEGER))
                .fetchSingle()
                .value1();
    }

    /** Ends the session that the backend serves. */
    public static void terminate(DSLContext owner, int backend) {
        owner.select(function(name("pg_terminate_backend"), BOOLEAN, val(backend), val(10_000L)))
                .fetch();
    }

    /** How many statements of the shop wait or work in a database. */
    public static int running(DSLContext owner, String database) {
        return owner.fetchCount(
                table(name("pg_stat_activity")),
                field(name("datname"), VARCHAR).eq(database),
                field(name("application_name"), VARCHAR).eq("pgseam-shop"),
                field(name("state"), VARCHAR).eq("active"));
    }
}
