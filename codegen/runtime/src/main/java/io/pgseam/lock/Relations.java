package io.pgseam.lock;

import static io.pgseam.lock.Catalog.call;
import static io.pgseam.lock.Catalog.isOfNoExtension;
import static io.pgseam.lock.Catalog.oid;
import static io.pgseam.lock.Catalog.table;
import static io.pgseam.lock.Catalog.text;
import static io.pgseam.lock.Catalog.texts;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Reads {@code pg_class}: tables, views and composite types. */
final class Relations {

    static final Field<Long> OID = oid("c", "oid");
    static final Field<String> NAME = text("c", "relname");
    static final Field<String> RELKIND = text("c", "relkind");

    private static final Map<String, Kind> KINDS = Map.of(
            "r", Kind.TABLE,
            "p", Kind.TABLE,
            "f", Kind.FOREIGN_TABLE,
            "v", Kind.VIEW,
            "m", Kind.MATERIALIZED_VIEW,
            "c", Kind.COMPOSITE);

    private static final Field<String> PERSISTENCE = text("c", "relpersistence");
    private static final Field<String> PARTITION_KEY =
            when(RELKIND.eq(inline("p")), call("pg_get_partkeydef", OID)).as("partition_key");
    private static final Field<String> BOUND =
            call("pg_get_expr", text("c", "relpartbound"), OID).as("bound");
    private static final Field<String[]> OPTIONS = texts("c", "reloptions");
    private static final Field<String> COMMENT = text("d", "description");

    private Relations() {}

    static List<Entry> read(DSLContext ctx, LockScope scope) {
        Map<Long, List<String>> parents = parents(ctx);
        Condition isComposite = RELKIND.eq(inline("c"));
        Field<Long> object = when(isComposite, oid("c", "reltype")).otherwise(OID);
        Field<Long> catalog = when(isComposite, inline(Catalog.PG_TYPE)).otherwise(inline(Catalog.PG_CLASS));
        return ctx.select(OID, Schemas.NAME, NAME, RELKIND, PERSISTENCE, PARTITION_KEY, BOUND, OPTIONS, COMMENT)
                .from(table("pg_class", "c"))
                .join(table("pg_namespace", "n"))
                .on(oid("n", "oid").eq(oid("c", "relnamespace")))
                .leftJoin(table("pg_description", "d"))
                .on(oid("d", "objoid").eq(object))
                .and(oid("d", "classoid").eq(catalog))
                .and(Catalog.number("d", "objsubid").eq(inline(0)))
                .where(isIn(scope))
                .fetch(row -> entry(row, parents.getOrDefault(row.get(OID), List.of())));
    }

    static Kind kind(Record row) {
        return KINDS.get(row.get(RELKIND));
    }

    /** True for the relations, as {@code c} in the schema {@code n}, that are in a lock of this scope. */
    static Condition isIn(LockScope scope) {
        return Schemas.NAME
                .in(scope.schemas())
                .and(RELKIND.in(KINDS.keySet()))
                .and(NAME.ne(scope.historyTable()))
                .and(isOfNoExtension(Catalog.PG_CLASS, OID))
                .and(isOfNoExtension(Catalog.PG_TYPE, oid("c", "reltype")));
    }

    /** Partitioned tables and ancestors by the relation that has them, each in its order. */
    private static Map<Long, List<String>> parents(DSLContext ctx) {
        Field<Long> child = oid("i", "inhrelid");
        return ctx.select(child, Schemas.NAME, NAME)
                .from(table("pg_inherits", "i"))
                .join(table("pg_class", "c"))
                .on(OID.eq(oid("i", "inhparent")))
                .join(table("pg_namespace", "n"))
                .on(oid("n", "oid").eq(oid("c", "relnamespace")))
                .where(RELKIND.in(KINDS.keySet()))
                .orderBy(child, oid("i", "inhseqno"))
                .fetchGroups(child, row -> Quoting.name(row.get(Schemas.NAME)) + "." + Quoting.name(row.get(NAME)));
    }

    private static Entry entry(Record row, List<String> parents) {
        String bound = row.get(BOUND);
        Attributes attributes = new Attributes()
                .mark("unlogged", row.get(PERSISTENCE).equals("u"))
                .with("partition-by", row.get(PARTITION_KEY));
        if (!parents.isEmpty()) {
            attributes.withAll(bound == null ? "inherits" : "partition-of", parents);
        }
        attributes.with("bound", bound);
        if (kind(row) == Kind.VIEW && row.get(OPTIONS) != null) {
            attributes.withAll("options", List.of(row.get(OPTIONS)));
        }
        return new Entry(
                kind(row),
                List.of(row.get(Schemas.NAME), row.get(NAME)),
                attributes.with("comment", row.get(COMMENT)).map());
    }
}
