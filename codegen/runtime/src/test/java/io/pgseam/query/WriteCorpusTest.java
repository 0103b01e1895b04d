package io.pgseam.query;

import static io.pgseam.query.Lamps.LAMPS;
import static io.pgseam.query.Rooms.LAMP_ID;
import static io.pgseam.query.Rooms.ROOM;
import static io.pgseam.query.Rooms.ROOMS;
import static org.jooq.impl.DSL.deleteFrom;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.update;
import static org.jooq.impl.DSL.val;

/** Statements that write, with and without RETURNING. */
class WriteCorpusTest extends Corpus {

    @Override
    void addAll() {
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
}
