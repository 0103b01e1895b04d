package io.pgseam.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.exception.NoDataFoundException;
import org.jooq.exception.TooManyRowsException;
import org.jspecify.annotations.Nullable;

/** A compiled query of whatever input: what {@link Query0} to {@link Query4} share. */
final class RowQuery<I, R> {

    private final Plans<I> plans;
    private final Plan<I> defined;
    private final RowReader<R> reader;

    private RowQuery(Plans<I> plans, Plan<I> defined, RowReader<R> reader) {
        this.plans = plans;
        this.defined = defined;
        this.reader = reader;
    }

    /** @throws QueryRefusedException if it cannot be compiled */
    static <I, R extends Record> RowQuery<I, R> of(Function<? super Input<I>, ? extends ResultQuery<R>> query) {
        Plans<I> plans = new Plans<>(query);
        Plan<I> defined = plans.define();
        if (defined.fields().length == 0) {
            throw new QueryRefusedException("its columns are not known before it is executed");
        }
        return new RowQuery<>(
                plans,
                defined,
                RowReader.of(defined.fields(), NewRecord.constructor(defined.recordType(), defined.fields())));
    }

    <U> RowQuery<I, U> map(Mapping<? super R, U> mapping) {
        return new RowQuery<>(plans, defined, RowReader.of(defined.fields(), mapping.constructor()));
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
