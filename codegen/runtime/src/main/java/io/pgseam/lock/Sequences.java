package io.pgseam.lock;

import static io.pgseam.lock.Catalog.call;
import static io.pgseam.lock.Catalog.describes;
import static io.pgseam.lock.Catalog.flag;
import static io.pgseam.lock.Catalog.number;
import static io.pgseam.lock.Catalog.oid;
import static io.pgseam.lock.Catalog.standsAlone;
import static io.pgseam.lock.Catalog.table;
import static io.pgseam.lock.Catalog.text;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.SQLDataType.INTEGER;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Reads {@code pg_sequence}, without the sequences that belong to an identity or serial column. */
final class Sequences {

    private Sequences() {}

    static List<Entry> read(DSLContext ctx, LockScope scope) {
        Field<Long> oid = oid("c", "oid");
        Field<String> name = text("c", "relname");
        Field<String> type = call("format_type", oid("s", "seqtypid"), castNull(INTEGER));
        Field<String> start = text("s", "seqstart");
        Field<String> increment = text("s", "seqincrement");
        Field<String> min = text("s", "seqmin");
        Field<String> max = text("s", "seqmax");
        Field<String> cache = text("s", "seqcache");
        Field<Boolean> cycle = flag("s", "seqcycle");
        Field<String> comment = text("d", "description");
        return ctx.select(Schemas.NAME, name, type, start, increment, min, max, cache, cycle, comment)
                .from(table("pg_sequence", "s"))
                .join(table("pg_class", "c"))
                .on(oid.eq(oid("s", "seqrelid")))
                .join(table("pg_namespace", "n"))
                .on(oid("n", "oid").eq(oid("c", "relnamespace")))
                .leftJoin(table("pg_description", "d"))
                .on(describes(Catalog.PG_CLASS, oid))
                .where(Schemas.NAME.in(scope.schemas()))
                .and(standsAlone(Catalog.PG_CLASS, oid))
                .and(belongsToNoColumn(oid))
                .fetch(row -> new Entry(
                        Kind.SEQUENCE,
                        List.of(row.get(Schemas.NAME), row.get(name)),
                        new Attributes()
                                .with("type", row.get(type))
                                .with("start", row.get(start))
                                .with("increment", row.get(increment))
                                .with("min", row.get(min))
                                .with("max", row.get(max))
                                .with("cache", row.get(cache))
                                .mark("cycle", row.get(cycle))
                                .with("comment", row.get(comment))
                                .map()));
    }

    private static Condition belongsToNoColumn(Field<Long> sequence) {
        return notExists(selectOne()
                .from(table("pg_depend", "own"))
                .where(oid("own", "classid").eq(inline(Catalog.PG_CLASS)))
                .and(oid("own", "objid").eq(sequence))
                .and(oid("own", "refclassid").eq(inline(Catalog.PG_CLASS)))
                .and(number("own", "refobjsubid").gt(inline(0)))
                .and(text("own", "deptype").eq(inline("a"))));
    }
}
