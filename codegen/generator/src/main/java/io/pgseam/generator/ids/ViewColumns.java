package io.pgseam.generator.ids;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.VARCHAR;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.postgresql.PGResultSetMetaData;

/** The columns of views that are a column of a table, or of another view, as it is. */
final class ViewColumns {
    private static final Field<String> SCHEMA = field(name("pg_namespace", "nspname"), VARCHAR);
    private static final Field<String> VIEW = field(name("pg_class", "relname"), VARCHAR);
    private static final Field<String> QUERY =
            function(name("pg_catalog", "pg_get_viewdef"), VARCHAR, field(name("pg_class", "oid"), BIGINT));

    private ViewColumns() {}

    /** Returns schema, relation and column of each origin by those of the view's column. One query, and a round trip for each view. */
    static Map<List<String>, List<String>> origins(DSLContext ctx) {
        Map<List<String>, List<String>> origins = new HashMap<>();
        ctx.select(SCHEMA, VIEW, QUERY)
                .from(table(name("pg_catalog", "pg_class")))
                .join(table(name("pg_catalog", "pg_namespace")))
                .on(field(name("pg_namespace", "oid"), BIGINT).eq(field(name("pg_class", "relnamespace"), BIGINT)))
                .where(field(name("pg_class", "relkind"), VARCHAR).in(inline("v"), inline("m")))
                .and(SCHEMA.notIn(inline("pg_catalog"), inline("information_schema")))
                .fetch()
                .forEach(view -> ctx.connection(connection ->
                        describe(connection, List.of(view.get(SCHEMA), view.get(VIEW)), view.get(QUERY), origins)));
        return origins;
    }

    private static void describe(
            Connection connection, List<String> view, String query, Map<List<String>, List<String>> origins)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            ResultSetMetaData columns = statement.getMetaData();
            PGResultSetMetaData sources = columns.unwrap(PGResultSetMetaData.class);
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                if (!sources.getBaseTableName(column).isEmpty()) {
                    origins.put(
                            List.of(view.get(0), view.get(1), columns.getColumnLabel(column)),
                            List.of(
                                    sources.getBaseSchemaName(column),
                                    sources.getBaseTableName(column),
                                    sources.getBaseColumnName(column)));
                }
            }
        }
    }
}
