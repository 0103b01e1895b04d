package io.pgseam.copy;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.DetachedException;

/**
 * Streams rows of 1 to 22 typed columns into PostgreSQL by {@code COPY ... FROM STDIN} in binary format, without a
 * record for each.
 *
 * <pre>{@code
 * try (CopyRows2<String, BigDecimal> copy = CopyRows.into(ctx, PRODUCTS, PRODUCTS.NAME, PRODUCTS.PRICE)) {
 *     copy.write("lamp", new BigDecimal("12.50"));
 *     CopyResult result = copy.complete();
 * }
 * }</pre>
 *
 * <p>The compiler rejects a value of the wrong type, a missing value, and a column of another table. All else is as in
 * {@link CopyIn}: {@code into} throws {@link CopyException} if a column cannot be sent or the server refuses,
 * {@link DataAccessException} if the catalog cannot be read, {@link DetachedException} if the context has no connection;
 * {@code write} sends null as NULL and throws {@link CopyException} if PostgreSQL cannot hold a value or the connection
 * is lost, after which only {@link #close} is left, and {@link IllegalStateException} after {@link #complete},
 * {@link #close} or a failure. A row allocates nothing beyond what its values' converters do. Not thread-safe. Who opens
 * it closes it.
 */
public abstract class CopyRows implements AutoCloseable {

    private final RowStream rows;

    CopyRows(RowStream rows) {
        this.rows = rows;
    }

    /** Opens a COPY of one column. */
    public static <R extends Record, T1> CopyRows1<T1> into(DSLContext ctx, Table<R> table, TableField<R, T1> c1) {
        return new CopyRows1<>(open(ctx, table, c1));
    }

    /** Opens a COPY of two columns. */
    public static <R extends Record, T1, T2> CopyRows2<T1, T2> into(
            DSLContext ctx, Table<R> table, TableField<R, T1> c1, TableField<R, T2> c2) {
        return new CopyRows2<>(open(ctx, table, c1, c2));
    }

    /** Opens a COPY of three columns. */
    public static <R extends Record, T1, T2, T3> CopyRows3<T1, T2, T3> into(
            DSLContext ctx, Table<R> table, TableField<R, T1> c1, TableField<R, T2> c2, TableField<R, T3> c3) {
        return new CopyRows3<>(open(ctx, table, c1, c2, c3));
    }

    /** Opens a COPY of four columns. */
    public static <R extends Record, T1, T2, T3, T4> CopyRows4<T1, T2, T3, T4> into(
            DSLContext ctx,
            Table<R> table,
            TableField<R, T1> c1,
            TableField<R, T2> c2,
            TableField<R, T3> c3,
            TableField<R, T4> c4) {
        return new CopyRows4<>(open(ctx, table, c1, c2, c3, c4));
    }

    /** Opens a COPY of five columns. */
    public static <R extends Record, T1, T2, T3, T4, T5> CopyRows5<T1, T2, T3, T4, T5> into(
            DSLContext ctx,
            Table<R> table,
            TableField<R, T1> c1,
            TableField<R, T2> c2,
            TableField<R, T3> c3,
            TableField<R, T4> c4,
            TableField<R, T5> c5) {
        return new CopyRows5<>(open(ctx, table, c1, c2, c3, c4, c5));
    }

    /** Opens a COPY of six columns. */
    public static <R extends Record, T1, T2, T3, T4, T5, T6> CopyRows6<T1, T2, T3, T4, T5, T6> into(
            DSLContext ctx,
            Table<R> table,
            TableField<R, T1> c1,
            TableField<R, T2> c2,
            TableField<R, T3> c3,
            TableField<R, T4> c4,
            TableField<R, T5> c5,
            TableField<R, T6> c6) {
        return new CopyRows6<>(open(ctx, table, c1, c2, c3, c4, c5, c6));
    }

    /** Opens a COPY of seven columns. */
    public static <R extends Record, T1, T2, T3, T4, T5, T6, T7> CopyRows7<T1, T2, T3, T4, T5, T6, T7> into(
            DSLContext ctx,
            Table<R> table,
            TableField<R, T1> c1,
            TableField<R, T2> c2,
            TableField<R, T3> c3,
            TableField<R, T4> c4,
            TableField<R, T5> c5,
            TableField<R, T6> c6,
            TableField<R, T7> c7) {
        return new CopyRows7<>(open(ctx, table, c1, c2, c3, c4, c5, c6, c7));
    }

