package io.pgseam.query;

import static io.pgseam.query.Lamps.LAMPS;
import static io.pgseam.query.Rooms.LAMP_ID;
import static io.pgseam.query.Rooms.ROOM;
import static io.pgseam.query.Rooms.ROOMS;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.multisetAgg;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.values;

import io.pgseam.types.OptionalField;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;

/** Queries without parameters. */
class ReadCorpusTest extends Corpus {

    @Override
    void addAll() {
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
}
