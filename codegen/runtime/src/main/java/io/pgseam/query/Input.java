package io.pgseam.query;

import java.util.function.Function;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * What a compiled query takes its values from, while it is written.
 *
 * @param <I> the type of what each execution is given, a record as a rule
 */
public interface Input<I> {

    /**
     * Returns the place of a bind value.
     *
     * @param type gives its type: a column, with its converter or binding, or {@link Compiled#type} or {@link Compiled#array}
     * @param value takes it from what an execution is given
     */
    <T> Field<T> get(Field<T> type, Function<? super I, ? extends @Nullable T> value);
}
