package io.pgseam.query;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jooq.Function1;
import org.jooq.Function10;
import org.jooq.Function11;
import org.jooq.Function12;
import org.jooq.Function13;
import org.jooq.Function14;
import org.jooq.Function15;
import org.jooq.Function16;
import org.jooq.Function17;
import org.jooq.Function18;
import org.jooq.Function19;
import org.jooq.Function2;
import org.jooq.Function20;
import org.jooq.Function21;
import org.jooq.Function22;
import org.jooq.Function3;
import org.jooq.Function4;
import org.jooq.Function5;
import org.jooq.Function6;
import org.jooq.Function7;
import org.jooq.Function8;
import org.jooq.Function9;
import org.jooq.Record1;
import org.jooq.Record10;
import org.jooq.Record11;
import org.jooq.Record12;
import org.jooq.Record13;
import org.jooq.Record14;
import org.jooq.Record15;
import org.jooq.Record16;
import org.jooq.Record17;
import org.jooq.Record18;
import org.jooq.Record19;
import org.jooq.Record2;
import org.jooq.Record20;
import org.jooq.Record21;
import org.jooq.Record22;
import org.jooq.Record3;
import org.jooq.Record4;
import org.jooq.Record5;
import org.jooq.Record6;
import org.jooq.Record7;
import org.jooq.Record8;
import org.jooq.Record9;

/**
 * What a row becomes, as a constructor of its columns: {@code mapping(Product::new)}. The columns' count, order and types are checked by javac;
 * NULL comes as null.
 *
 * @param <R> jOOQ's type of the row
 * @param <U> what it becomes
 */
public final class Mapping<R, U> {

    private final MethodHandle constructor;

    private Mapping(MethodHandle constructor) {
        this.constructor = constructor;
    }

