package io.pgseam.copy;

import org.jspecify.annotations.Nullable;

/** Rows of sixteen columns, made by {@link CopyRows}. */
public final class CopyRows16<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16> extends CopyRows {

    CopyRows16(RowStream rows) {
        super(rows);
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
            @Nullable T16 v16) {
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
                .end();
    }
}
