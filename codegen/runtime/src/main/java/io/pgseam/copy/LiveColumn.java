package io.pgseam.copy;

import io.pgseam.copy.codec.LiveType;

/** A column as the running database knows it. */
record LiveColumn(String name, LiveType type, Source source) {

    /** Where the column's values come from. */
    enum Source {
        /** From whoever writes the row. */
        WRITER,
        /** From the server by {@code GENERATED ALWAYS AS IDENTITY}, though COPY may write it. */
        IDENTITY_ALWAYS,
        /** From the server by {@code GENERATED ALWAYS AS (expression)}; COPY cannot write it. */
        EXPRESSION
    }
}
