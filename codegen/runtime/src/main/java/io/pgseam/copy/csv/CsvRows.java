package io.pgseam.copy.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a CSV file, one at a time. */
final class CsvRows {

    /** The most characters that a row may have. */
    static final int MAX_ROW_CHARS = 16 * 1024 * 1024;

    private final String file;
    private final CsvRowHandler handler = new CsvRowHandler(MAX_ROW_CHARS);
    private final Iterator<CsvRow> rows;

    /** @param source closed by the caller */
    CsvRows(CsvSource source) {
        this.file = source.name();
        this.rows = CsvReader.builder()
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(false)
                .maxBufferSize(MAX_ROW_CHARS)
                .build(handler, source.text())
                .iterator();
    }

    /**
     * Returns the next row, or null at the end.
     *
     * @throws CsvException if the file cannot be read on
     */
    @Nullable
    CsvRow next() {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            CsvRow row = rows.next();
            if (handler.isOverlong()) {
                throw unreadable("found a row of more than " + MAX_ROW_CHARS + " characters or "
                        + CsvRowHandler.MAX_FIELDS + " fields, more than is read");
            }
            return row;
        } catch (CsvParseException e) {
            throw unreadable("found a field that is not CSV or has more than " + MAX_ROW_CHARS
                    + " characters, expected a quote that is closed, and then a comma or the row's end");
        } catch (UncheckedIOException e) {
            throw CsvException.of(here("cannot be read, " + e.getCause().getMessage()), e.getCause());
        }
    }

    private CsvException unreadable(String reason) {
        // Without a cause: the library's message may quote the file.
        return CsvException.of(here(reason), null);
    }

    /** Returns a problem at the place that was read last. */
    CsvProblem here(String reason) {
        int column = handler.fieldsRead();
        return new CsvProblem(file, handler.rowSoFar().line(column), column + 1, null, null, reason);
    }
}
