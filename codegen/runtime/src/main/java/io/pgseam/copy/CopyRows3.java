package io.pgseam.copy;

import org.jspecify.annotations.Nullable;

/** Rows of three columns, made by {@link CopyRows}. */
public final class CopyRows3<T1, T2, T3> extends CopyRows {

    CopyRows3(RowStream rows) {
        super(rows);
    }

    /** Sends one row, as {@link CopyRows} says. */
    public void write(@Nullable T1 v1, @Nullable T2 v2, @Nullable T3 v3) {
        row().put(v1).put(v2).put(v3).end();
    }
}
