package io.pgseam.query;

import static io.pgseam.query.Lamps.LAMPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Function1;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.RowCountQuery;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Queries that give, compiled, what jOOQ gives, and leave the tables as jOOQ leaves them. A subclass adds them one by one.
 */
abstract class Corpus {

    @RegisterExtension
    static final LampDatabase DATABASE = new LampDatabase();

    static final OffsetDateTime SPRING = OffsetDateTime.of(2026, 4, 1, 12, 30, 0, 1000, ZoneOffset.ofHours(2));

    private final List<DynamicTest> tests = new ArrayList<>();

    /** Calls {@link #query}, {@link #statement} or {@link #same} for each. */
    abstract void addAll();

    @TestFactory
    List<DynamicTest> everyQueryGivesWhatJooqGives() {
        addAll();
        return tests;
    }

    final <R extends Record> void query(String name, Supplier<? extends ResultQuery<R>> query) {
        same(name, ctx -> ctx.fetch(query.get()), ctx -> Compiled.query(query).fetch(ctx));
    }

    final <A, R extends Record> void query(
            String name, Field<A> field, A value, Function1<Field<A>, ? extends ResultQuery<R>> query) {
        same(
                name,
                ctx -> ctx.fetch(query.apply(val(value, field))),
                ctx -> Compiled.params(field).query(query).fetch(ctx, value));
    }

    final <A> void statement(
            String name, Field<A> field, A value, Function1<Field<A>, ? extends RowCountQuery> statement) {
        same(
                name,
                ctx -> ctx.execute(statement.apply(val(value, field))),
                ctx -> Compiled.params(field).statement(statement).execute(ctx, value));
    }

    final void same(String name, Function<DSLContext, Object> jooq, Function<DSLContext, Object> compiled) {
        tests.add(DynamicTest.dynamicTest(
                name, () -> assertThat(outcome(compiled)).isEqualTo(outcome(jooq))));
    }

    /** What is returned, and what the table is then; nothing is kept. */
    private static List<Object> outcome(Function<DSLContext, Object> work) {
        List<Object> outcome = new ArrayList<>();
        try {
            DATABASE.ctx().transaction(transaction -> {
                outcome.add(work.apply(transaction.dsl()));
                outcome.add(
                        transaction.dsl().selectFrom(LAMPS).orderBy(LAMPS.ID).fetch());
                throw new RolledBack();
            });
        } catch (RolledBack expected) {
            return outcome;
        }
        throw new AssertionError();
    }

    private static final class RolledBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
