package io.pgseam.query;

import io.pgseam.query.Parameters.Parameter;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Function;
import org.jooq.Binding;
import org.jooq.DataType;
import org.jooq.Param;
import org.jspecify.annotations.Nullable;

/**
 * A bind value of a statement, set as jOOQ sets it.
 *
 * @param type that jOOQ has converted the parameter to, where a column of another asks for it; null as a rule
 * @param value takes it from what an execution is given; of a constant of the query, returns that
 */
record Bind<I>(
        ParameterWriter writer,
        ParameterWriter nulls,
        @Nullable DataType<?> type,
        Function<? super I, ?> value) {

    /** @param param as jOOQ binds it */
    static <I> Bind<I> of(Param<?> param, Parameter<I> parameter) {
        boolean same = param.getType() == parameter.param().getType();
        return of(param, same ? null : param.getDataType(), parameter.value());
    }

    static <I> Bind<I> of(Param<?> constant) {
        Object value = constant.getValue();
        return of(constant, null, input -> value);
    }

    @SuppressWarnings("unchecked") // a param's values are of its binding's type
    private static <I> Bind<I> of(Param<?> param, @Nullable DataType<?> type, Function<? super I, ?> value) {
        Binding<?, Object> binding = (Binding<?, Object>) param.getBinding();
        return new Bind<>(ParameterWriter.of(binding), ParameterWriter.bound(binding), type, value);
    }

    void set(PreparedStatement statement, int index, I input, Run run) throws SQLException {
        setValue(statement, index, value.apply(input), run);
    }

    /** @param given for the parameter */
    void setValue(PreparedStatement statement, int index, @Nullable Object given, Run run) throws SQLException {
        Object bound = type == null ? given : type.convert(given);
        (bound == null ? nulls : writer).write(statement, index, bound, run);
    }
}
