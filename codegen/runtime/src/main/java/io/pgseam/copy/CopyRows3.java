package io.pgseam.copy;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** {@link CopyRows} of three columns. */
public final class CopyRows3<T1, T2, T3> extends CopyRows {

    private CopyRows3(DSLContext ctx, Table<?> table, TableField<?, ?>... columns) {
        super(ctx, table, columns);
    }

    /** Opens a COPY into the table, as {@link CopyRows} says. */
    public static <R extends Record, T1, T2, T3> CopyRows3<T1, T2, T3> into(
            DSLContext ctx, Table<R> table, TableField<R, T1> c1, TableField<R, T2> c2, TableField<R, T3> c3) {
        return new CopyRows3<>(ctx, table, c1, c2, c3);
    }

    /** Sends one row, as {@link CopyRows} says. */
    public void write(@Nullable T1 v1, @Nullable T2 v2, @Nullable T3 v3) {
        row().put(v1).put(v2).put(v3).end();
    }
}
