package io.pgseam.copy.csv;

import io.pgseam.copy.CopyException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** Makes records of rows, and problems of what is no record. */
final class RowParser<R extends Record> {

    private final CsvSource source;
    private final Table<R> table;
    private final List<CsvColumn<R, ?>> columns;
    private final Map<TableField<R, ?>, Object> values;

    /** @param values what each record gets besides those of the row */
    RowParser(CsvSource source, Table<R> table, List<CsvColumn<R, ?>> columns, Map<TableField<R, ?>, Object> values) {
        this.source = source;
        this.table = table;
        this.columns = columns;
        this.values = values;
    }

    /** A record, or what is wrong with the row. */
    record Parsed<R>(@Nullable R record, List<CsvProblem> problems) {}

    Parsed<R> parse(CsvRow row) {
        if (row.fieldCount() != columns.size()) {
            int column = Math.min(row.fieldCount(), columns.size());
            String reason = "found " + row.fieldCount() + (row.fieldCount() == 1 ? " field" : " fields") + ", expected "
                    + columns.size();
            return new Parsed<>(
                    null, List.of(new CsvProblem(source.name(), row.line(column), column + 1, null, null, reason)));
        }
        R record = table.newRecord();
        values.forEach((field, value) -> set(record, field, value));
        List<CsvProblem> problems = List.of();
        for (int i = 0; i < columns.size(); i++) {
            try {
                columns.get(i).read(text(row, i), record);
            } catch (IllegalArgumentException e) {
                problems = problems.isEmpty() ? new ArrayList<>() : problems;
                problems.add(problem(row, i, String.valueOf(e.getMessage())));
            }
        }
        return problems.isEmpty() ? new Parsed<>(record, problems) : new Parsed<>(null, problems);
    }

    /** A value is put in with a field of its own type. */
    @SuppressWarnings("unchecked")
    private static <U> void set(Record record, TableField<?, U> field, Object value) {
        record.set(field, (U) value);
    }

    /** Returns the file's name for messages. */
    String file() {
        return source.name();
    }

    /** Returns the problem of a record that cannot be sent, or that the server refuses. */
    CsvProblem problem(CsvRow row, CopyException refused) {
        return problem(row, column(refused), refused.reason());
    }

    /** Returns the problem of a row that the server refuses, of which the line alone is known. */
    CsvProblem problemOfLine(long line, CopyException refused) {
        return problem(new CsvRow(line, 0, List.of(), new BitSet()), refused);
    }

    /** Returns the place of the column that an exception names, -1 for none. */
    private int column(CopyException refused) {
        String name = refused.column().orElse("");
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private CsvProblem problem(CsvRow row, int index, String reason) {
        return index < 0
                ? new CsvProblem(source.name(), row.line(), 1, null, null, reason)
                : new CsvProblem(
                        source.name(),
                        row.line(index),
                        index + 1,
                        columns.get(index).name(),
                        columns.get(index).text().typeName(),
                        reason);
    }

    /** Returns the field's text, or null if it is empty and stands in no quotes. */
    private @Nullable String text(CsvRow row, int index) {
        String text = row.fields().get(index);
        boolean quoted = row.quoted().get(index);
        if (!quoted && text.indexOf('"') >= 0) {
            throw new IllegalArgumentException("found a quote within a field that does not begin with one, expected the"
                    + " field in quotes and each quote within it doubled");
        }
        if (source.text().sawMalformed()) {
            refuseMalformed(text);
        }
        return text.isEmpty() && !quoted ? null : text;
    }

    private static void refuseMalformed(String text) {
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (Utf8Reader.isEscape(before, character)) {
                throw new IllegalArgumentException(
                        "found bytes that are not UTF-8 from character " + (i + 1) + " on, expected UTF-8");
            }
            before = character;
        }
    }
}
