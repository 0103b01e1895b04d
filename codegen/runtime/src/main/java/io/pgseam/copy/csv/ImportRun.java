package io.pgseam.copy.csv;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** One import, from the header to the last row. */
final class ImportRun<R extends Record> {

    private final CsvImport<R> plan;
    private final CsvSource source;
    private final long startNanos;
    private final CsvRows rows;
    private final ProgressTicker ticker;
    private final @Nullable CsvRow header;
    private final List<CsvColumn<R, ?>> columns;
    private final RowParser<R> parser;

    ImportRun(CsvImport<R> plan, CsvSource source, long startNanos) {
        this.plan = plan;
        this.source = source;
        this.startNanos = startNanos;
        this.rows = new CsvRows(source);
        this.ticker = new ProgressTicker(source, plan.progressEvery, plan.listener);
        this.header = plan.layout.header() == CsvLayout.Header.PRESENT ? header(rows, plan.layout.columns()) : null;
        this.columns = header == null
                ? plan.layout.listed()
                : CsvColumns.named(source.name(), plan.table, header, plan.layout);
        this.parser = new RowParser<>(source, plan.table, columns, plan.layout.values());
    }

    /**
     * Reads the header.
     *
     * @param expected for the message that there is none
     */
    static <R extends Record> CsvRow header(CsvRows rows, List<TableField<R, ?>> expected) {
        CsvRow first = rows.next();
        while (first != null && first.isEmptyLine()) {
            first = rows.next();
        }
        if (first == null) {
            String names = expected.stream().map(Field::getName).collect(joining(","));
            throw CsvException.of(
                    rows.here(
                            "found an empty file, expected " + (names.isEmpty() ? "a header" : "the header " + names)),
                    null);
        }
        return first;
    }

    ImportResult run() {
        if (plan.badRows instanceof BadRows.Fail fail) {
            BadRowLog.Reported log = new BadRowLog.Reported(fail.reported());
            return result(streamed(log, log::throwIfAny), 0);
        }
        return rejecting((BadRows.RejectTo) plan.badRows);
    }

    private ImportResult rejecting(BadRows.RejectTo place) {
        try (RejectFile file = RejectFile.create(place, header)) {
            CopyTarget.Counts counts = plan.rule == null
                    ? plan.ctx.transactionResult(transaction -> chunked(transaction.dsl(), file))
                    : streamed(file, () -> finish(file));
            file.replace();
            return result(counts, file.count());
        } catch (UncheckedIOException e) {
            throw unwritable(place, e.getCause());
        } catch (IOException e) {
            throw unwritable(place, e);
        }
    }

    private CsvException unwritable(BadRows.RejectTo place, IOException e) {
        return CsvException.of(
                CsvProblem.ofFile(place.file().toString(), "the reject file cannot be written, " + e.getMessage()), e);
    }

    private CopyTarget.Counts streamed(BadRowLog log, Runnable beforeEnd) {
        return sent(
                new StreamingSink<>(
                        CopyTarget.open(plan.ctx, plan.table, plan.rule, plan.layout.sent(columns)), parser, log),
                log,
                beforeEnd);
    }

    private CopyTarget.Counts chunked(DSLContext transaction, RejectFile file) {
        SavepointSink<R> sink = new SavepointSink<>(transaction, plan.table, plan.layout.sent(columns), parser, file);
        CopyTarget.Counts counts = sent(sink, file, () -> {});
        finish(file);
        return counts;
    }

    private static void finish(RejectFile file) {
        try {
            file.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param beforeEnd what must succeed before rows are kept */
    private CopyTarget.Counts sent(RowSink<R> sink, BadRowLog log, Runnable beforeEnd) {
        try (sink) {
            for (CsvRow row = next(); row != null; row = next()) {
                RowParser.Parsed<R> parsed = parser.parse(row);
                R record = parsed.record();
                if (record == null) {
                    log.add(row, parsed.problems());
                } else {
                    sink.accept(row, record);
                }
            }
            ticker.end();
            beforeEnd.run();
            return sink.complete();
        }
    }

    private @Nullable CsvRow next() {
        CsvRow row = rows.next();
        while (row != null && columns.size() > 1 && row.isEmptyLine()) {
            row = rows.next();
        }
        if (row != null) {
            ticker.row();
        }
        return row;
    }

    private ImportResult result(CopyTarget.Counts counts, long rejected) {
        return new ImportResult(
                ticker.rows(),
                counts.inserted(),
                counts.updated(),
                counts.untouched(),
                rejected,
                Duration.ofNanos(System.nanoTime() - startNanos));
    }
}
