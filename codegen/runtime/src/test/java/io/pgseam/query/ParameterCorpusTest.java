package io.pgseam.query;

import static io.pgseam.query.Lamps.LAMPS;
import static io.pgseam.query.Rooms.LAMP_ID;
import static io.pgseam.query.Rooms.ROOM;
import static io.pgseam.query.Rooms.ROOMS;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.with;

import io.pgseam.types.Interval;
import io.pgseam.types.Range;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.SQLDataType;

/** Queries with parameters of every kind, in every place. */
class ParameterCorpusTest extends Corpus {

    private static final Field<Integer> NUMBER = Compiled.type(SQLDataType.INTEGER);

    @Override
    void addAll() {
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
}
