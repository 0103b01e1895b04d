package io.pgseam.lock;

import static io.pgseam.lock.Catalog.call;
import static io.pgseam.lock.Catalog.describes;
import static io.pgseam.lock.Catalog.flag;
import static io.pgseam.lock.Catalog.oid;
import static io.pgseam.lock.Catalog.standsAlone;
import static io.pgseam.lock.Catalog.table;
import static io.pgseam.lock.Catalog.text;
import static org.jooq.impl.DSL.inline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/**
 * Reads {@code pg_constraint}, without what PostgreSQL 18 keeps there for NOT NULL, and without what a partition has
 * from its table.
 */
final class Constraints {

    private static final Map<String, Kind> KINDS = Map.of(
            "p", Kind.PRIMARY_KEY,
            "u", Kind.UNIQUE,
            "f", Kind.FOREIGN_KEY,
            "c", Kind.CHECK,
            "x", Kind.EXCLUSION);

    private static final Field<Long> OID = oid("con", "oid");
    private static final Field<String> NAME = text("con", "conname");
    private static final Field<String> TYPE = text("con", "contype");
    private static final Field<String> DEFINITION = call("pg_get_constraintdef", OID);
    private static final Field<String> DOMAIN = text("t", "typname");
    private static final Field<String> COMMENT = text("d", "description");

    private Constraints() {}

    static List<Entry> read(DSLContext ctx, LockScope scope) {
        List<Entry> entries = new ArrayList<>(ofTables(ctx, scope));
        entries.addAll(ofDomains(ctx, scope));
        return entries;
    }

    private static List<Entry> ofTables(DSLContext ctx, LockScope scope) {
        return ctx.select(Schemas.NAME, Relations.NAME, NAME, TYPE, DEFINITION, COMMENT)
                .from(table("pg_constraint", "con"))
                .join(table("pg_class", "c"))
                .on(Relations.OID.eq(oid("con", "conrelid")))
                .join(table("pg_namespace", "n"))
                .on(oid("n", "oid").eq(oid("c", "relnamespace")))
                .leftJoin(table("pg_description", "d"))
                .on(describes(Catalog.PG_CONSTRAINT, OID))
                .where(Relations.isIn(scope))
                .and(TYPE.in(KINDS.keySet()))
                .and(oid("con", "conparentid").eq(inline(0L)))
                .and(flag("con", "conislocal")
                        .isTrue()
                        .or(flag("c", "relispartition").isFalse()))
                .fetch(row -> entry(KINDS.get(row.get(TYPE)), row.get(Relations.NAME), row));
    }

    private static List<Entry> ofDomains(DSLContext ctx, LockScope scope) {
        return ctx.select(Schemas.NAME, DOMAIN, NAME, DEFINITION, COMMENT)
                .from(table("pg_constraint", "con"))
                .join(table("pg_type", "t"))
                .on(oid("t", "oid").eq(oid("con", "contypid")))
                .join(table("pg_namespace", "n"))
                .on(oid("n", "oid").eq(oid("t", "typnamespace")))
                .leftJoin(table("pg_description", "d"))
                .on(describes(Catalog.PG_CONSTRAINT, OID))
                .where(Schemas.NAME.in(scope.schemas()))
                .and(TYPE.eq(inline("c")))
                .and(standsAlone(Catalog.PG_TYPE, oid("t", "oid")))
                .fetch(row -> entry(Kind.DOMAIN_CHECK, row.get(DOMAIN), row));
    }

    private static Entry entry(Kind kind, String owner, Record row) {
        return new Entry(
                kind,
                List.of(row.get(Schemas.NAME), owner, row.get(NAME)),
                new Attributes()
                        .with("definition", row.get(DEFINITION))
                        .with("comment", row.get(COMMENT))
                        .map());
    }
}
