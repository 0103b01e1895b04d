package io.pgseam.copy;

import org.jspecify.annotations.Nullable;

/** Rows of eight columns, made by {@link CopyRows}. */
public final class CopyRows8<T1, T2, T3, T4, T5, T6, T7, T8> extends CopyRows {

    CopyRows8(RowStream rows) {
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
            @Nullable T8 v8) {
        row().put(v1).put(v2).put(v3).put(v4).put(v5).put(v6).put(v7).put(v8).end();
    }
}
