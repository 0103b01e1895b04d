package io.pgseam.generator.watch;

import io.pgseam.generator.migrations.TableLock;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * The database at one moment, as the session sees it: all by OID, without the server's own schemas and without temporary tables.
 *
 * @param openDefiners functions with the rights of their owner that look names up where their caller says
 * @param locks the strongest that the session holds on a relation, of those that others wait for
 * @param writes rows that the transaction has written so far, most of them in the catalog
 * @param hasLockTimeout whether waiting for a lock ends by itself
 */
record Snapshot(
        Map<Long, Relation> relations,
        Map<Long, Index> indexes,
        Map<ColumnKey, Column> columns,
        Map<Long, Constraint> constraints,
        Map<Long, EnumType> enums,
        Map<Long, String> openDefiners,
        Map<Long, TableLock> locks,
        long writes,
        boolean hasLockTimeout) {
    private static final String RELATIONS = """
            SELECT c.oid, c.oid::regclass::text, c.relkind, c.relfilenode, c.reltablespace,
                   pg_stat_get_xact_numscans(c.oid), i.indrelid
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_index i ON i.indexrelid = c.oid
            WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
              AND c.relpersistence <> 't' AND c.relkind IN ('r', 'p', 'm', 'v', 'i', 'I')
            """;
    private static final String COLUMNS = """
            SELECT a.attrelid, a.attnum, a.atttypid, a.atttypmod, a.attnotnull, a.atthasdef OR a.attidentity <> ''
            FROM pg_attribute a
            JOIN pg_class c ON c.oid = a.attrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
              AND c.relpersistence <> 't' AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
            """;
    private static final String CONSTRAINTS = """
            SELECT oid, conrelid, contype, convalidated, conindid, confrelid FROM pg_constraint WHERE conrelid <> 0
            """;
    private static final String ENUMS = """
            SELECT enumtypid, enumtypid::regtype::text, count(*) FROM pg_enum GROUP BY enumtypid
            """;
    private static final String OPEN_DEFINERS = """
            SELECT p.oid, p.oid::regprocedure::text
            FROM pg_proc p
            JOIN pg_namespace n ON n.oid = p.pronamespace
            WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') AND p.prosecdef
              AND NOT EXISTS (SELECT FROM unnest(p.proconfig) setting WHERE setting ~ '^search_path=(.*[ ,])?"?pg_temp"?$')
              AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
            """;
    private static final String LOCKS = """
            SELECT relation, mode FROM pg_locks
            WHERE locktype = 'relation' AND pid = pg_backend_pid() AND granted
              AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """;
    private static final String SESSION = """
            SELECT (SELECT coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0) FROM pg_stat_xact_all_tables),
                   current_setting('lock_timeout') <> '0'
            """;

    /**
     * A table, a partitioned one, a view or a materialized view.
     *
     * @param file another one when all rows were written anew, or truncated
     * @param scans of the whole, begun by the session
     */
    record Relation(String name, String kind, long file, long tablespace, long scans) {
        boolean isTable() {
            return !kind.equals("v");
        }
    }

    record Index(long table, long file, long scans) {}

    record ColumnKey(long table, int number) {}

    /** @param isFilled by a default, an expression or an identity */
    record Column(long type, int modifier, boolean isNotNull, boolean isFilled) {}

    /** @param other the table that a foreign key refers to */
    record Constraint(long table, String kind, boolean isValid, long index, long other) {
        boolean hasOwnIndex() {
            return kind.equals("p") || kind.equals("u") || kind.equals("x");
        }
    }

    record EnumType(String name, long labels) {}

    /** Asks the server, which holds no lock for it afterwards that others wait for. */
    static Snapshot read(Connection connection) throws SQLException {
        Map<Long, Relation> relations = new HashMap<>();
        Map<Long, Index> indexes = new HashMap<>();
        Map<ColumnKey, Column> columns = new HashMap<>();
        Map<Long, Constraint> constraints = new HashMap<>();
        Map<Long, EnumType> enums = new HashMap<>();
        Map<Long, String> openDefiners = new HashMap<>();
        Map<Long, TableLock> locks = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(RELATIONS)) {
                while (row.next()) {
                    if (row.getString(3).equalsIgnoreCase("i")) {
                        indexes.put(row.getLong(1), new Index(row.getLong(7), row.getLong(4), row.getLong(6)));
                    } else {
                        relations.put(
                                row.getLong(1),
                                new Relation(
                                        row.getString(2),
                                        row.getString(3),
                                        row.getLong(4),
                                        row.getLong(5),
                                        row.getLong(6)));
                    }
                }
            }
            try (ResultSet row = statement.executeQuery(COLUMNS)) {
                while (row.next()) {
                    columns.put(
                            new ColumnKey(row.getLong(1), row.getInt(2)),
                            new Column(row.getLong(3), row.getInt(4), row.getBoolean(5), row.getBoolean(6)));
                }
            }
            try (ResultSet row = statement.executeQuery(CONSTRAINTS)) {
                while (row.next()) {
                    constraints.put(
                            row.getLong(1),
                            new Constraint(
                                    row.getLong(2),
                                    row.getString(3),
                                    row.getBoolean(4),
                                    row.getLong(5),
                                    row.getLong(6)));
                }
            }
            try (ResultSet row = statement.executeQuery(ENUMS)) {
                while (row.next()) {
                    enums.put(row.getLong(1), new EnumType(row.getString(2), row.getLong(3)));
                }
            }
            try (ResultSet row = statement.executeQuery(OPEN_DEFINERS)) {
                while (row.next()) {
                    openDefiners.put(row.getLong(1), row.getString(2));
                }
            }
            try (ResultSet row = statement.executeQuery(LOCKS)) {
                while (row.next()) {
                    long relation = row.getLong(1);
                    TableLock.ofMode(row.getString(2))
                            .ifPresent(lock -> locks.merge(
                                    relation, lock, (one, other) -> one.compareTo(other) > 0 ? one : other));
                }
            }
            try (ResultSet row = statement.executeQuery(SESSION)) {
                row.next();
                return new Snapshot(
                        relations,
                        indexes,
                        columns,
                        constraints,
                        enums,
                        openDefiners,
                        locks,
                        row.getLong(1),
                        row.getBoolean(2));
            }
        }
    }
}
