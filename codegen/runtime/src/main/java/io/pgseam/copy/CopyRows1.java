package io.pgseam.copy;

import org.jspecify.annotations.Nullable;

/** Rows of one column, made by {@link CopyRows}. */
public final class CopyRows1<T1> extends CopyRows {

    CopyRows1(RowStream rows) {
        super(rows);
    }

    /** Sends one row, as {@link CopyRows} says. */
    public void write(@Nullable T1 v1) {
        row().put(v1).end();
    }
}
