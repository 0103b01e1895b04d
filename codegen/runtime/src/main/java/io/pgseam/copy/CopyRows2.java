package io.pgseam.copy;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** {@link CopyRows} of two columns. */
public final class CopyRows2<T1, T2> extends CopyRows {

    private CopyRows2(DSLContext ctx, Table<?> table, TableField<?, ?>... columns) {
        super(ctx, table, columns);
    }

    /** Opens a COPY into the table, as {@link CopyRows} says. */
    public static <R extends Record, T1, T2> CopyRows2<T1, T2> into(
            DSLContext ctx, Table<R> table, TableField<R, T1> c1, TableField<R, T2> c2) {
        return new CopyRows2<>(ctx, table, c1, c2);
    }

    /** Sends one row, as {@link CopyRows} says. */
    public void write(@Nullable T1 v1, @Nullable T2 v2) {
        row().put(v1).put(v2).end();
    }
}
