package io.pgseam.copy;

import org.jooq.DSLContext;
import org.jooq.Function19;
import org.jooq.Record19;
import org.jooq.ResultQuery;

/** {@link CopyOut} of a query of nineteen columns, without a record for each row. */
public final class CopyOut19 {

    private CopyOut19() {}

    /** Opens a COPY of the query's rows, as {@link CopyOut#from(DSLContext, ResultQuery)} says; NULL comes as null. */
    public static <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19, U>
            CopyOut<U> from(
                    DSLContext ctx,
                    ResultQuery<
                                    ? extends
                                            Record19<
                                                    T1,
                                                    T2,
                                                    T3,
                                                    T4,
                                                    T5,
                                                    T6,
                                                    T7,
                                                    T8,
                                                    T9,
                                                    T10,
                                                    T11,
                                                    T12,
                                                    T13,
                                                    T14,
                                                    T15,
                                                    T16,
                                                    T17,
                                                    T18,
                                                    T19>>
                            query,
                    Function19<
                                    ? super T1,
                                    ? super T2,
                                    ? super T3,
                                    ? super T4,
                                    ? super T5,
                                    ? super T6,
                                    ? super T7,
                                    ? super T8,
                                    ? super T9,
                                    ? super T10,
                                    ? super T11,
                                    ? super T12,
                                    ? super T13,
                                    ? super T14,
                                    ? super T15,
                                    ? super T16,
                                    ? super T17,
                                    ? super T18,
                                    ? super T19,
                                    ? extends U>
                            constructor) {
        return CopyOut.open(
                ctx,
                query,
                row -> constructor.apply(
                        row.value(),
                        row.value(),
                        row.value(),
                        row.value(),
                        row.value(),
                        row.value(),
                        row.value(),
                        row.value(),
                        row.value(),
                        row.value(),
                        row.value(),
                        row.value(),
                        row.value(),
                        row.value(),
                        row.value(),
                        row.value(),
                        row.value(),
                        row.value(),
                        row.value()));
    }
}
