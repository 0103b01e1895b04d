package io.pgseam.copy;

import org.jooq.DSLContext;
import org.jooq.Function3;
import org.jooq.Record3;
import org.jooq.ResultQuery;

/** {@link CopyOut} of a query of three columns, without a record for each row. */
public final class CopyOut3 {

    private CopyOut3() {}

    /** Opens a COPY of the query's rows, as {@link CopyOut#from(DSLContext, ResultQuery)} says; NULL comes as null. */
    public static <T1, T2, T3, U> CopyOut<U> from(
            DSLContext ctx,
            ResultQuery<? extends Record3<T1, T2, T3>> query,
            Function3<? super T1, ? super T2, ? super T3, ? extends U> constructor) {
        return CopyOut.open(ctx, query, row -> constructor.apply(row.value(), row.value(), row.value()));
    }
}