    /** Opens a COPY of eight columns. */
    public static <R extends Record, T1, T2, T3, T4, T5, T6, T7, T8> CopyRows8<T1, T2, T3, T4, T5, T6, T7, T8> into(
            DSLContext ctx,
            Table<R> table,
            TableField<R, T1> c1,
            TableField<R, T2> c2,
            TableField<R, T3> c3,
            TableField<R, T4> c4,
            TableField<R, T5> c5,
            TableField<R, T6> c6,
            TableField<R, T7> c7,
            TableField<R, T8> c8) {
        return new CopyRows8<>(open(ctx, table, c1, c2, c3, c4, c5, c6, c7, c8));
    }

    /** Opens a COPY of nine columns. */
    public static <R extends Record, T1, T2, T3, T4, T5, T6, T7, T8, T9>
            CopyRows9<T1, T2, T3, T4, T5, T6, T7, T8, T9> into(
                    DSLContext ctx,
                    Table<R> table,
                    TableField<R, T1> c1,
                    TableField<R, T2> c2,
                    TableField<R, T3> c3,
                    TableField<R, T4> c4,
                    TableField<R, T5> c5,
                    TableField<R, T6> c6,
                    TableField<R, T7> c7,
                    TableField<R, T8> c8,
                    TableField<R, T9> c9) {
        return new CopyRows9<>(open(ctx, table, c1, c2, c3, c4, c5, c6, c7, c8, c9));
    }

    /** Opens a COPY of ten columns. */
    public static <R extends Record, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10>
            CopyRows10<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10> into(
                    DSLContext ctx,
                    Table<R> table,
                    TableField<R, T1> c1,
                    TableField<R, T2> c2,
                    TableField<R, T3> c3,
                    TableField<R, T4> c4,
                    TableField<R, T5> c5,
                    TableField<R, T6> c6,
                    TableField<R, T7> c7,
                    TableField<R, T8> c8,
                    TableField<R, T9> c9,
                    TableField<R, T10> c10) {
        return new CopyRows10<>(open(ctx, table, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10));
    }

    /** Opens a COPY of eleven columns. */
    public static <R extends Record, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11>
            CopyRows11<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11> into(
                    DSLContext ctx,
                    Table<R> table,
                    TableField<R, T1> c1,
                    TableField<R, T2> c2,
                    TableField<R, T3> c3,
                    TableField<R, T4> c4,
                    TableField<R, T5> c5,
                    TableField<R, T6> c6,
                    TableField<R, T7> c7,
                    TableField<R, T8> c8,
                    TableField<R, T9> c9,
                    TableField<R, T10> c10,
                    TableField<R, T11> c11) {
        return new CopyRows11<>(open(ctx, table, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11));
    }

    /** Opens a COPY of twelve columns. */
    public static <R extends Record, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12>
            CopyRows12<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12> into(
                    DSLContext ctx,
                    Table<R> table,
                    TableField<R, T1> c1,
                    TableField<R, T2> c2,
                    TableField<R, T3> c3,
                    TableField<R, T4> c4,
                    TableField<R, T5> c5,
                    TableField<R, T6> c6,
                    TableField<R, T7> c7,
                    TableField<R, T8> c8,
                    TableField<R, T9> c9,
                    TableField<R, T10> c10,
                    TableField<R, T11> c11,
                    TableField<R, T12> c12) {
        return new CopyRows12<>(open(ctx, table, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12));
    }

    /** Opens a COPY of thirteen columns. */
    public static <R extends Record, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13>
            CopyRows13<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13> into(
                    DSLContext ctx,
                    Table<R> table,
                    TableField<R, T1> c1,
                    TableField<R, T2> c2,
                    TableField<R, T3> c3,
                    TableField<R, T4> c4,
                    TableField<R, T5> c5,
                    TableField<R, T6> c6,
                    TableField<R, T7> c7,
                    TableField<R, T8> c8,
                    TableField<R, T9> c9,
                    TableField<R, T10> c10,
                    TableField<R, T11> c11,
                    TableField<R, T12> c12,
                    TableField<R, T13> c13) {
        return new CopyRows13<>(open(ctx, table, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13));
    }

    /** Opens a COPY of fourteen columns. */
    public static <R extends Record, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14>
            CopyRows14<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14> into(
                    DSLContext ctx,
                    Table<R> table,
                    TableField<R, T1> c1,
                    TableField<R, T2> c2,
                    TableField<R, T3> c3,
                    TableField<R, T4> c4,
                    TableField<R, T5> c5,
                    TableField<R, T6> c6,
                    TableField<R, T7> c7,
                    TableField<R, T8> c8,
                    TableField<R, T9> c9,
                    TableField<R, T10> c10,
                    TableField<R, T11> c11,
                    TableField<R, T12> c12,
                    TableField<R, T13> c13,
                    TableField<R, T14> c14) {
        return new CopyRows14<>(open(ctx, table, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14));
    }

