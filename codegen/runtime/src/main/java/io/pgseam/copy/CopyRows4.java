package io.pgseam.copy;

import org.jspecify.annotations.Nullable;

/** Rows of four columns, made by {@link CopyRows}. */
public final class CopyRows4<T1, T2, T3, T4> extends CopyRows {

    CopyRows4(RowStream rows) {
        super(rows);
    }

    /** Sends one row, as {@link CopyRows} says. */
    public void write(@Nullable T1 v1, @Nullable T2 v2, @Nullable T3 v3, @Nullable T4 v4) {
        row().put(v1).put(v2).put(v3).put(v4).end();
    }
}
