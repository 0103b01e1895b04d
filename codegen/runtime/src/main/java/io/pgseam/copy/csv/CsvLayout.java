package io.pgseam.copy.csv;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;

/**
 * The columns that a file has, and what is asked of their values.
 *
 * @param columns those of the file, in its order if there is no header; none for those that the header names
 * @param optional those that a header may name besides
 * @param values what each row gets in columns that the file does not have
 */
record CsvLayout<R extends Record>(
        Header header,
        List<TableField<R, ?>> columns,
        List<TableField<R, ?>> optional,
        Map<TableField<R, ?>, ValueCheck<?>> checks,
        Map<TableField<R, ?>, Object> values) {

    /** Whether the first row names the columns. */
    enum Header {
        PRESENT,
        ABSENT
    }

    /** Copies the maps. */
    CsvLayout {
        checks = Map.copyOf(checks);
        values = new LinkedHashMap<>(values);
    }

    /** A header that may name any column. */
    static <R extends Record> CsvLayout<R> ofHeader() {
        return new CsvLayout<>(Header.PRESENT, List.of(), List.of(), Map.of(), Map.of());
    }

    CsvLayout<R> with(Header otherHeader, List<TableField<R, ?>> otherColumns) {
        return new CsvLayout<>(otherHeader, otherColumns, optional, checks, values);
    }

    CsvLayout<R> withOptional(List<TableField<R, ?>> otherColumns) {
        return new CsvLayout<>(header, columns, otherColumns, checks, values);
    }

    <U> CsvLayout<R> with(TableField<R, U> field, ValueCheck<U> check) {
        Map<TableField<R, ?>, ValueCheck<?>> more = new HashMap<>(checks);
        more.put(field, check);
        return new CsvLayout<>(header, columns, optional, more, values);
    }

    CsvLayout<R> withValue(TableField<R, ?> field, Object value) {
        Map<TableField<R, ?>, Object> more = new LinkedHashMap<>(values);
        more.put(field, value);
        return new CsvLayout<>(header, columns, optional, checks, more);
    }

    /** Returns the columns that a header may name. */
    List<TableField<R, ?>> known(Table<R> table) {
        Stream<TableField<R, ?>> known = columns.isEmpty()
                ? CsvColumns.fields(table).stream()
                : Stream.concat(columns.stream(), optional.stream());
        return known.filter(field -> !values.containsKey(field)).toList();
    }

    /** Returns the columns without a header. */
    List<CsvColumn<R, ?>> listed() {
        return columns.stream().<CsvColumn<R, ?>>map(this::column).toList();
    }

    /** Returns what is sent of each record, for these columns of the file. */
    @SuppressWarnings("unchecked")
    TableField<R, ?>[] sent(List<CsvColumn<R, ?>> ofFile) {
        return Stream.concat(ofFile.stream().map(CsvColumn::field), values.keySet().stream())
                .toArray(TableField[]::new);
    }

    /** @throws IllegalArgumentException if the field's type has no text */
    <U> CsvColumn<R, U> column(TableField<R, U> field) {
        // A check is put in with a field of its own type.
        @SuppressWarnings("unchecked")
        ValueCheck<U> check = (ValueCheck<U>) checks.getOrDefault(field, ValueCheck.none());
        return CsvColumn.of(field, check);
    }
}
