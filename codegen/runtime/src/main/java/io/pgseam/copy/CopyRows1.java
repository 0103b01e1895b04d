package io.pgseam.copy;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** {@link CopyRows} of one column. */
public final class CopyRows1<T1> extends CopyRows {

    private CopyRows1(DSLContext ctx, Table<?> table, TableField<?, ?>... columns) {
        super(ctx, table, columns);
    }

    /** Opens a COPY into the table, as {@link CopyRows} says. */
    public static <R extends Record, T1> CopyRows1<T1> into(DSLContext ctx, Table<R> table, TableField<R, T1> c1) {
        return new CopyRows1<>(ctx, table, c1);
    }

    /** Sends one row, as {@link CopyRows} says. */
    public void write(@Nullable T1 v1) {
        row().put(v1).end();
    }
}
