package io.pgseam.copy;

import org.jooq.DSLContext;
import org.jooq.Function4;
import org.jooq.Record4;
import org.jooq.ResultQuery;

/** {@link CopyOut} of a query of four columns, without a record for each row. */
public final class CopyOut4 {

    private CopyOut4() {}

    /** Opens a COPY of the query's rows, as {@link CopyOut#from(DSLContext, ResultQuery)} says; NULL comes as null. */
    public static <T1, T2, T3, T4, U> CopyOut<U> from(
            DSLContext ctx,
            ResultQuery<? extends Record4<T1, T2, T3, T4>> query,
            Function4<? super T1, ? super T2, ? super T3, ? super T4, ? extends U> constructor) {
        return CopyOut.open(ctx, query, row -> constructor.apply(row.value(), row.value(), row.value(), row.value()));
    }
}