    /** Opens a COPY of fifteen columns. */
    public static <R extends Record, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15>
            CopyRows15<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15> into(
                    DSLContext ctx,
                    Table<R> table,
                    TableField<R, T1> c1,
                    TableField<R, T2> c2,
                    TableField<R, T3> c3,
                    TableField<R, T4> c4,
                    TableField<R, T5> c5,
                    TableField<R, T6> c6,
                    TableField<R, T7> c7,
                    TableField<R, T8> c8,
                    TableField<R, T9> c9,
                    TableField<R, T10> c10,
                    TableField<R, T11> c11,
                    TableField<R, T12> c12,
                    TableField<R, T13> c13,
                    TableField<R, T14> c14,
                    TableField<R, T15> c15) {
        return new CopyRows15<>(open(ctx, table, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15));
    }

    /** Opens a COPY of sixteen columns. */
    public static <R extends Record, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16>
            CopyRows16<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16> into(
                    DSLContext ctx,
                    Table<R> table,
                    TableField<R, T1> c1,
                    TableField<R, T2> c2,
                    TableField<R, T3> c3,
                    TableField<R, T4> c4,
                    TableField<R, T5> c5,
                    TableField<R, T6> c6,
                    TableField<R, T7> c7,
                    TableField<R, T8> c8,
                    TableField<R, T9> c9,
                    TableField<R, T10> c10,
                    TableField<R, T11> c11,
                    TableField<R, T12> c12,
                    TableField<R, T13> c13,
                    TableField<R, T14> c14,
                    TableField<R, T15> c15,
                    TableField<R, T16> c16) {
        return new CopyRows16<>(
                open(ctx, table, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16));
    }

    /** Opens a COPY of seventeen columns. */
    public static <R extends Record, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17>
            CopyRows17<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17> into(
                    DSLContext ctx,
                    Table<R> table,
                    TableField<R, T1> c1,
                    TableField<R, T2> c2,
                    TableField<R, T3> c3,
                    TableField<R, T4> c4,
                    TableField<R, T5> c5,
                    TableField<R, T6> c6,
                    TableField<R, T7> c7,
                    TableField<R, T8> c8,
                    TableField<R, T9> c9,
                    TableField<R, T10> c10,
                    TableField<R, T11> c11,
                    TableField<R, T12> c12,
                    TableField<R, T13> c13,
                    TableField<R, T14> c14,
                    TableField<R, T15> c15,
                    TableField<R, T16> c16,
                    TableField<R, T17> c17) {
        return new CopyRows17<>(
                open(ctx, table, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17));
    }

    /** Opens a COPY of eighteen columns. */
    public static <R extends Record, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18>
            CopyRows18<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18> into(
                    DSLContext ctx,
                    Table<R> table,
                    TableField<R, T1> c1,
                    TableField<R, T2> c2,
                    TableField<R, T3> c3,
                    TableField<R, T4> c4,
                    TableField<R, T5> c5,
                    TableField<R, T6> c6,
                    TableField<R, T7> c7,
                    TableField<R, T8> c8,
                    TableField<R, T9> c9,
                    TableField<R, T10> c10,
                    TableField<R, T11> c11,
                    TableField<R, T12> c12,
                    TableField<R, T13> c13,
                    TableField<R, T14> c14,
                    TableField<R, T15> c15,
                    TableField<R, T16> c16,
                    TableField<R, T17> c17,
                    TableField<R, T18> c18) {
        return new CopyRows18<>(
                open(ctx, table, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18));
    }

    /** Opens a COPY of nineteen columns. */
    public static <
                    R extends Record,
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
                    T19>
            CopyRows19<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19> into(
                    DSLContext ctx,
                    Table<R> table,
                    TableField<R, T1> c1,
                    TableField<R, T2> c2,
                    TableField<R, T3> c3,
                    TableField<R, T4> c4,
                    TableField<R, T5> c5,
                    TableField<R, T6> c6,
                    TableField<R, T7> c7,
                    TableField<R, T8> c8,
                    TableField<R, T9> c9,
                    TableField<R, T10> c10,
                    TableField<R, T11> c11,
                    TableField<R, T12> c12,
                    TableField<R, T13> c13,
                    TableField<R, T14> c14,
                    TableField<R, T15> c15,
                    TableField<R, T16> c16,
                    TableField<R, T17> c17,
                    TableField<R, T18> c18,
                    TableField<R, T19> c19) {
        return new CopyRows19<>(
                open(ctx, table, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19));
    }

