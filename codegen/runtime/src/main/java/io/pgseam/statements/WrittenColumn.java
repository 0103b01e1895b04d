package io.pgseam.statements;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table that a plan writes to, whether the statement names the column or not.
 *
 * @param operation {@code Insert}, {@code Update}, {@code Delete} or {@code Merge}
 * @param name schema, table and column
 * @param value of an INSERT, the expression that the plan has for the column
 * @param standard the column's default expression
 */
record WrittenColumn(
        String operation,
        List<String> name,
        boolean refusesNull,
        @Nullable String value,
        @Nullable String standard) {

    /** Whether an INSERT leaves it out, though it refuses null and has no default. */
    boolean isMissing() {
        return refusesNull && value != null && value.startsWith("NULL::");
    }

    /** Whether an INSERT takes it from a parameter or from a row, either of which may hold null. */
    boolean isGiven() {
        return value != null && !value.equals(standard) && value.matches("(?s).*(\\$\\d|[\\w\"]\\.[\\w\"]).*");
    }

    List<String> table() {
        return name.subList(0, 2);
    }
}
