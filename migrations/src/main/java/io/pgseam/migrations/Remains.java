package io.pgseam.migrations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * What migrations that did not run in a transaction have left behind.
 *
 * @param failed the history's entries of those that failed; as long as they are there nothing is applied
 * @param invalid the indexes whose building was cut off: they cost every write, and serve no query
 */
record Remains(List<FailedEntry> failed, List<InvalidIndex> invalid) {
    /** An index that is being built is invalid too, and so is that of a partitioned table of which a partition has none. */
    private static final String INVALID = """
            SELECT i.indexrelid::regclass::text, i.indrelid::regclass::text
            FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
            WHERE NOT i.indisvalid AND c.relkind = 'i' AND c.relnamespace = current_schema()::regnamespace
              AND NOT EXISTS (SELECT FROM pg_stat_progress_create_index WHERE index_relid = i.indexrelid)
            ORDER BY 1
            """;

    /** @param history the name of Flyway's table, which holds nothing that needs quotes */
    record FailedEntry(String history, int rank, String script) {
        String command() {
            return "DELETE FROM " + history + " WHERE installed_rank = " + rank + " AND NOT success";
        }
    }

    record InvalidIndex(String name, String table) {
        String command() {
            return "DROP INDEX CONCURRENTLY " + name;
        }
    }

    /** Asks on a connection of its own. */
    static Remains read(DataSource owner, String history) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            List<InvalidIndex> invalid = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(INVALID)) {
                while (row.next()) {
                    invalid.add(new InvalidIndex(row.getString(1), row.getString(2)));
                }
            }
            return new Remains(failed(statement, history), invalid);
        }
    }

    private static List<FailedEntry> failed(Statement statement, String history) throws SQLException {
        List<FailedEntry> failed = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("SELECT to_regclass('" + history + "') IS NOT NULL")) {
            row.next();
            if (!row.getBoolean(1)) {
                return failed;
            }
        }
        try (ResultSet row = statement.executeQuery(
                "SELECT installed_rank, script FROM " + history + " WHERE NOT success ORDER BY 1")) {
            while (row.next()) {
                failed.add(new FailedEntry(history, row.getInt(1), row.getString(2)));
            }
        }
        return failed;
    }

    /** In the order in which they are to be run. */
    List<String> commands() {
        return Stream.concat(
                        invalid.stream().map(InvalidIndex::command),
                        failed.stream().map(FailedEntry::command))
                .toList();
    }

    /** As a phrase. */
    String text() {
        return String.join(
                ", ",
                Stream.concat(
                                invalid.stream()
                                        .map(index -> "the invalid index " + index.name() + " on " + index.table()),
                                failed.stream()
                                        .map(entry -> "the entry in the history that " + entry.script() + " failed"))
                        .toList());
    }
}
