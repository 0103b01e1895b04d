package io.pgseam.generator;

import static org.jooq.impl.DSL.boolAnd;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.VARCHAR;

import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.meta.Database;
import org.jooq.meta.Definition;
import org.jooq.meta.RoutineDefinition;
import org.jooq.meta.TableDefinition;

/**
 * Leaves out what extensions have created: hstore alone brings some 60 routines, and most take types that no column has.
 *
 * @param routines by schema and name; a name that a routine of the user's shares is not among them
 * @param tables tables, views and composites
 * @param types domains, enums and composites
 */
record ExtensionObjects(Set<String> routines, Set<String> tables, Set<String> types) implements Database.Filter {
    /** Reads the catalog. Three queries. */
    static ExtensionObjects read(DSLContext ctx) {
        return new ExtensionObjects(
                owned(ctx, "pg_proc", 1255L, "proname", "pronamespace"),
                owned(ctx, "pg_class", 1259L, "relname", "relnamespace"),
                owned(ctx, "pg_type", 1247L, "typname", "typnamespace"));
    }

    @Override
    public boolean exclude(Definition definition) {
        return names(definition).contains(definition.getQualifiedName());
    }

    private Set<String> names(Definition definition) {
        if (definition instanceof TableDefinition table) {
            return table.isTableValuedFunction() ? routines : tables;
        }
        return definition instanceof RoutineDefinition ? routines : types;
    }

    /** @param catalogOid of the catalog, which is the same in every database */
    private static Set<String> owned(
            DSLContext ctx, String catalog, long catalogOid, String nameColumn, String namespaceColumn) {
        Table<?> objects = table(name("pg_catalog", catalog)).as("o");
        Table<?> namespaces = table(name("pg_catalog", "pg_namespace")).as("n");
        Table<?> dependencies = table(name("pg_catalog", "pg_depend")).as("d");
        Field<String> schema = field(name("n", "nspname"), VARCHAR);
        Field<String> object = field(name("o", nameColumn), VARCHAR);
        Field<Long> dependent = field(name("d", "objid"), BIGINT);
        Condition byExtension = dependent
                .eq(field(name("o", "oid"), BIGINT))
                .and(field(name("d", "classid"), BIGINT).eq(val(catalogOid)))
                .and(field(name("d", "deptype"), VARCHAR).eq(inline("e")));
        return ctx.select(schema, object)
                .from(objects)
                .join(namespaces)
                .on(field(name("n", "oid"), BIGINT).eq(field(name("o", namespaceColumn), BIGINT)))
                .leftJoin(dependencies)
                .on(byExtension)
                .groupBy(schema, object)
                .having(boolAnd(dependent.isNotNull()))
                .fetchSet(row -> row.value1() + "." + row.value2());
    }
}
