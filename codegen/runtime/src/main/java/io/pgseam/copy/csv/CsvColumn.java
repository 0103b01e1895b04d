package io.pgseam.copy.csv;

import io.pgseam.types.FieldText;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * A column of the file and of the table.
 *
 * @param <R> the table's record
 * @param <U> the type that the record holds
 */
record CsvColumn<R extends Record, U>(TableField<R, U> field, FieldText<U> text, ValueCheck<U> check) {

    /** @throws IllegalArgumentException if the field's type has no text */
    static <R extends Record, U> CsvColumn<R, U> of(TableField<R, U> field, ValueCheck<U> check) {
        return new CsvColumn<>(
                field,
                FieldText.of(field)
                        .orElseThrow(() -> new IllegalArgumentException("CSV: column " + field.getName()
                                + " is a " + ((Field<U>) field).getType().getTypeName()
                                + ", which has no text form here.")),
                check);
    }

    String name() {
        return field.getName();
    }

    /**
     * Puts the value into the record.
     *
     * @param value null for NULL
     * @throws IllegalArgumentException as {@link FieldText#parse} does, and if the column takes no NULL, or the check not the value
     */
    void read(@Nullable String value, R record) {
        if (value == null && !field.getDataType().nullable()) {
            throw new IllegalArgumentException("found NULL, expected a value, because the column is NOT NULL");
        }
        U parsed = text.parse(value);
        if (parsed != null && !check.accepted().test(parsed)) {
            throw new IllegalArgumentException("found another value, expected " + check.expected());
        }
        record.set(field, parsed);
    }
}
