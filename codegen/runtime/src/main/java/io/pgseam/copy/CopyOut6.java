package io.pgseam.copy;

import org.jooq.DSLContext;
import org.jooq.Function6;
import org.jooq.Record6;
import org.jooq.ResultQuery;

/** {@link CopyOut} of a query of six columns, without a record for each row. */
public final class CopyOut6 {

    private CopyOut6() {}

    /** Opens a COPY of the query's rows, as {@link CopyOut#from(DSLContext, ResultQuery)} says; NULL comes as null. */
    public static <T1, T2, T3, T4, T5, T6, U> CopyOut<U> from(
            DSLContext ctx,
            ResultQuery<? extends Record6<T1, T2, T3, T4, T5, T6>> query,
            Function6<? super T1, ? super T2, ? super T3, ? super T4, ? super T5, ? super T6, ? extends U>
                    constructor) {
        return CopyOut.open(
                ctx,
                query,
                row -> constructor.apply(row.value(), row.value(), row.value(), row.value(), row.value(), row.value()));
    }
}
