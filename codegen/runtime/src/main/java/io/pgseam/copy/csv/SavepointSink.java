package io.pgseam.copy.csv;

import io.pgseam.copy.CopyException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;

/**
 * Sends records by one COPY for each chunk of them, each under a savepoint of its own; what the server refuses is
 * sent again in halves, down to the rows that it refuses, and then in larger parts again.
 */
final class SavepointSink<R extends Record> implements RowSink<R> {

    private static final int CHUNK_ROWS = 5_000;
    private static final int CHUNK_CHARS = 4 * 1024 * 1024;

    /** The classes of SQLSTATEs that a row is to blame for: its data, a constraint, a view's check, a trigger. */
    private static final Set<String> BLAMED_ON_ROWS = Set.of("22", "23", "44", "P0");

    private final DSLContext ctx;
    private final Table<R> table;
    private final TableField<R, ?>[] columns;
    private final RowParser<R> parser;
    private final BadRowLog log;
    private final List<CsvRow> rows = new ArrayList<>();
    private final List<R> records = new ArrayList<>();
    private long chars;
    private long inserted;

    /** @param ctx in a transaction */
    SavepointSink(DSLContext ctx, Table<R> table, TableField<R, ?>[] columns, RowParser<R> parser, BadRowLog log) {
        this.ctx = ctx;
        this.table = table;
        this.columns = columns;
        this.parser = parser;
        this.log = log;
    }

    @Override
    public void accept(CsvRow row, R record) {
        rows.add(row);
        records.add(record);
        chars += row.chars();
        if (rows.size() == CHUNK_ROWS || chars >= CHUNK_CHARS) {
            flush();
        }
    }

    @Override
    public CopyTarget.Counts complete() {
        flush();
        return new CopyTarget.Counts(inserted, 0, 0);
    }

    @Override
    public void close() {
        // The transaction is the caller's.
    }

    private void flush() {
        int from = 0;
        int size = rows.size();
        while (from < rows.size()) {
            int to = Math.min(from + size, rows.size());
            Optional<CopyException> refused = send(from, to);
            if (refused.isEmpty()) {
                from = to;
                size *= 2;
            } else if (to - from > 1) {
                size = (to - from) / 2;
            } else {
                log.add(rows.get(from), List.of(parser.problem(rows.get(from), refused.get())));
                from = to;
            }
        }
        rows.clear();
        records.clear();
        chars = 0;
    }

    /** Sends the rows, or none of them and returns why. */
    private Optional<CopyException> send(int from, int to) {
        return ctx.connectionResult(connection -> {
            Savepoint savepoint = connection.setSavepoint();
            Optional<CopyException> refused = tried(from, to);
            if (refused.isPresent()) {
                connection.rollback(savepoint);
            }
            // Also where it was rolled back to: what is not released takes room in the server until the end.
            connection.releaseSavepoint(savepoint);
            return refused;
        });
    }

    private Optional<CopyException> tried(int from, int to) {
        try {
            inserted += copied(from, to);
            return Optional.empty();
        } catch (CopyException e) {
            if (e.sqlState().filter(SavepointSink::isBlamedOnARow).isPresent()) {
                return Optional.of(e);
            }
            throw CsvException.ofFile(parser.file(), e);
        }
    }

    private static boolean isBlamedOnARow(String sqlState) {
        return BLAMED_ON_ROWS.contains(sqlState.substring(0, 2));
    }

    /** Returns the count of rows kept; those that cannot be sent are logged when the others are kept, and so but once. */
    private long copied(int from, int to) {
        Map<Integer, CopyException> unsent = new LinkedHashMap<>();
        try (CopyTarget<R> target = CopyTarget.open(ctx, table, null, columns)) {
            for (int i = from; i < to; i++) {
                int place = i;
                target.offer(records.get(i)).ifPresent(reason -> unsent.put(place, reason));
            }
            long kept = target.complete().inserted();
            unsent.forEach(
                    (place, reason) -> log.add(rows.get(place), List.of(parser.problem(rows.get(place), reason))));
            return kept;
        }
    }
}
