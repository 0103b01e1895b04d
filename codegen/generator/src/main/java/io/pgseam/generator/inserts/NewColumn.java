package io.pgseam.generator.inserts;

import org.jooq.meta.ColumnDefinition;

/**
 * A column that a new row may have.
 *
 * @param index in the generated record
 * @param setter the builder's method
 */
record NewColumn(ColumnDefinition definition, int index, String setter, Need need) {
    /** Whether a row can do without it. */
    enum Need {
        REQUIRED,
        OPTIONAL
    }

    boolean isRequired() {
        return need == Need.REQUIRED;
    }
}
