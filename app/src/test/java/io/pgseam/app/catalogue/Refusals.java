package io.pgseam.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.exception.DataAccessException;

/** What the server refuses, and that nothing is told of the row. */
final class Refusals {
    static final String CHECK_VIOLATION = "23514";
    static final String NUMERIC_VALUE_OUT_OF_RANGE = "22003";

    private Refusals() {}

    static void assertRefused(String sqlState, ThrowingCallable call) {
        DataAccessException refusal = catchThrowableOfType(DataAccessException.class, call);

        assertThat(refusal.sqlState()).isEqualTo(sqlState);
        StringWriter text = new StringWriter();
        refusal.printStackTrace(new PrintWriter(text));
        assertThat(text.toString()).doesNotContain("s3cret");
    }
}
