package io.pgseam.copy.codec;

import io.pgseam.TestServer;
import io.pgseam.postgres.ThrowawayDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** One database with every extension, in the time zone of Kathmandu, 05:45 ahead of UTC. */
final class ExchangeDatabase {

    static final Connection CONNECTION = connect();
    static final DSLContext CTX = DSL.using(CONNECTION, SQLDialect.POSTGRES);

    private static int domains;

    private ExchangeDatabase() {}

    private static Connection connect() {
        try {
            ThrowawayDatabase database = TestServer.createDatabase();
            Connection connection = database.dataSource().getConnection();
            DSLContext ctx = DSL.using(connection, SQLDialect.POSTGRES);
            ctx.execute("set timezone to 'Asia/Kathmandu'");
            ctx.execute("create schema ext");
            List.of("citext", "hstore", "ltree")
                    .forEach(extension -> ctx.execute("create extension " + extension + " schema ext"));
            ctx.execute("set search_path to public, ext");
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Creates a domain over the type and returns its name. */
    static String domain(String type) {
        String domain = "domain_" + ++domains;
        CTX.execute("create domain " + domain + " as " + type);
        return domain;
    }
}
