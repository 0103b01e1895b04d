package io.pgseam.query;

import io.pgseam.query.Parameters.Parameter;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.Configuration;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.conf.ParamType;
import org.jooq.conf.StatementType;
import org.jspecify.annotations.Nullable;

/**
 * Finds the statement of a query, and what is bound where. The query is written several times, with nulls and with values, and each time
 * jOOQ itself tells what it would send: the same text, and the bind values in the places where the plan sets them.
 */
final class Compilation<I> {

    private final Configuration configuration;
    private final Function<? super Input<I>, ? extends Query> query;

    Compilation(Configuration configuration, Function<? super Input<I>, ? extends Query> query) {
        this.configuration = configuration;
        this.query = query;
    }

    /** A query, written once. */
    private record Draft<I>(DryRun run, List<Parameter<I>> parameters) {

        /** Returns the parameter at that place; -1 if a constant is bound there. */
        int parameter(int place) {
            Param<?> bound = run.params().get(place);
            for (int parameter = 0; parameter < parameters.size(); parameter++) {
                if (parameters.get(parameter).param().getParamName().equals(bound.getParamName())) {
                    return parameter;
                }
            }
            return -1;
        }
    }

    /**
     * @param samples values for the parameters, besides nulls
     * @throws QueryRefusedException if the statement is not the same for all values, or cannot be bound
     */
    Plan<I> plan(List<Parameters.Values<I>> samples) {
        if (configuration.settings().getStatementType() == StatementType.STATIC_STATEMENT
                || configuration.settings().getParamType() != ParamType.INDEXED) {
            throw new QueryRefusedException("the settings have no places for bind values (StatementType, ParamType)");
        }
        if (configuration.visitListenerProviders().length > 0) {
            throw new QueryRefusedException(
                    "the configuration has a VisitListener, which can render it otherwise each time");
        }
        Draft<I> first = draft(nulls());
        checkPlaces(first);
        Plan<I> plan = new Plan<>(
                Likeness.of(configuration),
                first.run.sql(),
                first.run.type(),
                binds(first),
                Options.of(first.run.statement()),
                first.run.fields(),
                first.run.recordType(),
                first.run.data());
        checkBinds(plan, first, first);
        for (Parameters.Values<I> values : samples) {
            checkBinds(plan, first, draft(values));
        }
        return plan;
    }

    private Draft<I> draft(Parameters.Values<I> values) {
        Parameters<I> parameters = new Parameters<>(values);
        return new Draft<>(DryRun.of(configuration, query.apply(parameters)), parameters.all());
    }

    private static <I> Parameters.Values<I> nulls() {
        return new Parameters.Values<>() {
            @Override
            public <T> @Nullable T of(Field<T> type, Function<? super I, ? extends @Nullable T> value) {
                return null;
            }
        };
    }

    private void checkPlaces(Draft<I> draft) {
        int binds = draft.run.statement().bindCount();
        if (binds != draft.run.params().size()) {
            throw new QueryRefusedException("jOOQ binds " + binds + " values where the query has "
                    + draft.run.params().size());
        }
        List<Integer> bound = new ArrayList<>();
        for (int place = 0; place < binds; place++) {
            bound.add(draft.parameter(place));
        }
        for (int parameter = 0; parameter < draft.parameters.size(); parameter++) {
            if (draft.parameters.get(parameter).param().getType() == Object.class) {
                throw new QueryRefusedException(name(parameter) + " has no type of its own, and is bound by its value");
            }
            if (!bound.contains(parameter)) {
                throw new QueryRefusedException(name(parameter) + " is not bound in it");
            }
        }
    }

    private List<Bind<I>> binds(Draft<I> draft) {
        List<Bind<I>> binds = new ArrayList<>();
        for (int place = 0; place < draft.run.params().size(); place++) {
            Param<?> param = draft.run.params().get(place);
            int parameter = draft.parameter(place);
            binds.add(
                    parameter < 0
                            ? Bind.of(param)
                            : Bind.of(param, draft.parameters.get(parameter).value()));
        }
        return binds;
    }

    private void checkBinds(Plan<I> plan, Draft<I> first, Draft<I> draft) {
        if (!plan.sql().equals(draft.run.sql())
                || plan.binds().size() != draft.run.params().size()) {
            throw new QueryRefusedException(
                    "its text depends on a value, by a branch or by a binding that renders by value");
        }
        RecordedStatement ours = bound(plan, draft);
        for (int place = 0; place < plan.binds().size(); place++) {
            int parameter = first.parameter(place);
            if (parameter >= 0 && isConverted(first, place)) {
                throw new QueryRefusedException(
                        name(parameter) + " is converted to a column's type; give it that type");
            }
            if (draft.parameter(place) != parameter) {
                throw new QueryRefusedException("its bind values change places with a value");
            }
            if (!draft.run.statement().hasSameBind(place + 1, ours)) {
                throw new QueryRefusedException(
                        parameter < 0
                                ? "constant " + (place + 1)
                                        + " of its bind values is another each time; make it a parameter"
                                : name(parameter) + " is bound by its value");
            }
        }
    }

    private boolean isConverted(Draft<I> draft, int place) {
        Class<?> own = draft.parameters.get(draft.parameter(place)).param().getType();
        return draft.run.params().get(place).getType() != own;
    }

    /** Binds the draft's values as the plan will. */
    private RecordedStatement bound(Plan<I> plan, Draft<I> draft) {
        try {
            RecordedStatement recorded = new RecordedStatement(DryRun.prepare(plan.sql()));
            PreparedStatement statement = recorded.proxy();
            Run run = new Run(plan, configuration);
            for (int place = 0; place < plan.binds().size(); place++) {
                Bind<I> bind = plan.binds().get(place);
                int parameter = draft.parameter(place);
                if (parameter < 0) {
                    bind.set(statement, place + 1, null, run);
                } else {
                    bind.setValue(
                            statement,
                            place + 1,
                            draft.parameters.get(parameter).param().getValue(),
                            run);
                }
            }
            return recorded;
        } catch (SQLException e) {
            throw new QueryRefusedException("a value cannot be bound: " + e.getMessage(), new IllegalStateException(e));
        }
    }

    private static String name(int parameter) {
        return "parameter " + (parameter + 1);
    }
}
