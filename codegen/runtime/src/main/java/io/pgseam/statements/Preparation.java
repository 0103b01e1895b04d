package io.pgseam.statements;

import static java.util.stream.Collectors.joining;

import io.pgseam.statements.Answer.Origin;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.postgresql.PGResultSetMetaData;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Prepares and plans one statement, without executing it.
 *
 * <p>The plan is the generic one, for parameters that are not known: it finds what PREPARE does not, such as an ON CONFLICT whose unique key
 * is gone, and it tells which columns an INSERT leaves out. The connection must be within a transaction, which goes on.
 *
 * @param name of the prepared statement, another for each: the driver remembers what an EXECUTE of that name returned
 */
record Preparation(Connection connection, String name) {

    /** For each table that a plan writes to, its columns, with what an INSERT gives them in the order of the table. */
    private static final String WRITES = """
            select node ->> 'Operation', node ->> 'Schema', node ->> 'Relation Name', a.attname,
                   a.attnotnull and a.attgenerated = '', given.value, pg_catalog.pg_get_expr(d.adbin, d.adrelid)
            from pg_catalog.jsonb_path_query(cast(? as jsonb), cast(? as jsonpath)) as node
            join pg_catalog.pg_attribute a
              on a.attrelid = pg_catalog.to_regclass(
                     pg_catalog.format('%I.%I', node ->> 'Schema', node ->> 'Relation Name'))
             and a.attnum > 0 and not a.attisdropped
            left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            left join lateral pg_catalog.jsonb_array_elements_text(
                     case when node ->> 'Operation' = 'Insert'
                          then pg_catalog.jsonb_path_query_first(node, cast(? as jsonpath)) end)
                 with ordinality as given (value, attnum) on given.attnum = a.attnum
            order by 1, 2, 3, a.attnum
            """;

    private static final String WRITING_NODES = "strict $.** ? (@.\"Node Type\" == \"ModifyTable\")";
    private static final String SOURCE_ROWS = "$.Plans[*] ? (@.\"Parent Relationship\" == \"Outer\").Output";

    Answer ask(RecordedStatement statement) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            execute("prepare " + name + types(statement) + " as " + statement.sql());
        } catch (PSQLException e) {
            connection.rollback(before);
            return refused(e);
        }
        try {
            String execution = "execute " + name + nulls(statement);
            return new Answer.Accepted(results(execution), writes(plan(execution)));
        } catch (PSQLException e) {
            connection.rollback(before);
            return refused(e);
        } finally {
            execute("deallocate " + name);
        }
    }

    private static Answer.Refused refused(PSQLException e) throws PSQLException {
        ServerErrorMessage error = e.getServerErrorMessage();
        if (error == null) {
            throw e;
        }
        return new Answer.Refused(error.getMessage() + " (" + error.getSQLState() + ")");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    private List<Origin> results(String execution) throws SQLException {
        try (PreparedStatement described = connection.prepareStatement(execution)) {
            ResultSetMetaData columns = described.getMetaData();
            List<Origin> results = new ArrayList<>();
            int number = 0;
            for (ResultColumn column : ResultColumn.of(columns)) {
                number++;
                results.add(new Origin(column, source(columns.unwrap(PGResultSetMetaData.class), number)));
            }
            return results;
        }
    }

    private static List<String> source(PGResultSetMetaData columns, int number) throws SQLException {
        String table = columns.getBaseTableName(number);
        return table.isEmpty()
                ? List.of()
                : List.of(columns.getBaseSchemaName(number), table, columns.getBaseColumnName(number));
    }

    private String plan(String execution) throws SQLException {
        execute("set local plan_cache_mode = force_generic_plan");
        try (Statement statement = connection.createStatement();
                ResultSet plan = statement.executeQuery("explain (verbose, format json) " + execution)) {
            plan.next();
            return plan.getString(1);
        }
    }

    private List<WrittenColumn> writes(String plan) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(WRITES)) {
            query.setString(1, plan);
            query.setString(2, WRITING_NODES);
            query.setString(3, SOURCE_ROWS);
            List<WrittenColumn> columns = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    columns.add(new WrittenColumn(
                            row.getString(1),
                            List.of(row.getString(2), row.getString(3), row.getString(4)),
                            row.getBoolean(5),
                            row.getString(6),
                            row.getString(7)));
                }
            }
            return columns;
        }
    }

    private static String types(RecordedStatement statement) {
        return list(statement.parameters().stream()
                .map(type -> type.startsWith("\"") ? type : '"' + type.replace("\"", "\"\"") + '"')
                .toList());
    }

    private static String nulls(RecordedStatement statement) {
        return list(Collections.nCopies(statement.parameters().size(), "null"));
    }

    private static String list(List<String> parts) {
        return parts.isEmpty() ? "" : parts.stream().collect(joining(", ", "(", ")"));
    }
}
