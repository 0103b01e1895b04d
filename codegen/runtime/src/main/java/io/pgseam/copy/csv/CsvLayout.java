package io.pgseam.copy.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Record;
import org.jooq.TableField;

/**
 * The columns that a file has, and what is asked of their values.
 *
 * @param columns those of the file, in its order if there is no header; none for those that the header names
 */
record CsvLayout<R extends Record>(
        Header header, List<TableField<R, ?>> columns, Map<TableField<R, ?>, ValueCheck<?>> checks) {

    /** Whether the first row names the columns. */
    enum Header {
        PRESENT,
        ABSENT
    }

    /** Copies the map. */
    CsvLayout {
        checks = Map.copyOf(checks);
    }

    CsvLayout<R> with(Header otherHeader, List<TableField<R, ?>> otherColumns) {
        return new CsvLayout<>(otherHeader, otherColumns, checks);
    }

    <U> CsvLayout<R> with(TableField<R, U> field, ValueCheck<U> check) {
        Map<TableField<R, ?>, ValueCheck<?>> more = new HashMap<>(checks);
        more.put(field, check);
        return new CsvLayout<>(header, columns, more);
    }

    /** Returns the columns without a header. */
    List<CsvColumn<R, ?>> listed() {
        return columns.stream().<CsvColumn<R, ?>>map(this::column).toList();
    }

    /** @throws IllegalArgumentException if the field's type has no text */
    <U> CsvColumn<R, U> column(TableField<R, U> field) {
        // A check is put in with a field of its own type.
        @SuppressWarnings("unchecked")
        ValueCheck<U> check = (ValueCheck<U>) checks.getOrDefault(field, ValueCheck.none());
        return CsvColumn.of(field, check);
    }
}
