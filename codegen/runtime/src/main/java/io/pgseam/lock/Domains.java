package io.pgseam.lock;

import static io.pgseam.lock.Catalog.call;
import static io.pgseam.lock.Catalog.describes;
import static io.pgseam.lock.Catalog.flag;
import static io.pgseam.lock.Catalog.number;
import static io.pgseam.lock.Catalog.oid;
import static io.pgseam.lock.Catalog.standsAlone;
import static io.pgseam.lock.Catalog.table;
import static io.pgseam.lock.Catalog.text;
import static org.jooq.impl.DSL.inline;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Reads the domains of {@code pg_type}; {@link Constraints} reads their checks. */
final class Domains {

    private Domains() {}

    static List<Entry> read(DSLContext ctx, LockScope scope) {
        Field<Long> oid = oid("t", "oid");
        Field<String> name = text("t", "typname");
        Field<String> type = call("format_type", oid("t", "typbasetype"), number("t", "typtypmod"));
        Field<Boolean> notNull = flag("t", "typnotnull");
        Field<String> value = call("pg_get_expr", text("t", "typdefaultbin"), inline(0));
        Field<String> comment = text("d", "description");
        return ctx.select(Schemas.NAME, name, type, Collations.NAME, notNull, value, comment)
                .from(table("pg_type", "t"))
                .join(table("pg_namespace", "n"))
                .on(oid("n", "oid").eq(oid("t", "typnamespace")))
                .join(table("pg_type", "base"))
                .on(oid("base", "oid").eq(oid("t", "typbasetype")))
                .leftJoin(table("pg_collation", "co"))
                .on(Collations.differs(oid("t", "typcollation"), oid("base", "typcollation")))
                .leftJoin(table("pg_description", "d"))
                .on(describes(Catalog.PG_TYPE, oid))
                .where(Schemas.NAME.in(scope.schemas()))
                .and(text("t", "typtype").eq(inline("d")))
                .and(standsAlone(Catalog.PG_TYPE, oid))
                .fetch(row -> new Entry(
                        Kind.DOMAIN,
                        List.of(row.get(Schemas.NAME), row.get(name)),
                        new Attributes()
                                .with("type", row.get(type))
                                .with("collation", row.get(Collations.NAME))
                                .mark("not-null", row.get(notNull))
                                .with("default", row.get(value))
                                .with("comment", row.get(comment))
                                .map()));
    }
}
