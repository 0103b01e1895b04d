package io.pgseam.lock;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.BOOLEAN;
import static org.jooq.impl.SQLDataType.INTEGER;
import static org.jooq.impl.SQLDataType.VARCHAR;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The words of {@code pg_catalog}, for queries over it. */
final class Catalog {

    // The catalogs' own OIDs, the same in every PostgreSQL.
    static final long PG_TYPE = 1247;
    static final long PG_PROC = 1255;
    static final long PG_CLASS = 1259;
    static final long PG_CONSTRAINT = 2606;
    static final long PG_NAMESPACE = 2615;

    private Catalog() {}

    static Table<?> table(String catalog, String alias) {
        return DSL.table(name("pg_catalog", catalog)).as(alias);
    }

    static Field<String> text(String alias, String column) {
        return field(name(alias, column), VARCHAR);
    }

    static Field<String[]> texts(String alias, String column) {
        return field(name(alias, column), VARCHAR.array());
    }

    static Field<Long> oid(String alias, String column) {
        return field(name(alias, column), BIGINT);
    }

    static Field<Integer> number(String alias, String column) {
        return field(name(alias, column), INTEGER);
    }

    static Field<Boolean> flag(String alias, String column) {
        return field(name(alias, column), BOOLEAN);
    }

    /** A function of {@code pg_catalog} that returns text. */
    static Field<String> call(String function, Field<?>... arguments) {
        return function(name("pg_catalog", function), VARCHAR, arguments);
    }

    /** The join of {@code pg_description}, as {@code d}, to the comment of an object or of a part of it. */
    static Condition describes(long catalog, Field<Long> object, Field<Integer> part) {
        return oid("d", "objoid")
                .eq(object)
                .and(oid("d", "classoid").eq(catalog))
                .and(number("d", "objsubid").eq(part));
    }

    static Condition describes(long catalog, Field<Long> object) {
        return describes(catalog, object, inline(0));
    }

    /** True where no extension made the object. */
    static Condition isOfNoExtension(long catalog, Field<Long> object) {
        return notExists(selectOne().from(table("pg_depend", "dep")).where(depends(catalog, object, "e")));
    }

    /** True where no extension made the object, nor the server as a part of another. */
    static Condition standsAlone(long catalog, Field<Long> object) {
        return notExists(selectOne().from(table("pg_depend", "dep")).where(depends(catalog, object, "e", "i")));
    }

    private static Condition depends(long catalog, Field<Long> object, String... how) {
        return oid("dep", "classid")
                .eq(catalog)
                .and(oid("dep", "objid").eq(object))
                .and(number("dep", "objsubid").eq(inline(0)))
                .and(text("dep", "deptype").in(how));
    }
}
