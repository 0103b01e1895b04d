package io.pgseam.generator;

import java.sql.Connection;
import java.sql.DriverManager;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Runs a {@link Snippet} in a JVM of its own. */
final class TracedSnippet {
    private TracedSnippet() {}

    /** @param arguments URL, user and password of a database */
    public static void main(String... arguments) throws Exception {
        try (Connection connection = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
            Class.forName("shop.Source")
                    .getMethod("run", DSLContext.class)
                    .invoke(null, DSL.using(connection, SQLDialect.POSTGRES));
        }
    }
}
