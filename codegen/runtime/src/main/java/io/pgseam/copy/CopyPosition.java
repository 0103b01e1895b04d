package io.pgseam.copy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where in a COPY something went wrong.
 *
 * @param table the table's name without its schema
 * @param row counted from 1; 0 if it concerns no row
 * @param column null if it concerns no column
 * @param type the live type's name; null if the column or its type is not known
 */
record CopyPosition(
        String table,
        long row,
        @Nullable String column,
        @Nullable String type) {

    /** As in "COPY products, line 5, column metadata", whatever the language. */
    private static final Pattern SERVER_CONTEXT =
            Pattern.compile("^COPY .+?, \\S+ (\\d+)(?:, \\S+ (.+))?$", Pattern.MULTILINE);

    static CopyPosition ofTable(String table) {
        return new CopyPosition(table, 0, null, null);
    }

    static CopyPosition ofColumn(String table, long row, CopyColumn<?> column) {
        return new CopyPosition(table, row, column.name(), column.type());
    }

    /** Takes row and column from the context that the server gives with an error, where there is one. */
    static CopyPosition ofServerContext(CopyPlan plan, @Nullable String context) {
        Matcher matcher = SERVER_CONTEXT.matcher(context == null ? "" : context);
        if (!matcher.find()) {
            return ofTable(plan.table());
        }
        long row = Long.parseLong(matcher.group(1));
        for (CopyColumn<?> column : plan.columns()) {
            if (column.name().equals(matcher.group(2))) {
                return ofColumn(plan.table(), row, column);
            }
        }
        return new CopyPosition(plan.table(), row, null, null);
    }

    CopyPosition withRow(long number) {
        return new CopyPosition(table, number, column, type);
    }

    /** As in "COPY products, row 41208, column created_at (timestamptz)". */
    @Override
    public String toString() {
        String where = "COPY " + table + (row > 0 ? ", row " + row : "");
        return column == null ? where : where + ", " + columnWithType();
    }

    /** As in "column created_at (timestamptz)". */
    String columnWithType() {
        return "column " + column + (type == null ? "" : " (" + type + ")");
    }
}
