package io.pgseam.copy;

import org.jooq.DSLContext;
import org.jooq.Function1;
import org.jooq.Record1;
import org.jooq.ResultQuery;

/** {@link CopyOut} of a query of one column, without a record for each row. */
public final class CopyOut1 {

    private CopyOut1() {}

    /** Opens a COPY of the query's rows, as {@link CopyOut#from(DSLContext, ResultQuery)} says; NULL comes as null. */
    public static <T1, U> CopyOut<U> from(
            DSLContext ctx, ResultQuery<? extends Record1<T1>> query, Function1<? super T1, ? extends U> constructor) {
        return CopyOut.open(ctx, query, row -> constructor.apply(row.value()));
    }
}
