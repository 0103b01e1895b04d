package io.pgseam.inserts;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertSetMoreStep;
import org.jooq.InsertSetStep;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.TableRecordImpl;
import org.jspecify.annotations.Nullable;

/**
 * A row to be inserted; the generated builders extend it, one a table.
 *
 * <p>Columns that are not set are not in the statement: they get their defaults. Not thread-safe.
 */
public abstract class NewRow<R extends TableRecordImpl<R>> {

    private final R row;
    private boolean isEmpty = true;
    private @Nullable Map<Field<?>, Field<?>> expressions;

    /** @param row of the table, with nothing set */
    protected NewRow(R row) {
        this.row = row;
    }

    /**
     * Sets a column to a value.
     *
     * @param column its index in the table
     * @throws NullPointerException if the value is null and the column is NOT NULL; the message names the column
     */
    protected final void put(int column, @Nullable Object value) {
        Field<?> field = row.field(column);
        if (value == null && !field.getDataType().nullable()) {
            throw new NullPointerException(field + " is NOT NULL, found null");
        }
        set(field, value);
    }

    /**
     * Has the server compute a column.
     *
     * @param column its index in the table
     */
    protected final void compute(int column, Field<?> expression) {
        if (expressions == null) {
            expressions = new LinkedHashMap<>();
        }
        expressions.put(row.field(column), expression);
    }

    /** Begins the INSERT: what jOOQ offers after {@code set} follows, such as {@code onConflict} and {@code returning}. */
    public final InsertSetMoreStep<R> into(DSLContext ctx) {
        InsertSetStep<R> insert = ctx.insertInto(row.getTable());
        if (expressions != null) {
            return insert.set(row).set(expressions);
        }
        return isEmpty ? setDefault(insert, row.field(0)) : insert.set(row);
    }

    /** A statement without columns would be no SQL; the first column has its default anyway. */
    private static <R extends Record, T> InsertSetMoreStep<R> setDefault(InsertSetStep<R> insert, Field<T> column) {
        return insert.set(column, DSL.defaultValue(column));
    }

    /**
     * Returns the row as jOOQ's record, for batches, COPY and inserts of several rows.
     *
     * @throws IllegalStateException if a column is set to an expression, which only a statement can hold
     */
    public final R record() {
        if (expressions != null) {
            throw new IllegalStateException("A record holds values, found an expression for " + expressions.keySet()
                    + ". Insert it with into.");
        }
        return row;
    }

    /** The generated method has checked the type. */
    @SuppressWarnings("unchecked")
    private <T> void set(Field<T> field, @Nullable Object value) {
        row.set(field, (T) value);
        isEmpty = false;
    }
}
