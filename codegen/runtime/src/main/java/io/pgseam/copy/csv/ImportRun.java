package io.pgseam.copy.csv;

import static java.util.stream.Collectors.joining;

import io.pgseam.copy.CopyException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** One import, from the header to the last row. */
final class ImportRun<R extends Record> {

    private final CsvImport<R> plan;
    private final CsvSource source;
    private final long startNanos;
    private final CsvRows rows;
    private final ProgressTicker ticker;

    ImportRun(CsvImport<R> plan, CsvSource source, long startNanos) {
        this.plan = plan;
        this.source = source;
        this.startNanos = startNanos;
        this.rows = new CsvRows(source);
        this.ticker = new ProgressTicker(source, plan.progressEvery, plan.listener);
    }

    ImportResult run() {
        List<CsvColumn<R, ?>> columns = columns();
        RowParser<R> parser = new RowParser<>(source, plan.table, columns);
        BadRowLog.Reported bad = new BadRowLog.Reported(((BadRows.Fail) plan.badRows).reported());
        RowLines lines = new RowLines();
        try (CopyTarget<R> target = CopyTarget.open(plan.ctx, plan.table, plan.rule, columns)) {
            for (CsvRow row = next(columns); row != null; row = next(columns)) {
                send(row, parser, target, bad, lines);
            }
            ticker.end();
            bad.throwIfAny();
            CopyTarget.Counts counts = target.complete();
            return result(counts, 0);
        } catch (CopyException e) {
            throw e.row().isPresent() ? located(e, lines.line(e.row().getAsLong()), parser) : e;
        }
    }

    private void send(CsvRow row, RowParser<R> parser, CopyTarget<R> target, BadRowLog bad, RowLines lines) {
        RowParser.Parsed<R> parsed = parser.parse(row);
        R record = parsed.record();
        if (record == null) {
            bad.add(row, parsed.problems());
            return;
        }
        Optional<CopyException> refused = target.offer(record);
        if (refused.isPresent()) {
            bad.add(row, List.of(parser.problem(row, refused.get())));
        } else {
            lines.add(row.line());
        }
    }

    private CsvException located(CopyException refused, long line, RowParser<R> parser) {
        return CsvException.of(parser.problemOfLine(line, refused), refused);
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

    private List<CsvColumn<R, ?>> columns() {
        if (plan.layout.header() == CsvLayout.Header.ABSENT) {
            return plan.layout.columns().stream()
                    .<CsvColumn<R, ?>>map(CsvColumn::of)
                    .toList();
        }
        CsvRow header = rows.next();
        while (header != null && header.isEmptyLine()) {
            header = rows.next();
        }
        if (header == null) {
            String expected = plan.layout.columns().isEmpty()
                    ? "a header"
                    : "the header "
                            + plan.layout.columns().stream().map(Field::getName).collect(joining(","));
            throw CsvException.of(rows.here("found an empty file, expected " + expected), null);
        }
        return CsvColumns.named(source.name(), plan.table, header, plan.layout.columns());
    }

    private @Nullable CsvRow next(List<CsvColumn<R, ?>> columns) {
        CsvRow row = rows.next();
        while (row != null && columns.size() > 1 && row.isEmptyLine()) {
            row = rows.next();
        }
        if (row != null) {
            ticker.row();
        }
        return row;
    }
}
