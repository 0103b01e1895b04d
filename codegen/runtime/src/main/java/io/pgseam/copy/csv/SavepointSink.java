package io.pgseam.copy.csv;

import io.pgseam.copy.CopyException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;

/**
 * Sends records by one COPY for each chunk of them, each under a savepoint of its own; a chunk that the server refuses is halved until the
 * rows are found that it refuses.
 */
final class SavepointSink<R extends Record> implements RowSink<R> {

    private static final int CHUNK_ROWS = 5_000;
    private static final int CHUNK_CHARS = 4 * 1024 * 1024;

    /** The classes of SQLSTATEs that a row is to blame for: its data, a constraint, a view's check, a trigger. */
    private static final Set<String> BLAMED_ON_ROWS = Set.of("22", "23", "44", "P0");

    private final DSLContext ctx;
    private final Table<R> table;
    private final List<CsvColumn<R, ?>> columns;
    private final RowParser<R> parser;
    private final BadRowLog log;
    private final List<CsvRow> rows = new ArrayList<>();
    private final List<R> records = new ArrayList<>();
    private long chars;
    private long inserted;

    /** @param ctx in a transaction */
    SavepointSink(DSLContext ctx, Table<R> table, List<CsvColumn<R, ?>> columns, RowParser<R> parser, BadRowLog log) {
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
        send(0, rows.size());
        rows.clear();
        records.clear();
        chars = 0;
    }

    private void send(int from, int to) {
        if (from == to) {
            return;
        }
        try {
            inserted += ctx.transactionResult(savepoint -> copied(savepoint.dsl(), from, to));
        } catch (CopyException e) {
            if (e.sqlState()
                    .filter(state -> BLAMED_ON_ROWS.contains(state.substring(0, 2)))
                    .isEmpty()) {
                throw CsvException.ofFile(parser.file(), e);
            }
            if (to - from == 1) {
                log.add(rows.get(from), List.of(parser.problem(rows.get(from), e)));
            } else {
                int middle = (from + to) >>> 1;
                send(from, middle);
                send(middle, to);
            }
        }
    }

    /** Returns the count of rows kept; those that cannot be sent are logged once, when they are sent alone or all others are kept. */
    private long copied(DSLContext savepoint, int from, int to) {
        List<Integer> unsent = new ArrayList<>();
        List<CopyException> reasons = new ArrayList<>();
        try (CopyTarget<R> target = CopyTarget.open(savepoint, table, null, columns)) {
            for (int i = from; i < to; i++) {
                int place = i;
                target.offer(records.get(i)).ifPresent(refused -> {
                    unsent.add(place);
                    reasons.add(refused);
                });
            }
            long kept = target.complete().inserted();
            for (int i = 0; i < unsent.size(); i++) {
                CsvRow row = rows.get(unsent.get(i));
                log.add(row, List.of(parser.problem(row, reasons.get(i))));
            }
            return kept;
        }
    }
}
