package io.pgseam.generator;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.BOOLEAN;
import static org.jooq.impl.SQLDataType.INTEGER;
import static org.jooq.impl.SQLDataType.VARCHAR;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/**
 * Every type of the migrated database, and where types are used outside the system's schemas.
 *
 * @param types by their OIDs
 */
record LiveTypes(Map<Long, LiveType> types, List<TypeUse> uses) {
    private static final Table<?> NAMESPACE = table(name("pg_catalog", "pg_namespace"));
    private static final Table<?> TYPE = table(name("pg_catalog", "pg_type"));
    private static final Table<?> CLASS = table(name("pg_catalog", "pg_class"));
    private static final Table<?> ATTRIBUTE = table(name("pg_catalog", "pg_attribute"));
    private static final Table<?> PROC = table(name("pg_catalog", "pg_proc"));

    private static final Field<Long> NAMESPACE_OID = field(name("pg_namespace", "oid"), BIGINT);
    private static final Field<String> NSPNAME = field(name("pg_namespace", "nspname"), VARCHAR);
    private static final Field<String> TYPTYPE = field(name("pg_type", "typtype"), VARCHAR);
    private static final Field<Long> TYPBASETYPE = field(name("pg_type", "typbasetype"), BIGINT);

    /** Reads the catalog. Six queries. */
    static LiveTypes read(DSLContext ctx) {
        List<TypeUse> uses = Stream.of(columns(ctx), domains(ctx), parameters(ctx))
                .flatMap(List::stream)
                .toList();
        return new LiveTypes(types(ctx), uses);
    }

    private static Map<Long, LiveType> types(DSLContext ctx) {
        Field<Long> oid = field(name("pg_type", "oid"), BIGINT);
        Field<String> typname = field(name("pg_type", "typname"), VARCHAR);
        Field<Long> typelem = field(name("pg_type", "typelem"), BIGINT);
        Field<Integer> typndims = field(name("pg_type", "typndims"), INTEGER);
        Condition isDomain = TYPTYPE.eq(inline("d"));
        // A type of fixed length with elements, such as point, is no array.
        Condition isArray = typelem.ne(inline(0L))
                .and(field(name("pg_type", "typlen"), INTEGER).eq(inline(-1)))
                .and(TYPTYPE.eq(inline("b")));
        return ctx
                .select(
                        oid,
                        NSPNAME,
                        typname,
                        field(isDomain),
                        field(isArray),
                        when(isDomain, TYPBASETYPE).otherwise(typelem),
                        typndims)
                .from(TYPE)
                .join(NAMESPACE)
                .on(NAMESPACE_OID.eq(field(name("pg_type", "typnamespace"), BIGINT)))
                .orderBy(oid)
                .fetch(row -> new LiveType(
                        row.get(oid),
                        row.get(NSPNAME),
                        row.get(typname),
                        row.get(3, Boolean.class),
                        row.get(4, Boolean.class),
                        row.get(5, Long.class),
                        row.get(typndims)))
                .stream()
                .collect(Collectors.toMap(LiveType::oid, Function.identity()));
    }

    private static List<TypeUse> columns(DSLContext ctx) {
        Field<String> relname = field(name("pg_class", "relname"), VARCHAR);
        Field<String> attname = field(name("pg_attribute", "attname"), VARCHAR);
        Field<Long> atttypid = field(name("pg_attribute", "atttypid"), BIGINT);
        Field<Integer> attndims = field(name("pg_attribute", "attndims"), INTEGER);
        return ctx.select(NSPNAME, relname, attname, atttypid, attndims)
                .from(ATTRIBUTE)
                .join(CLASS)
                .on(field(name("pg_class", "oid"), BIGINT).eq(field(name("pg_attribute", "attrelid"), BIGINT)))
                .join(NAMESPACE)
                .on(NAMESPACE_OID.eq(field(name("pg_class", "relnamespace"), BIGINT)))
                .where(outsideTheSystem())
                .and(field(name("pg_attribute", "attnum"), INTEGER).gt(inline(0)))
                .andNot(field(name("pg_attribute", "attisdropped"), BOOLEAN))
                .orderBy(NSPNAME, relname, attname)
                .fetch(row -> new TypeUse(
                        String.join(".", row.get(NSPNAME), row.get(relname), row.get(attname)),
                        row.get(atttypid),
                        row.get(attndims)));
    }

    private static List<TypeUse> domains(DSLContext ctx) {
        Field<Long> oid = field(name("pg_type", "oid"), BIGINT);
        return ctx.select(oid)
                .from(TYPE)
                .join(NAMESPACE)
                .on(NAMESPACE_OID.eq(field(name("pg_type", "typnamespace"), BIGINT)))
                .where(outsideTheSystem())
                .and(TYPTYPE.eq(inline("d")))
                .orderBy(oid)
                .fetch(row -> new TypeUse("", row.get(oid), 0));
    }

    private static List<TypeUse> parameters(DSLContext ctx) {
        return Stream.of(field(name("pg_proc", "prorettype"), BIGINT), each("proargtypes"), each("proallargtypes"))
                .flatMap(type -> ctx
                        .select(type)
                        .from(PROC)
                        .join(NAMESPACE)
                        .on(NAMESPACE_OID.eq(field(name("pg_proc", "pronamespace"), BIGINT)))
                        .where(outsideTheSystem())
                        .fetchSet(type)
                        .stream())
                .distinct()
                .sorted()
                .map(type -> new TypeUse("", type, 0))
                .toList();
    }

    /** One row for each element; pgjdbc cannot read an empty {@code oidvector} as an array. */
    private static Field<Long> each(String column) {
        return function(name("pg_catalog", "unnest"), BIGINT, field(name("pg_proc", column), BIGINT.array()));
    }

    private static Condition outsideTheSystem() {
        return NSPNAME.notIn(inline("pg_catalog"), inline("information_schema"), inline("pg_toast"));
    }
}
