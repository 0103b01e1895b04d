package io.pgseam.copy;

import org.jooq.DSLContext;
import org.jooq.Function7;
import org.jooq.Record7;
import org.jooq.ResultQuery;

/** {@link CopyOut} of a query of seven columns, without a record for each row. */
public final class CopyOut7 {

    private CopyOut7() {}

    /** Opens a COPY of the query's rows, as {@link CopyOut#from(DSLContext, ResultQuery)} says; NULL comes as null. */
    public static <T1, T2, T3, T4, T5, T6, T7, U> CopyOut<U> from(
            DSLContext ctx,
            ResultQuery<? extends Record7<T1, T2, T3, T4, T5, T6, T7>> query,
            Function7<? super T1, ? super T2, ? super T3, ? super T4, ? super T5, ? super T6, ? super T7, ? extends U>
                    constructor) {
        return CopyOut.open(
                ctx,
                query,
                row -> constructor.apply(
                        row.value(), row.value(), row.value(), row.value(), row.value(), row.value(), row.value()));
    }
}
