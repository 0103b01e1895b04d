package io.pgseam.copy.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows that were not kept, as they stood, and why. */
final class RejectFile implements BadRowLog, Closeable {

    private final NewFile rows;
    private final NewFile reasons;
    private final CsvWriter reasonWriter;
    private long line = 1;
    private long count;

    private RejectFile(NewFile rows, NewFile reasons) {
        this.rows = rows;
        this.reasons = reasons;
        this.reasonWriter =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(reasons.bytes(), StandardCharsets.UTF_8);
    }

    /** @param header null if the file has none */
    static RejectFile create(BadRows.RejectTo place, @Nullable CsvRow header) throws IOException {
        NewFile rows = NewFile.create(place.file(), Packing.byName(place.file()));
        try {
            RejectFile file = new RejectFile(rows, NewFile.create(place.reasons(), Packing.NONE));
            file.reasonWriter.writeRecord("line", "file_line", "column", "name", "reason");
            if (header != null) {
                file.write(header);
            }
            return file;
        } catch (IOException | RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    long count() {
        return count;
    }

    @Override
    public void add(CsvRow row, List<CsvProblem> problems) {
        long rowLine = line;
        try {
            write(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        count++;
        for (CsvProblem problem : problems) {
            reasonWriter.writeRecord(
                    String.valueOf(rowLine + problem.line() - row.line()),
                    String.valueOf(problem.line()),
                    String.valueOf(problem.column()),
                    problem.columnName().orElse(""),
                    problem.reason());
        }
    }

    private void write(CsvRow row) throws IOException {
        rows.bytes().write(Utf8Reader.bytes(row.text() + "\n"));
        line += row.line(row.fields().size()) - row.line() + 1;
    }

    void finish() throws IOException {
        rows.finish();
        reasonWriter.close();
    }

    void replace() throws IOException {
        rows.replace();
        reasons.replace();
    }

    @Override
    public void close() throws IOException {
        try (rows) {
            reasons.close();
        }
    }
}
