package io.pgseam.copy;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** {@link CopyRows} of ten columns. */
public final class CopyRows10<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10> extends CopyRows {

    private CopyRows10(DSLContext ctx, Table<?> table, TableField<?, ?>... columns) {
        super(ctx, table, columns);
    }

    /** Opens a COPY into the table, as {@link CopyRows} says. */
    public static <R extends Record, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10>
            CopyRows10<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10> into(
                    DSLContext ctx,
                    Table<R> table,
                    TableField<R, T1> c1,
                    TableField<R, T2> c2,
                    TableField<R, T3> c3,
                    TableField<R, T4> c4,
                    TableField<R, T5> c5,
                    TableField<R, T6> c6,
                    TableField<R, T7> c7,
                    TableField<R, T8> c8,
                    TableField<R, T9> c9,
                    TableField<R, T10> c10) {
        return new CopyRows10<>(ctx, table, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10);
    }

    /** Sends one row, as {@link CopyRows} says. */
    public void write(
            @Nullable T1 v1,
            @Nullable T2 v2,
            @Nullable T3 v3,
            @Nullable T4 v4,
            @Nullable T5 v5,
            @Nullable T6 v6,
            @Nullable T7 v7,
            @Nullable T8 v8,
            @Nullable T9 v9,
            @Nullable T10 v10) {
        row().put(v1)
                .put(v2)
                .put(v3)
                .put(v4)
                .put(v5)
                .put(v6)
                .put(v7)
                .put(v8)
                .put(v9)
                .put(v10)
                .end();
    }
}
