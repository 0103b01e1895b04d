package io.pgseam.query;

import static io.pgseam.query.Lamps.LAMPS;
import static io.pgseam.query.Rooms.LAMP_ID;
import static io.pgseam.query.Rooms.ROOM;
import static io.pgseam.query.Rooms.ROOMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.deleteFrom;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.update;
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
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.RowCountQuery;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Queries of all kinds: compiled, each gives what jOOQ gives, and leaves the tables as jOOQ leaves them. */
class CorpusTest {

    @RegisterExtension
    static final LampDatabase DATABASE = new LampDatabase();

    private static final OffsetDateTime SPRING = OffsetDateTime.of(2026, 4, 1, 12, 30, 0, 1000, ZoneOffset.ofHours(2));
    private static final Field<Integer> NUMBER = Compiled.type(SQLDataType.INTEGER);

    private final List<DynamicTest> tests = new ArrayList<>();

    @TestFactory
    List<DynamicTest> everyQueryGivesWhatJooqGives() {
        reads();
        parameters();
        writes();
        return tests;
    }

    private void reads() {
        query("constants only", () -> selectOne());
        query("all columns", () -> selectFrom(LAMPS).orderBy(LAMPS.ID));
        query(
                "all columns by asterisk",
                () -> select(LAMPS.asterisk()).from(LAMPS).orderBy(LAMPS.ID));
        query("count", () -> selectCount().from(LAMPS));
        query(
                "aggregates",
                () -> select(LAMPS.LIT, count(), sum(LAMPS.PRICE), avg(LAMPS.WATTS), max(LAMPS.SOLD_AT))
                        .from(LAMPS)
                        .groupBy(LAMPS.LIT)
                        .orderBy(LAMPS.LIT));
        query(
                "multiset",
                () -> select(
                                LAMPS.NAME,
                                multiset(select(ROOM, LAMP_ID)
                                        .from(ROOMS)
                                        .where(LAMP_ID.eq(LAMPS.ID))
                                        .orderBy(ROOM)))
                        .from(LAMPS)
                        .orderBy(LAMPS.ID));
        query(
                "nested row",
                () -> select(LAMPS.ID, row(LAMPS.NAME, LAMPS.PRICE)).from(LAMPS).orderBy(LAMPS.ID));
        query(
                "window",
                () -> select(LAMPS.NAME, rowNumber().over().orderBy(LAMPS.NAME))
                        .from(LAMPS)
                        .orderBy(LAMPS.NAME));
    }

    private void parameters() {
        query("by id", LAMPS.ID, LampId.of(1), id -> selectFrom(LAMPS).where(LAMPS.ID.eq(id)));
        query("by no id", LAMPS.ID, LampId.of(77), id -> selectFrom(LAMPS).where(LAMPS.ID.eq(id)));
        query("by null", LAMPS.ID, null, id -> selectFrom(LAMPS).where(LAMPS.ID.eq(id)));
        query(
                "timestamptz",
                LAMPS.SOLD_AT,
                SPRING,
                time -> select(LAMPS.NAME, time)
                        .from(LAMPS)
                        .where(LAMPS.SOLD_AT.lt(time))
                        .orderBy(LAMPS.ID));
        query(
                "json",
                LAMPS.METADATA,
                JSONB.valueOf("{\"k\": 1}"),
                part -> select(LAMPS.NAME, part).from(LAMPS).where(LAMPS.METADATA.contains(part)));
        query(
                "enum",
                LAMPS.MOOD,
                Mood.SAD,
                mood -> select(LAMPS.NAME, mood).from(LAMPS).where(LAMPS.MOOD.eq(mood)));
        query(
                "array of ids",
                Compiled.array(LAMPS.ID),
                new LampId[] {LampId.of(1), LampId.of(3)},
                ids -> select(LAMPS.NAME)
                        .from(LAMPS)
                        .where(LAMPS.ID.eq(any(ids)))
                        .orderBy(LAMPS.ID));
        query(
                "array of codes",
                Compiled.array(LAMPS.CODE),
                new Code[] {new Code("A1")},
                codes -> select(LAMPS.NAME).from(LAMPS).where(LAMPS.CODE.eq(any(codes))));
        query(
                "limit",
                NUMBER,
                2,
                limit -> select(LAMPS.NAME).from(LAMPS).orderBy(LAMPS.ID).limit(limit));
        query(
                "constants around",
                LAMPS.NAME,
                "desk",
                name -> select(val(5), LAMPS.NAME, val("x"), name)
                        .from(LAMPS)
                        .where(LAMPS.WATTS.gt(3))
                        .and(LAMPS.NAME.eq(name))
                        .and(LAMPS.STOCK.lt(100L))
                        .limit(7));
    }

    private void writes() {
        statement(
                "update",
                LAMPS.NAME,
                "new",
                name -> update(LAMPS).set(LAMPS.NAME, name).where(LAMPS.WATTS.eq(60)));
        query(
                "update returning",
                LAMPS.NAME,
                "new",
                name -> update(LAMPS)
                        .set(LAMPS.NAME, name)
                        .where(LAMPS.WATTS.eq(60))
                        .returningResult(LAMPS.ID, LAMPS.NAME));
        query(
                "delete returning all",
                LAMPS.ID,
                LampId.of(5),
                id -> deleteFrom(LAMPS).where(LAMPS.ID.eq(id)).returning());
        query(
                "insert returning",
                LAMPS.ID,
                LampId.of(9),
                id -> insertInto(LAMPS, LAMPS.ID, LAMPS.NAME)
                        .values(id, val("nine"))
                        .returningResult(LAMPS.ID, LAMPS.STOCK));
    }

    private <R extends Record> void query(String name, Supplier<? extends ResultQuery<R>> query) {
        same(name, ctx -> ctx.fetch(query.get()), ctx -> Compiled.query(query).fetch(ctx));
    }

    private <A, R extends Record> void query(
            String name, Field<A> field, A value, Function1<Field<A>, ? extends ResultQuery<R>> query) {
        same(
                name,
                ctx -> ctx.fetch(query.apply(val(value, field))),
                ctx -> Compiled.params(field).query(query).fetch(ctx, value));
    }

    private <A> void statement(
            String name, Field<A> field, A value, Function1<Field<A>, ? extends RowCountQuery> statement) {
        same(
                name,
                ctx -> ctx.execute(statement.apply(val(value, field))),
                ctx -> Compiled.params(field).statement(statement).execute(ctx, value));
    }

    private void same(String name, Function<DSLContext, Object> jooq, Function<DSLContext, Object> compiled) {
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
