package io.pgseam.lock;

import static io.pgseam.lock.Catalog.describes;
import static io.pgseam.lock.Catalog.oid;
import static io.pgseam.lock.Catalog.standsAlone;
import static io.pgseam.lock.Catalog.table;
import static io.pgseam.lock.Catalog.text;
import static org.jooq.impl.DSL.inline;

import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;

/** Reads {@code pg_enum}. */
final class Enums {

    private static final Field<Long> OID = oid("t", "oid");
    private static final Field<String> NAME = text("t", "typname");
    private static final Field<String> LABEL = text("e", "enumlabel");
    private static final Field<String> COMMENT = text("d", "description");

    private Enums() {}

    static List<Entry> read(DSLContext ctx, LockScope scope) {
        return ctx
                .select(OID, Schemas.NAME, NAME, LABEL, COMMENT)
                .from(table("pg_type", "t"))
                .join(table("pg_namespace", "n"))
                .on(oid("n", "oid").eq(oid("t", "typnamespace")))
                .leftJoin(table("pg_enum", "e"))
                .on(oid("e", "enumtypid").eq(OID))
                .leftJoin(table("pg_description", "d"))
                .on(describes(Catalog.PG_TYPE, OID))
                .where(Schemas.NAME.in(scope.schemas()))
                .and(text("t", "typtype").eq(inline("e")))
                .and(standsAlone(Catalog.PG_TYPE, OID))
                .orderBy(oid("e", "enumsortorder"))
                .fetchGroups(OID)
                .values()
                .stream()
                .map(Enums::entry)
                .toList();
    }

    private static Entry entry(Result<? extends Record> labels) {
        Record first = labels.get(0);
        List<String> names =
                labels.getValues(LABEL).stream().filter(Objects::nonNull).toList();
        return new Entry(
                Kind.ENUM,
                List.of(first.get(Schemas.NAME), first.get(NAME)),
                new Attributes()
                        .withAll("labels", names)
                        .with("comment", first.get(COMMENT))
                        .map());
    }
}
