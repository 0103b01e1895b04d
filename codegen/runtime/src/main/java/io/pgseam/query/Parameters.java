package io.pgseam.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The parameters of a query that is being written, each with a value. */
final class Parameters<I> implements Input<I> {

    /**
     * A place of a bind value.
     *
     * @param value takes it from what an execution is given
     */
    record Parameter<I>(Param<?> param, Function<? super I, ?> value) {}

    /** Gives a parameter the value that the query is written with. */
    interface Values<I> {

        <T> @Nullable T of(Field<T> type, Function<? super I, ? extends @Nullable T> value);
    }

    private static final String PREFIX = "io.pgseam.query ";

    private final List<Parameter<I>> all = new ArrayList<>();
    private final Values<I> values;

    Parameters(Values<I> values) {
        this.values = values;
    }

    @Override
    public <T> Field<T> get(Field<T> type, Function<? super I, ? extends @Nullable T> value) {
        // By its name it is known again where jOOQ has made another of it, of a column's type.
        Param<T> param = DSL.param(PREFIX + all.size(), type).$value(values.of(type, value));
        all.add(new Parameter<>(param, value));
        return param;
    }

    List<Parameter<I>> all() {
        return all;
    }
}
