package io.pgseam.app.catalogue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** The products of a CSV file, one at a time; knows where each of their fields stands. */
final class ProductRows extends Spliterators.AbstractSpliterator<NewProduct> {
    /** Stands for bytes that are not UTF-8: half a surrogate pair, which UTF-8 cannot hold. */
    static final char NOT_UTF_8 = '\uDFFF';

    private static final List<String> COLUMNS = List.of("name", "price", "category", "tags", "metadata", "stock");

    private final String file;
    private final CsvRowHandler handler = new CsvRowHandler(COLUMNS.size());
    private final Iterator<CsvRow> rows;
    private final List<String> header;

    /** @param text what is not UTF-8 in it, as {@link #NOT_UTF_8}; the caller closes it */
    ProductRows(String file, Reader text) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.file = file;
        this.rows = CsvReader.builder()
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(handler, text)
                .iterator();
        this.header = readHeader();
    }

    @Override
    public boolean tryAdvance(Consumer<? super NewProduct> action) {
        CsvRow row = next();
        if (row == null) {
            return false;
        }
        action.accept(product(row));
        return true;
    }

    /** Reads on to the row with this number, counted from 1, and returns where its column stands, as {@code file:line:column}. */
    String position(long row, String column) {
        for (long read = 0; read < row; read++) {
            next();
        }
        return header.contains(column) ? at(column) : at(0);
    }

    private List<String> readHeader() {
        CsvRow first = next();
        if (first == null) {
            throw refused(at(0), "an empty file", "the header " + String.join(",", COLUMNS), null);
        }
        List<String> found = first.fields();
        int known = 0;
        while (known < found.size() && COLUMNS.contains(found.get(known)) && found.indexOf(found.get(known)) == known) {
            known++;
        }
        if (known < COLUMNS.size() || first.fieldCount() > known) {
            throw refused(
                    at(known),
                    "a header of " + first.fieldCount() + " columns, " + known + " of them known",
                    String.join(",", COLUMNS) + " in any order",
                    null);
        }
        return found;
    }

    private @Nullable CsvRow next() {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (CsvParseException e) {
            throw refused(
                    at(handler.fieldsRead()),
                    "a field that is not CSV",
                    "a quote that is closed, and then a comma or the row's end",
                    e);
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            throw new ProductFileException(at(handler.fieldsRead()), "cannot be read, " + cause.getMessage(), cause);
        }
    }

    private NewProduct product(CsvRow row) {
        if (row.fieldCount() != header.size()) {
            int column = Math.min(row.fieldCount(), header.size());
            throw refused(at(column), row.fieldCount() + " fields", String.valueOf(header.size()), null);
        }
        return new NewProduct(
                text(row, "name"),
                parse(row, "price", "a decimal number", BigDecimal::new),
                text(row, "category"),
                parse(row, "tags", "an array such as {a,\"b c\"}", ArrayLiteral::parse),
                JSONB.valueOf(text(row, "metadata")),
                parse(row, "stock", "a whole number", Integer::valueOf));
    }

    private String text(CsvRow row, String column) {
        String text = row.fields().get(header.indexOf(column));
        if (text.indexOf(NOT_UTF_8) >= 0) {
            throw refused(at(column), "bytes", "UTF-8", null);
        }
        return text;
    }

    private <T> T parse(CsvRow row, String column, String expected, Function<String, T> parser) {
        String text = text(row, column);
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw refused(at(column), text.length() + " other characters", expected, e);
        }
    }

    private ProductFileException refused(String where, String found, String expected, @Nullable Throwable cause) {
        return new ProductFileException(where, "found " + found + ", expected " + expected, cause);
    }

    private String at(String column) {
        return at(header.indexOf(column)) + " (" + column + ")";
    }

    private String at(int column) {
        return file + ":" + handler.line() + ":" + (column + 1);
    }
}
