package io.pgseam.lock;

import static io.pgseam.lock.Catalog.call;
import static io.pgseam.lock.Catalog.describes;
import static io.pgseam.lock.Catalog.flag;
import static io.pgseam.lock.Catalog.number;
import static io.pgseam.lock.Catalog.oid;
import static io.pgseam.lock.Catalog.table;
import static io.pgseam.lock.Catalog.text;
import static org.jooq.impl.DSL.inline;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Reads {@code pg_attribute}. A partition's columns are its table's, and left out. */
final class Columns {

    private static final Map<String, String> IDENTITIES = Map.of("a", "always", "d", "by-default");

    private static final Field<Integer> NUMBER = number("a", "attnum");
    private static final Field<String> NAME = text("a", "attname");
    private static final Field<String> TYPE = call("format_type", oid("a", "atttypid"), number("a", "atttypmod"));
    private static final Field<Boolean> NOT_NULL = flag("a", "attnotnull");
    private static final Field<String> EXPRESSION = call("pg_get_expr", text("ad", "adbin"), oid("ad", "adrelid"));
    private static final Field<String> GENERATED = text("a", "attgenerated");
    private static final Field<String> IDENTITY = text("a", "attidentity");
    private static final Field<String> COMMENT = text("d", "description");

    private Columns() {}

    static List<Entry> read(DSLContext ctx, LockScope scope) {
        return ctx.select(Schemas.NAME, Relations.NAME, Relations.RELKIND, NAME, TYPE, Collations.NAME, NOT_NULL)
                .select(EXPRESSION, GENERATED, IDENTITY, COMMENT)
                .from(table("pg_attribute", "a"))
                .join(table("pg_class", "c"))
                .on(Relations.OID.eq(oid("a", "attrelid")))
                .join(table("pg_namespace", "n"))
                .on(oid("n", "oid").eq(oid("c", "relnamespace")))
                .join(table("pg_type", "t"))
                .on(oid("t", "oid").eq(oid("a", "atttypid")))
                .leftJoin(table("pg_collation", "co"))
                .on(Collations.differs(oid("a", "attcollation"), oid("t", "typcollation")))
                .leftJoin(table("pg_attrdef", "ad"))
                .on(oid("ad", "adrelid").eq(oid("a", "attrelid")))
                .and(number("ad", "adnum").eq(NUMBER))
                .leftJoin(table("pg_description", "d"))
                .on(describes(Catalog.PG_CLASS, Relations.OID, NUMBER))
                .where(Relations.isIn(scope))
                .andNot(flag("c", "relispartition"))
                .and(NUMBER.gt(inline(0)))
                .andNot(flag("a", "attisdropped"))
                .orderBy(Relations.OID, NUMBER)
                .fetch(Columns::entry);
    }

    private static Entry entry(Record row) {
        String generated = row.get(GENERATED);
        return new Entry(
                Relations.kind(row) == Kind.COMPOSITE ? Kind.FIELD : Kind.COLUMN,
                List.of(row.get(Schemas.NAME), row.get(Relations.NAME), row.get(NAME)),
                new Attributes()
                        .with("type", row.get(TYPE))
                        .with("collation", row.get(Collations.NAME))
                        .mark("not-null", row.get(NOT_NULL))
                        .with("identity", IDENTITIES.get(row.get(IDENTITY)))
                        .with(expression(generated), row.get(EXPRESSION))
                        .with("comment", row.get(COMMENT))
                        .map());
    }

    private static String expression(@Nullable String generated) {
        return switch (generated == null ? "" : generated) {
            case "s" -> "stored";
            case "v" -> "virtual";
            default -> "default";
        };
    }
}
