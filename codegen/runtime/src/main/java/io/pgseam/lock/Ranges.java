package io.pgseam.lock;

import static io.pgseam.lock.Catalog.call;
import static io.pgseam.lock.Catalog.describes;
import static io.pgseam.lock.Catalog.oid;
import static io.pgseam.lock.Catalog.standsAlone;
import static io.pgseam.lock.Catalog.table;
import static io.pgseam.lock.Catalog.text;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.SQLDataType.INTEGER;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Reads {@code pg_range}. */
final class Ranges {

    private Ranges() {}

    static List<Entry> read(DSLContext ctx, LockScope scope) {
        Field<Long> oid = oid("t", "oid");
        Field<String> name = text("t", "typname");
        Field<String> subtype = call("format_type", oid("r", "rngsubtype"), castNull(INTEGER));
        Field<String> multirange = text("m", "typname");
        Field<String> comment = text("d", "description");
        return ctx.select(Schemas.NAME, name, subtype, Collations.NAME, multirange, comment)
                .from(table("pg_range", "r"))
                .join(table("pg_type", "t"))
                .on(oid.eq(oid("r", "rngtypid")))
                .join(table("pg_namespace", "n"))
                .on(oid("n", "oid").eq(oid("t", "typnamespace")))
                .join(table("pg_type", "m"))
                .on(oid("m", "oid").eq(oid("r", "rngmultitypid")))
                .join(table("pg_type", "base"))
                .on(oid("base", "oid").eq(oid("r", "rngsubtype")))
                .leftJoin(table("pg_collation", "co"))
                .on(Collations.differs(oid("r", "rngcollation"), oid("base", "typcollation")))
                .leftJoin(table("pg_description", "d"))
                .on(describes(Catalog.PG_TYPE, oid))
                .where(Schemas.NAME.in(scope.schemas()))
                .and(standsAlone(Catalog.PG_TYPE, oid))
                .fetch(row -> new Entry(
                        Kind.RANGE,
                        List.of(row.get(Schemas.NAME), row.get(name)),
                        new Attributes()
                                .with("subtype", row.get(subtype))
                                .with("collation", row.get(Collations.NAME))
                                .with("multirange", row.get(multirange))
                                .with("comment", row.get(comment))
                                .map()));
    }
}
