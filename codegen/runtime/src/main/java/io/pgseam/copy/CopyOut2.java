package io.pgseam.copy;

import org.jooq.DSLContext;
import org.jooq.Function2;
import org.jooq.Record2;
import org.jooq.ResultQuery;

/** {@link CopyOut} of a query of two columns, without a record for each row. */
public final class CopyOut2 {

    private CopyOut2() {}

    /** Opens a COPY of the query's rows, as {@link CopyOut#from(DSLContext, ResultQuery)} says; NULL comes as null. */
    public static <T1, T2, U> CopyOut<U> from(
            DSLContext ctx,
            ResultQuery<? extends Record2<T1, T2>> query,
            Function2<? super T1, ? super T2, ? extends U> constructor) {
        return CopyOut.open(ctx, query, row -> constructor.apply(row.value(), row.value()));
    }
}
