package io.pgseam.copy;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** {@link CopyRows} of five columns. */
public final class CopyRows5<T1, T2, T3, T4, T5> extends CopyRows {

    private CopyRows5(DSLContext ctx, Table<?> table, TableField<?, ?>... columns) {
        super(ctx, table, columns);
    }

    /** Opens a COPY into the table, as {@link CopyRows} says. */
    public static <R extends Record, T1, T2, T3, T4, T5> CopyRows5<T1, T2, T3, T4, T5> into(
            DSLContext ctx,
            Table<R> table,
            TableField<R, T1> c1,
            TableField<R, T2> c2,
            TableField<R, T3> c3,
            TableField<R, T4> c4,
            TableField<R, T5> c5) {
        return new CopyRows5<>(ctx, table, c1, c2, c3, c4, c5);
    }

    /** Sends one row, as {@link CopyRows} says. */
    public void write(@Nullable T1 v1, @Nullable T2 v2, @Nullable T3 v3, @Nullable T4 v4, @Nullable T5 v5) {
        row().put(v1).put(v2).put(v3).put(v4).put(v5).end();
    }
}
