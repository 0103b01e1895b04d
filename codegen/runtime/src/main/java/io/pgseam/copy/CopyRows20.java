package io.pgseam.copy;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** {@link CopyRows} of twenty columns. */
public final class CopyRows20<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19, T20>
        extends CopyRows {

    private CopyRows20(DSLContext ctx, Table<?> table, TableField<?, ?>... columns) {
        super(ctx, table, columns);
    }

    /** Opens a COPY into the table, as {@link CopyRows} says. */
    public static <
                    R extends Record,
                    T1,
                    T2,
                    T3,
                    T4,
                    T5,
                    T6,
                    T7,
                    T8,
                    T9,
                    T10,
                    T11,
                    T12,
                    T13,
                    T14,
                    T15,
                    T16,
                    T17,
                    T18,
                    T19,
                    T20>
            CopyRows20<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19, T20> into(
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
                    TableField<R, T10> c10,
                    TableField<R, T11> c11,
                    TableField<R, T12> c12,
                    TableField<R, T13> c13,
                    TableField<R, T14> c14,
                    TableField<R, T15> c15,
                    TableField<R, T16> c16,
                    TableField<R, T17> c17,
                    TableField<R, T18> c18,
                    TableField<R, T19> c19,
                    TableField<R, T20> c20) {
        return new CopyRows20<>(
                ctx, table, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19, c20);
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
            @Nullable T10 v10,
            @Nullable T11 v11,
            @Nullable T12 v12,
            @Nullable T13 v13,
            @Nullable T14 v14,
            @Nullable T15 v15,
            @Nullable T16 v16,
            @Nullable T17 v17,
            @Nullable T18 v18,
            @Nullable T19 v19,
            @Nullable T20 v20) {
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
                .put(v11)
                .put(v12)
                .put(v13)
                .put(v14)
                .put(v15)
                .put(v16)
                .put(v17)
                .put(v18)
                .put(v19)
                .put(v20)
                .end();
    }
}
