package io.pgseam.lock;

import static io.pgseam.lock.Catalog.describes;
import static io.pgseam.lock.Catalog.oid;
import static io.pgseam.lock.Catalog.table;
import static io.pgseam.lock.Catalog.text;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Reads {@code pg_namespace}. */
final class Schemas {

    static final Field<String> NAME = text("n", "nspname");

    /** What every new database says of {@code public}; nobody has written it. */
    private static final String STANDARD_COMMENT = "standard public schema";

    private Schemas() {}

    static List<Entry> read(DSLContext ctx, LockScope scope) {
        Field<String> comment = text("d", "description");
        return ctx.select(NAME, comment)
                .from(table("pg_namespace", "n"))
                .leftJoin(table("pg_description", "d"))
                .on(describes(Catalog.PG_NAMESPACE, oid("n", "oid")))
                .where(NAME.in(scope.schemas()))
                .fetch(row -> new Entry(
                        Kind.SCHEMA,
                        List.of(row.get(NAME)),
                        new Attributes()
                                .with("comment", STANDARD_COMMENT.equals(row.get(comment)) ? null : row.get(comment))
                                .map()));
    }
}