    /** Opens a COPY of twenty columns. */
    public static <
                    R extends Record,
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
                    T19,
                    T20>
            CopyRows20<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19, T20> into(
                    DSLContext ctx,
                    Table<R> table,
                    TableField<R, T1> c1,
                    TableField<R, T2> c2,
                    TableField<R, T3> c3,
                    TableField<R, T4> c4,
                    TableField<R, T5> c5,
                    TableField<R, T6> c6,
                    TableField<R, T7> c7,
                    TableField<R, T8> c8,
                    TableField<R, T9> c9,
                    TableField<R, T10> c10,
                    TableField<R, T11> c11,
                    TableField<R, T12> c12,
                    TableField<R, T13> c13,
                    TableField<R, T14> c14,
                    TableField<R, T15> c15,
                    TableField<R, T16> c16,
                    TableField<R, T17> c17,
                    TableField<R, T18> c18,
                    TableField<R, T19> c19,
                    TableField<R, T20> c20) {
        return new CopyRows20<>(open(
                ctx, table, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19, c20));
    }

    /** Opens a COPY of twenty-one columns. */
    public static <
                    R extends Record,
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
                    T19,
                    T20,
                    T21>
            CopyRows21<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19, T20, T21>
                    into(
                            DSLContext ctx,
                            Table<R> table,
                            TableField<R, T1> c1,
                            TableField<R, T2> c2,
                            TableField<R, T3> c3,
                            TableField<R, T4> c4,
                            TableField<R, T5> c5,
                            TableField<R, T6> c6,
                            TableField<R, T7> c7,
                            TableField<R, T8> c8,
                            TableField<R, T9> c9,
                            TableField<R, T10> c10,
                            TableField<R, T11> c11,
                            TableField<R, T12> c12,
                            TableField<R, T13> c13,
                            TableField<R, T14> c14,
                            TableField<R, T15> c15,
                            TableField<R, T16> c16,
                            TableField<R, T17> c17,
                            TableField<R, T18> c18,
                            TableField<R, T19> c19,
                            TableField<R, T20> c20,
                            TableField<R, T21> c21) {
        return new CopyRows21<>(open(
                ctx, table, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19, c20,
                c21));
    }

    /** Opens a COPY of twenty-two columns. */
    public static <
                    R extends Record,
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
                    T19,
                    T20,
                    T21,
                    T22>
            CopyRows22<
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
                            T19,
                            T20,
                            T21,
                            T22>
                    into(
                            DSLContext ctx,
                            Table<R> table,
                            TableField<R, T1> c1,
                            TableField<R, T2> c2,
                            TableField<R, T3> c3,
                            TableField<R, T4> c4,
                            TableField<R, T5> c5,
                            TableField<R, T6> c6,
                            TableField<R, T7> c7,
                            TableField<R, T8> c8,
                            TableField<R, T9> c9,
                            TableField<R, T10> c10,
                            TableField<R, T11> c11,
                            TableField<R, T12> c12,
                            TableField<R, T13> c13,
                            TableField<R, T14> c14,
                            TableField<R, T15> c15,
                            TableField<R, T16> c16,
                            TableField<R, T17> c17,
                            TableField<R, T18> c18,
                            TableField<R, T19> c19,
                            TableField<R, T20> c20,
                            TableField<R, T21> c21,
                            TableField<R, T22> c22) {
        return new CopyRows22<>(open(
                ctx, table, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19, c20,
                c21, c22));
    }

    /**
     * Ends the COPY and returns once the server has taken every row; in a transaction they wait for its commit.
     *
     * @throws CopyException if the server has rejected a row, of which it tells only now; none is kept, and only
     *     {@link #close} is left
     * @throws IllegalStateException after {@link #complete}, {@link #close} or a failure
     */
    public final CopyResult complete() {
        return rows.complete();
    }

    /**
     * Releases the connection; without {@link #complete} before, the COPY is cancelled and no row is kept. Calling it
     * again does nothing.
     *
     * @throws CopyException if the connection is lost while cancelling
     */
    @Override
    public final void close() {
        rows.close();
    }

    /** Begins a row. */
    final RowStream row() {
        return rows.begin();
    }

    private static RowStream open(DSLContext ctx, Table<?> table, TableField<?, ?>... columns) {
        return RowStream.open(CopyRows.class, ctx, table, List.of(columns));
    }
}
