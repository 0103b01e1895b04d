package io.pgseam.lock;

import static io.pgseam.lock.Catalog.call;
import static io.pgseam.lock.Catalog.describes;
import static io.pgseam.lock.Catalog.flag;
import static io.pgseam.lock.Catalog.oid;
import static io.pgseam.lock.Catalog.table;
import static io.pgseam.lock.Catalog.text;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Reads {@code pg_index}, without the indexes behind constraints and those that a partition has from its table. */
final class Indexes {

    private Indexes() {}

    static List<Entry> read(DSLContext ctx, LockScope scope) {
        Field<Long> oid = oid("x", "oid");
        Field<String> name = text("x", "relname");
        Field<String> definition = call("pg_get_indexdef", oid);
        Field<Boolean> isValid = flag("i", "indisvalid");
        Field<String> comment = text("d", "description");
        return ctx.select(Schemas.NAME, Relations.NAME, name, definition, isValid, comment)
                .from(table("pg_index", "i"))
                .join(table("pg_class", "c"))
                .on(Relations.OID.eq(oid("i", "indrelid")))
                .join(table("pg_namespace", "n"))
                .on(oid("n", "oid").eq(oid("c", "relnamespace")))
                .join(table("pg_class", "x"))
                .on(oid.eq(oid("i", "indexrelid")))
                .leftJoin(table("pg_description", "d"))
                .on(describes(Catalog.PG_CLASS, oid))
                .where(Relations.isIn(scope))
                .and(isBehindNoConstraint(oid))
                .andNot(flag("x", "relispartition"))
                .fetch(row -> new Entry(
                        Kind.INDEX,
                        List.of(row.get(Schemas.NAME), row.get(Relations.NAME), row.get(name)),
                        new Attributes()
                                .with("definition", row.get(definition))
                                .mark("invalid", !row.get(isValid))
                                .with("comment", row.get(comment))
                                .map()));
    }

    private static Condition isBehindNoConstraint(Field<Long> index) {
        return notExists(selectOne()
                .from(table("pg_constraint", "con"))
                .where(oid("con", "conindid").eq(index))
                .and(text("con", "contype").in(inline("p"), inline("u"), inline("x"))));
    }
}
