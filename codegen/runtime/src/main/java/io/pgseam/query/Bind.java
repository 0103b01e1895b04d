package io.pgseam.query;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Function;
import org.jooq.Binding;
import org.jooq.Param;
import org.jspecify.annotations.Nullable;

/**
 * A bind value of a statement, set as jOOQ sets it.
 *
 * @param writer of values
 * @param nulls writer of null
 * @param value takes it from what an execution is given; of a constant of the query, returns that
 */
record Bind<I>(ParameterWriter writer, ParameterWriter nulls, Function<? super I, ?> value) {

    /** @param param as jOOQ binds it */
    @SuppressWarnings("unchecked") // a param's values are of its binding's type
    static <I> Bind<I> of(Param<?> param, Function<? super I, ?> value) {
        Binding<?, Object> binding = (Binding<?, Object>) param.getBinding();
        return new Bind<>(ParameterWriter.of(binding), ParameterWriter.bound(binding), value);
    }

    static <I> Bind<I> of(Param<?> constant) {
        Object value = constant.getValue();
        return of(constant, input -> value);
    }

    void set(PreparedStatement statement, int index, I input, Run run) throws SQLException {
        setValue(statement, index, value.apply(input), run);
    }

    /** @param given what the function has returned */
    void setValue(PreparedStatement statement, int index, @Nullable Object given, Run run) throws SQLException {
        (given == null ? nulls : writer).write(statement, index, given, run);
    }
}
