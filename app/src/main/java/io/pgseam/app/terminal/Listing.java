package io.pgseam.app.terminal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.pgseam.app.json.Json;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Rows of one kind, as a table, CSV or JSON. Immutable.
 *
 * @param columns of the table and of CSV; JSON has all that the rows have
 */
public record Listing<T>(List<Column<T>> columns) {
    /** The most columns that a cell takes on a terminal. */
    private static final int CELL_COLUMNS = 60;

    /** To which side of its column a value stands. */
    public enum Alignment {
        LEFT,
        RIGHT
    }

    /** @param value of a row: text, a number, an optional or a list of such, or whatever its {@code toString} shows */
    public record Column<T>(String name, Alignment alignment, Function<? super T, ?> value) {
        String text(T row) {
            return Listing.text(value.apply(row));
        }
    }

    public Listing {
        columns = List.copyOf(columns);
    }

    /** A column of text. */
    public static <T> Column<T> text(String name, Function<? super T, ?> value) {
        return new Column<>(name, Alignment.LEFT, value);
    }

    /** A column of numbers. */
    public static <T> Column<T> number(String name, Function<? super T, ?> value) {
        return new Column<>(name, Alignment.RIGHT, value);
    }

    /** Writes an aligned table; on a terminal, cells longer than {@value #CELL_COLUMNS} columns are cut. */
    public void table(List<T> rows, Output out) {
        TextTable table = new TextTable(columns, out.isTerminal() ? CELL_COLUMNS : Integer.MAX_VALUE);
        rows.forEach(row -> table.add(cells(row)));
        table.lines().forEach(out::line);
    }

    /** Writes CSV under a header; on a terminal with control characters made visible. */
    public void csv(List<T> rows, Output out) {
        boolean isTerminal = out.isTerminal();
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(columns.stream().map(Column::name).toList());
            rows.forEach(row -> csv.writeRecord(
                    isTerminal ? cells(row).stream().map(VisibleText::of).toList() : cells(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.raw(text.toString());
    }

    /** Writes a value as one line of JSON, in which what is invisible is escaped. */
    public static void json(Object value, Output out) {
        String json = Json.mapper().writeValueAsString(value);
        StringBuilder escaped = new StringBuilder(json.length());
        json.codePoints().forEach(character -> {
            if (VisibleText.isInvisible(character)) {
                for (char unit : Character.toChars(character)) {
                    escaped.append("\\u%04x".formatted((int) unit));
                }
            } else {
                escaped.appendCodePoint(character);
            }
        });
        out.raw(escaped.append('\n').toString());
    }

    private List<String> cells(T row) {
        return columns.stream().map(column -> column.text(row)).toList();
    }

    private static String text(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(Listing::text).orElse("");
        }
        if (value instanceof List<?> values) {
            return values.stream().map(Listing::text).collect(Collectors.joining(", "));
        }
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }
}
