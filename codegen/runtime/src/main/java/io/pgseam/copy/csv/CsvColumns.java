package io.pgseam.copy.csv;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;

/** Matches the header of a file with the fields of a table, by their names. */
final class CsvColumns {

    private CsvColumns() {}

    /**
     * Returns the columns in the order of the header.
     *
     * @param layout whose columns must all be there, and no others but the optional ones; none for those that the header names, whichever they are
     * @throws CsvException if a name is unknown, missing or there twice; the message has them all
     */
    static <R extends Record> List<CsvColumn<R, ?>> named(
            String file, Table<R> table, CsvRow header, CsvLayout<R> layout) {
        List<TableField<R, ?>> wanted = layout.columns();
        List<TableField<R, ?>> known = layout.known(table);
        List<TableField<R, ?>> found = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> twice = new LinkedHashSet<>();
        List<Integer> unknown = new ArrayList<>();
        // What is missing is missing at the end.
        int wrong = header.fieldCount() + 1;
        for (int i = 0; i < header.fieldCount(); i++) {
            Optional<TableField<R, ?>> field = find(known, header.fields().get(i));
            if (field.isEmpty()) {
                unknown.add(i + 1);
                wrong = Math.min(wrong, i + 1);
            } else if (names.add(field.get().getName())) {
                found.add(field.get());
            } else {
                twice.add(field.get().getName());
                wrong = Math.min(wrong, i + 1);
            }
        }
        String missing = wanted.stream()
                .map(Field::getName)
                .filter(name -> !names.contains(name))
                .collect(joining(", "));
        if (unknown.isEmpty() && twice.isEmpty() && missing.isEmpty()) {
            return found.stream().<CsvColumn<R, ?>>map(layout::column).toList();
        }
        String problems = Stream.of(
                        problem(
                                "no name of a column at ",
                                unknown.stream().map(String::valueOf).collect(joining(", "))),
                        problem("twice ", String.join(", ", twice)),
                        problem("missing ", missing))
                .flatMap(Optional::stream)
                .collect(joining("; "));
        String expected = known.stream()
                .map(field ->
                        wanted.isEmpty() || wanted.contains(field) ? field.getName() : "[" + field.getName() + "]")
                .collect(joining(","));
        throw CsvException.of(
                new CsvProblem(
                        file,
                        header.line(wrong - 1),
                        wrong,
                        null,
                        null,
                        "found a header of " + header.fieldCount()
                                + (header.fieldCount() == 1 ? " column: " : " columns: ")
                                + problems + "; expected " + (wanted.isEmpty() ? "of " : "") + expected
                                + " in any order"),
                null);
    }

    private static Optional<String> problem(String what, String which) {
        return which.isEmpty() ? Optional.empty() : Optional.of(what + which);
    }

    private static <R extends Record> Optional<TableField<R, ?>> find(List<TableField<R, ?>> known, String name) {
        return known.stream().filter(field -> field.getName().equals(name)).findFirst();
    }

    /** A generated table has table fields alone. */
    @SuppressWarnings("unchecked")
    static <R extends Record> List<TableField<R, ?>> fields(Table<R> table) {
        return Arrays.stream(table.fields())
                .<TableField<R, ?>>map(field -> (TableField<R, ?>) field)
                .toList();
    }
}
