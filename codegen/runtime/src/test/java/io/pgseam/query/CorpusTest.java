package io.pgseam.query;

import static io.pgseam.query.Lamps.LAMPS;
import static io.pgseam.query.Rooms.LAMP_ID;
import static io.pgseam.query.Rooms.ROOM;
import static io.pgseam.query.Rooms.ROOMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.deleteFrom;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.multisetAgg;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.update;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.values;
import static org.jooq.impl.DSL.with;

import io.pgseam.types.Interval;
import io.pgseam.types.OptionalField;
import io.pgseam.types.Range;
import java.math.BigDecimal;
import java.time.LocalDate;
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
        query("constants only", () -> select(val(5), val("x"), inline(1)));
        query("all columns", () -> selectFrom(LAMPS).orderBy(LAMPS.ID));
        query(
                "all columns by asterisk",
                () -> select(LAMPS.asterisk()).from(LAMPS).orderBy(LAMPS.ID));
        query(
                "columns of the same name",
                () -> select(LAMPS.NAME, ROOM)
                        .from(LAMPS)
                        .join(ROOMS)
                        .on(LAMP_ID.eq(LAMPS.ID))
                        .orderBy(LAMPS.NAME, ROOM));
        query(
                "the same column twice",
                () -> select(LAMPS.WATTS, LAMPS.NAME, LAMPS.WATTS).from(LAMPS).orderBy(LAMPS.ID));
        query("count", () -> selectCount().from(LAMPS));
        query("distinct", () -> selectDistinct(LAMPS.PRICE).from(LAMPS).orderBy(LAMPS.PRICE));
        query(
                "aggregates",
                () -> select(LAMPS.LIT, count(), sum(LAMPS.PRICE), avg(LAMPS.WATTS), max(LAMPS.SOLD_AT))
                        .from(LAMPS)
                        .groupBy(LAMPS.LIT)
                        .having(count().gt(1))
                        .orderBy(LAMPS.LIT));
        query(
                "left join",
                () -> select(LAMPS.NAME, LAMP_ID, ROOM)
                        .from(LAMPS)
                        .leftJoin(ROOMS)
                        .on(LAMP_ID.eq(LAMPS.ID))
                        .orderBy(LAMPS.ID, ROOM));
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
                "multiset converted",
                () -> select(
                                LAMPS.NAME,
                                multiset(select(LAMPS.SOLD_AT, LAMPS.PRICE, LAMPS.TAGS))
                                        .convertFrom(rows -> rows.map(row -> row.value1() + " " + row.value2())))
                        .from(LAMPS)
                        .orderBy(LAMPS.ID));
        query(
                "multiset of aggregates",
                () -> select(LAMPS.LIT, multisetAgg(LAMPS.NAME).orderBy(LAMPS.NAME))
                        .from(LAMPS)
                        .groupBy(LAMPS.LIT)
                        .orderBy(LAMPS.LIT));
        query(
                "nested row in a multiset",
                () -> select(
                                LAMPS.NAME,
                                multiset(select(row(ROOM, LAMP_ID), val(1).as("one"))
                                        .from(ROOMS)
                                        .where(LAMP_ID.eq(LAMPS.ID))
                                        .orderBy(ROOM)))
                        .from(LAMPS)
                        .orderBy(LAMPS.ID));
        query(
                "nested row",
                () -> select(LAMPS.ID, row(LAMPS.NAME, LAMPS.PRICE)).from(LAMPS).orderBy(LAMPS.ID));
        query(
                "nested row converted",
                () -> select(row(LAMPS.NAME, LAMPS.WATTS).convertFrom(Record::size))
                        .from(LAMPS));
        query(
                "window",
                () -> select(LAMPS.NAME, rowNumber().over().orderBy(LAMPS.NAME))
                        .from(LAMPS)
                        .orderBy(LAMPS.NAME));
        query(
                "union",
                () -> select(LAMPS.NAME)
                        .from(LAMPS)
                        .union(select(ROOM).from(ROOMS))
                        .orderBy(1));
        query(
                "case",
                () -> select(case_().when(LAMPS.WATTS.gt(50), "bright").otherwise("dim"))
                        .from(LAMPS)
                        .orderBy(LAMPS.ID));
        query(
                "converted ad hoc",
                () -> select(LAMPS.ID.convertFrom(LampId::value), LAMPS.NAME.convertFrom(String::length))
                        .from(LAMPS)
                        .orderBy(LAMPS.ID));
        query(
                "optional column",
                () -> select(OptionalField.of(LAMPS.WATTS)).from(LAMPS).orderBy(LAMPS.ID));
        query(
                "a type that is cast",
                () -> select(LAMPS.WATTS.cast(SQLDataType.VARCHAR), LAMPS.PRICE.cast(SQLDataType.BIGINT))
                        .from(LAMPS)
                        .orderBy(LAMPS.ID));
        query("values", () -> selectFrom(values(row(1, "a"), row(2, "b")).as("v", "n", "t")));
    }

    private void parameters() {
        query("by id", LAMPS.ID, LampId.of(1), id -> selectFrom(LAMPS).where(LAMPS.ID.eq(id)));
        query(
                "by an id that is not there",
                LAMPS.ID,
                LampId.of(77),
                id -> selectFrom(LAMPS).where(LAMPS.ID.eq(id)));
        query("by null", LAMPS.ID, null, id -> selectFrom(LAMPS).where(LAMPS.ID.eq(id)));
        query(
                "converted text",
                LAMPS.CODE,
                new Code("A1"),
                code -> select(LAMPS.NAME, LAMPS.CODE).from(LAMPS).where(LAMPS.CODE.eq(code)));
        query(
                "timestamptz",
                LAMPS.SOLD_AT,
                SPRING,
                time -> select(LAMPS.NAME, time)
                        .from(LAMPS)
                        .where(LAMPS.SOLD_AT.lt(time))
                        .orderBy(LAMPS.ID));
        query(
                "timestamptz of jOOQ",
                Compiled.type(SQLDataType.TIMESTAMPWITHTIMEZONE),
                SPRING,
                time -> select(time).from(LAMPS).where(LAMPS.SOLD_AT.lt(time)));
        query(
                "date",
                LAMPS.MADE_ON,
                LocalDate.of(2026, 1, 2),
                day -> select(LAMPS.NAME, day, LAMPS.MADE_ON).from(LAMPS).where(LAMPS.MADE_ON.eq(day)));
        query(
                "interval",
                LAMPS.WARRANTY,
                new Interval(0, 1, 0),
                time -> select(LAMPS.NAME, time, LAMPS.WARRANTY).from(LAMPS).where(LAMPS.WARRANTY.gt(time)));
        query(
                "range",
                LAMPS.SEASON,
                Range.closedOpen(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 1)),
                season -> select(LAMPS.NAME, season).from(LAMPS).where(LAMPS.SEASON.eq(season)));
        query(
                "json",
                LAMPS.METADATA,
                JSONB.valueOf("{\"k\": 1}"),
                part -> select(LAMPS.NAME, part).from(LAMPS).where(LAMPS.METADATA.contains(part)));
        query(
                "json null",
                LAMPS.METADATA,
                null,
                part -> select(LAMPS.NAME, part).from(LAMPS));
        query(
                "enum",
                LAMPS.MOOD,
                Mood.HAPPY,
                mood -> select(LAMPS.NAME, mood, LAMPS.MOODS).from(LAMPS).where(LAMPS.MOOD.eq(mood)));
        query(
                "array of enums",
                LAMPS.MOODS,
                new Mood[] {Mood.SAD},
                moods -> select(LAMPS.NAME, moods).from(LAMPS).where(LAMPS.MOODS.eq(moods)));
        query(
                "array of texts",
                LAMPS.TAGS,
                new String[] {"a,b", null, "x"},
                tags -> select(LAMPS.NAME, tags).from(LAMPS).where(arrayOverlap(LAMPS.TAGS, tags)));
        query(
                "array of numbers",
                LAMPS.COUNTS,
                new Integer[] {1, 2},
                counts -> select(LAMPS.NAME, counts).from(LAMPS).where(LAMPS.COUNTS.eq(counts)));
        query(
                "any of ids",
                Compiled.array(LAMPS.ID),
                new LampId[] {LampId.of(1), LampId.of(3)},
                ids -> select(LAMPS.NAME)
                        .from(LAMPS)
                        .where(LAMPS.ID.eq(any(ids)))
                        .orderBy(LAMPS.ID));
        query(
                "any of no ids",
                Compiled.array(LAMPS.ID),
                new LampId[0],
                ids -> select(LAMPS.NAME).from(LAMPS).where(LAMPS.ID.eq(any(ids))));
        query(
                "bytes",
                LAMPS.PHOTO,
                new byte[] {0, -1},
                photo -> select(LAMPS.NAME, LAMPS.PHOTO).from(LAMPS).where(LAMPS.PHOTO.eq(photo)));
        query(
                "numeric",
                LAMPS.PRICE,
                new BigDecimal("20.000"),
                price -> select(LAMPS.NAME, price)
                        .from(LAMPS)
                        .where(LAMPS.PRICE.eq(price))
                        .orderBy(LAMPS.ID));
        query(
                "double",
                LAMPS.WEIGHT,
                Double.NaN,
                weight -> select(LAMPS.NAME, LAMPS.WEIGHT)
                        .from(LAMPS)
                        .where(LAMPS.WEIGHT.le(weight))
                        .orderBy(LAMPS.ID));
        query(
                "boolean",
                LAMPS.LIT,
                true,
                lit -> select(LAMPS.NAME, lit)
                        .from(LAMPS)
                        .where(LAMPS.LIT.ne(lit))
                        .orderBy(LAMPS.ID));
        query(
                "bigint",
                LAMPS.STOCK,
                9007199254740993L,
                stock -> select(LAMPS.STOCK, stock.plus(1L)).from(LAMPS).where(LAMPS.STOCK.eq(stock)));
        query(
                "a number for a column of another type",
                NUMBER,
                7,
                number ->
                        select(LAMPS.NAME, number).from(LAMPS).where(LAMPS.STOCK.eq(number.cast(SQLDataType.BIGINT))));
        query(
                "hostile text",
                LAMPS.NAME,
                "x'; drop table lamps; -- ? :p {0}",
                name -> select(LAMPS.NAME, name)
                        .from(LAMPS)
                        .where(LAMPS.NAME.ne(name))
                        .orderBy(LAMPS.ID));
        query(
                "like",
                LAMPS.NAME,
                "f%",
                pattern ->
                        select(LAMPS.NAME).from(LAMPS).where(lower(LAMPS.NAME).like(pattern)));
        query(
                "limit and offset",
                NUMBER,
                2,
                number -> select(LAMPS.NAME)
                        .from(LAMPS)
                        .orderBy(LAMPS.ID)
                        .limit(number)
                        .offset(number));
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
        query(
                "a fixed list",
                LAMPS.NAME,
                "desk",
                name -> select(LAMPS.NAME)
                        .from(LAMPS)
                        .where(LAMPS.NAME.in(name, val("wall")))
                        .orderBy(LAMPS.ID));
        query(
                "a condition by null",
                LAMPS.NAME,
                null,
                name -> select(LAMPS.NAME)
                        .from(LAMPS)
                        .where(name.isNull().or(LAMPS.NAME.eq(name)))
                        .orderBy(LAMPS.ID));
        query(
                "with",
                LAMPS.NAME,
                "desk",
                name -> with("chosen")
                        .as(select(LAMPS.ID).from(LAMPS).where(LAMPS.NAME.eq(name)))
                        .select(ROOM)
                        .from(ROOMS)
                        .where(LAMP_ID.in(select(field(name("chosen", "id"), LAMPS.ID.getDataType()))
                                .from(name("chosen"))))
                        .orderBy(ROOM));
        query(
                "exists",
                ROOM,
                "hall",
                room -> select(LAMPS.NAME)
                        .from(LAMPS)
                        .where(exists(selectOne()
                                .from(ROOMS)
                                .where(LAMP_ID.eq(LAMPS.ID))
                                .and(ROOM.eq(room))))
                        .orderBy(LAMPS.ID));
        query(
                "multiset with a parameter",
                ROOM,
                "hall",
                room -> select(
                                LAMPS.NAME,
                                multiset(select(LAMP_ID, ROOM)
                                        .from(ROOMS)
                                        .where(LAMP_ID.eq(LAMPS.ID))
                                        .and(ROOM.eq(room))))
                        .from(LAMPS)
                        .orderBy(LAMPS.ID));
        query(
                "coalesce",
                LAMPS.PRICE,
                BigDecimal.TEN,
                price -> select(coalesce(LAMPS.PRICE, price)).from(LAMPS).orderBy(LAMPS.ID));
        query(
                "for update",
                LAMPS.ID,
                LampId.of(1),
                id -> select(LAMPS.STOCK).from(LAMPS).where(LAMPS.ID.eq(id)).forUpdate());
        same(
                "two parameters, the second first",
                ctx -> ctx.select(val(2L), LAMPS.NAME)
                        .from(LAMPS)
                        .where(LAMPS.STOCK.gt(2L))
                        .and(LAMPS.NAME.ne("wall"))
                        .orderBy(LAMPS.ID)
                        .fetch(),
                ctx -> Compiled.params(LAMPS.NAME, LAMPS.STOCK)
                        .query((name, stock) -> select(stock, LAMPS.NAME)
                                .from(LAMPS)
                                .where(LAMPS.STOCK.gt(stock))
                                .and(LAMPS.NAME.ne(name))
                                .orderBy(LAMPS.ID))
                        .fetch(ctx, "wall", 2L));
    }

    private void writes() {
        statement(
                "update",
                LAMPS.NAME,
                "new",
                name -> update(LAMPS).set(LAMPS.NAME, name).where(LAMPS.WATTS.eq(60)));
        statement(
                "update from",
                ROOM,
                "hall",
                room -> update(LAMPS)
                        .set(LAMPS.NAME, room)
                        .from(ROOMS)
                        .where(LAMP_ID.eq(LAMPS.ID))
                        .and(ROOM.eq(room)));
        statement(
                "delete",
                LAMPS.SOLD_AT,
                SPRING,
                time -> deleteFrom(LAMPS).where(LAMPS.SOLD_AT.gt(time)).and(LAMPS.ID.ne(LampId.of(3))));
        statement(
                "insert",
                LAMPS.ID,
                LampId.of(9),
                id -> insertInto(LAMPS, LAMPS.ID, LAMPS.NAME, LAMPS.MOOD)
                        .values(id, val("nine"), val(Mood.SO_SO, LAMPS.MOOD)));
        statement(
                "insert select",
                LAMPS.NAME,
                "copy",
                name -> insertInto(LAMPS, LAMPS.ID, LAMPS.NAME).select(select(val(LampId.of(10), LAMPS.ID), name)));
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
        query(
                "upsert",
                LAMPS.NAME,
                "again",
                name -> insertInto(LAMPS, LAMPS.ID, LAMPS.NAME)
                        .values(val(LampId.of(1), LAMPS.ID), name)
                        .onConflict(LAMPS.ID)
                        .doUpdate()
                        .set(LAMPS.NAME, excluded(LAMPS.NAME))
                        .where(LAMPS.NAME.ne(name))
                        .returningResult(LAMPS.ID, LAMPS.NAME));
        query(
                "insert on conflict do nothing",
                LAMPS.ID,
                LampId.of(1),
                id -> insertInto(LAMPS, LAMPS.ID, LAMPS.NAME)
                        .values(id, val("x"))
                        .onConflictDoNothing()
                        .returning(LAMPS.ID));
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