    private static <R, U> Mapping<R, U> of(Class<?> type, Object function, int columns) {
        try {
            MethodHandle apply =
                    MethodHandles.publicLookup().findVirtual(type, "apply", MethodType.genericMethodType(columns));
            return new Mapping<>(MethodHandles.dropArguments(apply.bindTo(function), 0, Run.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns a constructor for {@link RowReader}. */
    MethodHandle constructor() {
        return constructor;
    }

    /** Returns a mapping of one column. */
    public static <T1, U> Mapping<Record1<T1>, U> mapping(Function1<? super T1, ? extends U> constructor) {
        return of(Function1.class, constructor, 1);
    }

    /** Returns a mapping of 2 columns. */
    public static <T1, T2, U> Mapping<Record2<T1, T2>, U> mapping(
            Function2<? super T1, ? super T2, ? extends U> constructor) {
        return of(Function2.class, constructor, 2);
    }

    /** Returns a mapping of 3 columns. */
    public static <T1, T2, T3, U> Mapping<Record3<T1, T2, T3>, U> mapping(
            Function3<? super T1, ? super T2, ? super T3, ? extends U> constructor) {
        return of(Function3.class, constructor, 3);
    }

    /** Returns a mapping of 4 columns. */
    public static <T1, T2, T3, T4, U> Mapping<Record4<T1, T2, T3, T4>, U> mapping(
            Function4<? super T1, ? super T2, ? super T3, ? super T4, ? extends U> constructor) {
        return of(Function4.class, constructor, 4);
    }

    /** Returns a mapping of 5 columns. */
    public static <T1, T2, T3, T4, T5, U> Mapping<Record5<T1, T2, T3, T4, T5>, U> mapping(
            Function5<? super T1, ? super T2, ? super T3, ? super T4, ? super T5, ? extends U> constructor) {
        return of(Function5.class, constructor, 5);
    }

    /** Returns a mapping of 6 columns. */
    public static <T1, T2, T3, T4, T5, T6, U> Mapping<Record6<T1, T2, T3, T4, T5, T6>, U> mapping(
            Function6<? super T1, ? super T2, ? super T3, ? super T4, ? super T5, ? super T6, ? extends U>
                    constructor) {
        return of(Function6.class, constructor, 6);
    }

    /** Returns a mapping of 7 columns. */
    public static <T1, T2, T3, T4, T5, T6, T7, U> Mapping<Record7<T1, T2, T3, T4, T5, T6, T7>, U> mapping(
            Function7<? super T1, ? super T2, ? super T3, ? super T4, ? super T5, ? super T6, ? super T7, ? extends U>
                    constructor) {
        return of(Function7.class, constructor, 7);
    }

    /** Returns a mapping of 8 columns. */
    public static <T1, T2, T3, T4, T5, T6, T7, T8, U> Mapping<Record8<T1, T2, T3, T4, T5, T6, T7, T8>, U> mapping(
            Function8<
                            ? super T1,
                            ? super T2,
                            ? super T3,
                            ? super T4,
                            ? super T5,
                            ? super T6,
                            ? super T7,
                            ? super T8,
                            ? extends U>
                    constructor) {
        return of(Function8.class, constructor, 8);
    }

    /** Returns a mapping of 9 columns. */
    public static <T1, T2, T3, T4, T5, T6, T7, T8, T9, U>
            Mapping<Record9<T1, T2, T3, T4, T5, T6, T7, T8, T9>, U> mapping(
                    Function9<
                                    ? super T1,
                                    ? super T2,
                                    ? super T3,
                                    ? super T4,
                                    ? super T5,
                                    ? super T6,
                                    ? super T7,
                                    ? super T8,
                                    ? super T9,
                                    ? extends U>
                            constructor) {
        return of(Function9.class, constructor, 9);
    }

    /** Returns a mapping of 10 columns. */
    public static <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, U>
            Mapping<Record10<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10>, U> mapping(
                    Function10<
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
                                    ? extends U>
                            constructor) {
        return of(Function10.class, constructor, 10);
    }

    /** Returns a mapping of 11 columns. */
    public static <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, U>
            Mapping<Record11<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11>, U> mapping(
                    Function11<
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
                                    ? extends U>
                            constructor) {
        return of(Function11.class, constructor, 11);
    }

    /** Returns a mapping of 12 columns. */
    public static <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, U>
            Mapping<Record12<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12>, U> mapping(
                    Function12<
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
                                    ? extends U>
                            constructor) {
        return of(Function12.class, constructor, 12);
    }

    /** Returns a mapping of 13 columns. */
    public static <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, U>
            Mapping<Record13<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13>, U> mapping(
                    Function13<
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
                                    ? extends U>
                            constructor) {
        return of(Function13.class, constructor, 13);
    }

    /** Returns a mapping of 14 columns. */
    public static <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, U>
            Mapping<Record14<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14>, U> mapping(
                    Function14<
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
                                    ? extends U>
                            constructor) {
        return of(Function14.class, constructor, 14);
    }

    /** Returns a mapping of 15 columns. */
    public static <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, U>
            Mapping<Record15<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15>, U> mapping(
                    Function15<
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
                                    ? extends U>
                            constructor) {
        return of(Function15.class, constructor, 15);
    }

    /** Returns a mapping of 16 columns. */
    public static <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, U>
            Mapping<Record16<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16>, U> mapping(
                    Function16<
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
                                    ? extends U>
                            constructor) {
        return of(Function16.class, constructor, 16);
    }

    /** Returns a mapping of 17 columns. */
    public static <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, U>
            Mapping<Record17<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17>, U> mapping(
                    Function17<
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
                                    ? extends U>
                            constructor) {
        return of(Function17.class, constructor, 17);
    }

    /** Returns a mapping of 18 columns. */
    public static <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, U>
            Mapping<Record18<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18>, U>
                    mapping(
                            Function18<
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
                                            ? extends U>
                                    constructor) {
        return of(Function18.class, constructor, 18);
    }

    /** Returns a mapping of 19 columns. */
    public static <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19, U>
            Mapping<Record19<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19>, U>
                    mapping(
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
        return of(Function19.class, constructor, 19);
    }

    /** Returns a mapping of 20 columns. */
    public static <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19, T20, U>
            Mapping<
                            Record20<
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
                                    T20>,
                            U>
                    mapping(
                            Function20<
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
                                            ? super T20,
                                            ? extends U>
                                    constructor) {
        return of(Function20.class, constructor, 20);
    }

    /** Returns a mapping of 21 columns. */
    public static <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19, T20, T21, U>
            Mapping<
                            Record21<
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
                                    T21>,
                            U>
                    mapping(
                            Function21<
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
                                            ? super T20,
                                            ? super T21,
                                            ? extends U>
                                    constructor) {
        return of(Function21.class, constructor, 21);
    }

    /** Returns a mapping of 22 columns. */
    public static <
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
                    T22,
                    U>
            Mapping<
                            Record22<
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
                                    T22>,
                            U>
                    mapping(
                            Function22<
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
                                            ? super T20,
                                            ? super T21,
                                            ? super T22,
                                            ? extends U>
                                    constructor) {
        return of(Function22.class, constructor, 22);
    }
}
