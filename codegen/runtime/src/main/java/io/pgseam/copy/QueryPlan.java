package io.pgseam.copy;

import io.pgseam.copy.codec.CodecRegistry;
import io.pgseam.copy.codec.LiveType;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ResultQuery;
import org.postgresql.PGConnection;
import org.postgresql.jdbc.PreferQueryMode;

/**
 * What a COPY of a query will do, checked against the running database.
 *
 * @param name the table's without its schema, or what stands for a query
 * @param columns in the order of the stream
 * @param statement the COPY statement
 */
record QueryPlan(String name, List<CopyColumn<?>> columns, String statement) {

    static final String NOTHING_READ = "Nothing was read.";

    /**
     * Makes the plan. One description and one query of the catalog.
     *
     * @throws CopyException if the query cannot be sent, or a column cannot be read; every such column is in the message
     */
    static QueryPlan of(DSLContext ctx, Connection connection, String name, ResultQuery<?> query) {
        DescribedQuery described = describe(connection, name, ctx.renderInlined(query));
        Field<?>[] fields = query.fields();
        if (fields.length == 0 || fields.length != described.columns().size()) {
            throw refused(name, described.columns().size() + " columns in the database, " + fields.length + " in jOOQ");
        }
        CatalogTypes types = LiveColumns.types(
                connection,
                described.columns().stream().map(DescribedQuery.Column::oid).toList());
        List<CopyColumn<?>> columns = new ArrayList<>();
        List<ColumnProblem> problems = new ArrayList<>();
        for (int i = 0; i < fields.length; i++) {
            DescribedQuery.Column column = described.columns().get(i);
            LiveType type = types.live(column.oid(), column.modifier());
            Field<?> field = fields[i];
            CopyColumn.of(field, i, type).ifPresentOrElse(columns::add, () -> problems.add(problem(name, field, type)));
        }
        if (!problems.isEmpty()) {
            throw CopyException.of(problems.get(0).position(), ColumnProblem.reasons(problems), NOTHING_READ);
        }
        return new QueryPlan(
                name, List.copyOf(columns), "copy (" + described.nativeSql() + ") to stdout with (format binary)");
    }

    private static DescribedQuery describe(Connection connection, String name, String sql) {
        if (sql.indexOf('\0') >= 0) {
            throw refused(name, "the query has a NUL (U+0000), which PostgreSQL text cannot hold");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(sql)) {
            throw refused(name, "the query has a lone surrogate, which is not valid Unicode text");
        }
        DescribedQuery described;
        try {
            PGConnection driver = connection.unwrap(PGConnection.class);
            if (driver.getPreferQueryMode() == PreferQueryMode.SIMPLE) {
                throw refused(name, "preferQueryMode=simple describes no query");
            }
            if (!"on".equals(driver.getParameterStatus("standard_conforming_strings"))) {
                throw refused(
                        name, "standard_conforming_strings is off, so that a backslash in a literal would escape");
            }
            described = DescribedQuery.of(connection, sql);
        } catch (SQLException e) {
            throw CopyException.of(CopyPosition.ofTable(name), e, NOTHING_READ);
        }
        if (described.parameters() > 0) {
            throw refused(name, described.parameters() + " bind values are not rendered inline by their bindings");
        }
        return described;
    }

    private static CopyException refused(String name, String reason) {
        return CopyException.of(CopyPosition.ofTable(name), reason, NOTHING_READ);
    }

    private static ColumnProblem problem(String name, Field<?> field, LiveType type) {
        return new ColumnProblem(
                new CopyPosition(name, 0, field.getName(), type.name()),
                CodecRegistry.refusal(type)
                        .orElseGet(() -> "no codec reads " + type.name() + " as "
                                + CodecRegistry.codecType(field).getTypeName()));
    }
}
