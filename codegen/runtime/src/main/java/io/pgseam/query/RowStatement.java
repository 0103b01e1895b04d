package io.pgseam.query;

import java.util.Collection;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.RowCountQuery;

/** A compiled statement that returns no rows, of whatever input: what {@link Statement0} to {@link Statement4} share. */
final class RowStatement<I> {

    private static final int[] NONE = {};

    private final Plans<I> plans;

    private RowStatement(Plans<I> plans) {
        this.plans = plans;
    }

    /** @throws QueryRefusedException if it cannot be compiled */
    static <I> RowStatement<I> of(Function<? super Input<I>, ? extends RowCountQuery> statement) {
        Plans<I> plans = new Plans<>(statement);
        plans.define();
        return new RowStatement<>(plans);
    }

    int execute(DSLContext ctx, I input) {
        Plan<I> plan = plans.of(ctx.configuration(), input);
        try (Run run = Run.start(plan, ctx.configuration())) {
            return run.update(plan, input);
        }
    }

    int[] batch(DSLContext ctx, Collection<? extends I> inputs) {
        if (inputs.isEmpty()) {
            return NONE;
        }
        Plan<I> plan = plans.of(ctx.configuration(), inputs.iterator().next());
        try (Run run = Run.start(plan, ctx.configuration())) {
            return run.batch(plan, inputs);
        }
    }
}
