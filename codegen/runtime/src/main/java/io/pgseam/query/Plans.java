package io.pgseam.query;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jooq.Configuration;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;

/** The plans of a query: one for each kind of configuration that it is executed with, made at the first execution. Thread-safe. */
final class Plans<I> {

    private static final int MOST = 16;

    private final Function<? super Input<I>, ? extends Query> query;
    private volatile Plan<?>[] known = {};

    Plans(Function<? super Input<I>, ? extends Query> query) {
        this.query = query;
    }

    /** Returns the plan with jOOQ's own settings. */
    Plan<I> define() {
        return new Compilation<>(new DefaultConfiguration().set(SQLDialect.POSTGRES), query)
                .plan(List.of(new Samples<>(1), new Samples<>(100)));
    }

    @SuppressWarnings("unchecked") // none other is in there
    Plan<I> of(Configuration configuration, I input) {
        Likeness likeness = Likeness.of(configuration);
        for (Plan<?> plan : known) {
            if (plan.likeness() == likeness && configuration.visitListenerProviders().length == 0) {
                return (Plan<I>) plan;
            }
        }
        return add(new Compilation<>(configuration, query).plan(List.of(from(input))));
    }

    private synchronized Plan<I> add(Plan<I> plan) {
        Plan<?>[] more = Arrays.copyOf(known, Math.min(known.length + 1, MOST));
        more[more.length - 1] = plan;
        known = more;
        return plan;
    }

    private Parameters.Values<I> from(I input) {
        return new Parameters.Values<>() {
            @Override
            public <T> @Nullable T of(Field<T> type, Function<? super I, ? extends @Nullable T> value) {
                return value.apply(input);
            }
        };
    }
}
