package io.pgseam.copy;

import org.jspecify.annotations.Nullable;

/** Rows of two columns, made by {@link CopyRows}. */
public final class CopyRows2<T1, T2> extends CopyRows {

    CopyRows2(RowStream rows) {
        super(rows);
    }

    /** Sends one row, as {@link CopyRows} says. */
    public void write(@Nullable T1 v1, @Nullable T2 v2) {
        row().put(v1).put(v2).end();
    }
}
