package io.pgseam.query;

import java.lang.invoke.MethodHandle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.exception.NoDataFoundException;
import org.jooq.exception.TooManyRowsException;
import org.jspecify.annotations.Nullable;

/** A compiled query of whatever input: what {@link Query0} to {@link Query4} share. */
final class RowQuery<I, R> {

    private final Plans<I> plans;
    private final Plan<I> defined;
    private final MethodHandle constructor;
    private final RowReader<R> reader;

    /** @param constructor of an R, as {@link RowReader} takes it */
    private RowQuery(Plans<I> plans, Plan<I> defined, MethodHandle constructor) {
        this.plans = plans;
        this.defined = defined;
        this.constructor = constructor;
        this.reader = RowReader.of(defined.fields(), constructor);
    }

    /** @throws QueryRefusedException if it cannot be compiled */
    static <I, R extends Record> RowQuery<I, R> of(Function<? super Input<I>, ? extends ResultQuery<R>> query) {
        Plans<I> plans = new Plans<>(query);
        Plan<I> defined = plans.define();
        if (defined.fields().length == 0) {
            throw new QueryRefusedException("its columns are not known before it is executed");
        }
        return new RowQuery<>(plans, defined, NewRecord.constructor(defined.recordType(), defined.fields()));
    }

    <U> RowQuery<I, U> map(Mapping<? super R, U> mapping) {
        return new RowQuery<>(plans, defined, mapping.constructor());
    }

    /** Returns the same query whose rows come with one of their columns, counted from 1. */
    <K> RowQuery<I, Keyed<K, R>> keyed(int column) {
        return new RowQuery<>(plans, defined, Keyed.constructor(constructor, column));
    }

    /**
     * Returns the place of the column of that name, counted from 1.
     *
     * @throws QueryRefusedException if it is not among those of the query, or not the only one
     */
    int place(Field<?> column) {
        List<String> names = Arrays.stream(defined.fields()).map(Field::getName).toList();
        int place = names.indexOf(column.getName());
        if (place < 0 || place != names.lastIndexOf(column.getName())) {
            throw new QueryRefusedException("its key, " + column.getName() + ", is not one of its columns");
        }
        return place + 1;
    }

    List<R> fetch(DSLContext ctx, I input) {
        List<R> result = new ArrayList<>();
        forEach(ctx, input, result::add);
        return result;
    }

    void forEach(DSLContext ctx, I input, Consumer<? super R> consumer) {
        Plan<I> plan = plans.of(ctx.configuration(), input);
        try (Run run = Run.start(plan, ctx.configuration())) {
            ResultSet rows = run.query(plan, input);
            run.fetchStart();
            try {
                while (rows.next()) {
                    consumer.accept(reader.read(rows, run));
                }
            } catch (SQLException e) {
                throw run.failed(e);
            }
            run.fetchEnd();
        }
    }

    @Nullable
    R fetchOne(DSLContext ctx, I input) {
        Plan<I> plan = plans.of(ctx.configuration(), input);
        try (Run run = Run.start(plan, ctx.configuration())) {
            ResultSet rows = run.query(plan, input);
            run.fetchStart();
            R row = null;
            try {
                if (rows.next()) {
                    row = reader.read(rows, run);
                    if (rows.next()) {
                        throw new TooManyRowsException("Cursor returned more than one result");
                    }
                }
            } catch (SQLException e) {
                throw run.failed(e);
            } catch (TooManyRowsException e) {
                throw run.failed(e);
            }
            run.fetchEnd();
            return row;
        }
    }

    R fetchSingle(DSLContext ctx, I input) {
        R row = fetchOne(ctx, input);
        if (row == null) {
            throw new NoDataFoundException("Cursor returned no rows");
        }
        return row;
    }

    Optional<R> fetchOptional(DSLContext ctx, I input) {
        return Optional.ofNullable(fetchOne(ctx, input));
    }

    Stream<R> stream(DSLContext ctx, I input) {
        Plan<I> plan = plans.of(ctx.configuration(), input);
        Run run = Run.start(plan, ctx.configuration());
        try {
            ResultSet rows = run.stream(plan, input);
            run.fetchStart();
            return StreamSupport.stream(spliterator(run, rows), false).onClose(run::close);
        } catch (RuntimeException e) {
            run.close();
            throw e;
        }
    }

    private Spliterator<R> spliterator(Run run, ResultSet rows) {
        return new Spliterators.AbstractSpliterator<>(Long.MAX_VALUE, Spliterator.ORDERED) {
            @Override
            public boolean tryAdvance(Consumer<? super R> consumer) {
                try {
                    if (!rows.next()) {
                        run.fetchEnd();
                        return false;
                    }
                    consumer.accept(reader.read(rows, run));
                    return true;
                } catch (SQLException e) {
                    throw run.failed(e);
                }
            }
        };
    }
}
