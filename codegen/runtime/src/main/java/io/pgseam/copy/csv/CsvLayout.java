package io.pgseam.copy.csv;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.TableField;

/**
 * The columns that a file has.
 *
 * @param columns those of the file, in its order if there is no header; none for those that the header names
 */
record CsvLayout<R extends Record>(Header header, List<TableField<R, ?>> columns) {

    /** Whether the first row names the columns. */
    enum Header {
        PRESENT,
        ABSENT
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    static <R extends Record> CsvLayout<R> withoutHeader(TableField<R, ?> first, TableField<R, ?>... further) {
        return new CsvLayout<>(
                Header.ABSENT,
                Stream.<TableField<R, ?>>concat(Stream.of(first), Stream.of(further))
                        .toList());
    }
}
