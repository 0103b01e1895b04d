package io.pgseam.copy.csv;

import io.pgseam.copy.CopyException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.Record;

/** Sends all records by one COPY; what the server refuses ends the import. */
final class StreamingSink<R extends Record> implements RowSink<R> {

    private final CopyTarget<R> target;
    private final RowParser<R> parser;
    private final BadRowLog log;
    private final RowLines lines = new RowLines();

    StreamingSink(CopyTarget<R> target, RowParser<R> parser, BadRowLog log) {
        this.target = target;
        this.parser = parser;
        this.log = log;
    }

    @Override
    public void accept(CsvRow row, R record) {
        Optional<CopyException> refused = located(() -> target.offer(record));
        if (refused.isPresent()) {
            log.add(row, List.of(parser.problem(row, refused.get())));
        } else {
            lines.add(row.line());
        }
    }

    @Override
    public CopyTarget.Counts complete() {
        return located(target::complete);
    }

    private <T> T located(Supplier<T> call) {
        try {
            return call.get();
        } catch (CopyException e) {
            throw e.row().isPresent()
                    ? CsvException.of(parser.problemOfLine(lines.line(e.row().getAsLong()), e), e)
                    : CsvException.ofFile(parser.file(), e);
        }
    }

    @Override
    public void close() {
        target.close();
    }
}
