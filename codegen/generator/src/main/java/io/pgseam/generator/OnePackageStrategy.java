package io.pgseam.generator;

import java.util.Set;
import org.jooq.codegen.DefaultGeneratorStrategy;
import org.jooq.meta.Definition;
import org.jooq.meta.RoutineDefinition;
import org.jooq.meta.TableDefinition;

/**
 * Puts every generated class into the target package itself, so that no two packages import each other. Otherwise as jOOQ names things, but
 * for names that would be given twice: {@code TablesTable} for a table {@code tables}, and {@code RecentRoutine} for a function that also
 * has a class as a table.
 *
 * <p>For one schema: tables of the same name in two schemas would collide.
 */
public final class OnePackageStrategy extends DefaultGeneratorStrategy {
    /** The classes that jOOQ generates once for the whole schema. */
    private static final Set<String> ONCE = Set.of(
            "Domains", "Indexes", "Keys", "Queues", "Routines", "Sequences", "Synonyms", "Tables", "Triggers", "UDTs");

    @Override
    public String getJavaPackageName(Definition definition, Mode mode) {
        return getTargetPackage();
    }

    @Override
    public String getJavaClassName(Definition definition, Mode mode) {
        String name = super.getJavaClassName(definition, mode);
        if (definition instanceof TableDefinition && ONCE.contains(name)) {
            return name + "Table";
        }
        return definition instanceof RoutineDefinition routine && isTableToo(routine) ? name + "Routine" : name;
    }

    private static boolean isTableToo(RoutineDefinition routine) {
        return routine.getDatabase().getTables(routine.getSchema()).stream()
                .anyMatch(table ->
                        table.isTableValuedFunction() && table.getName().equals(routine.getName()));
    }
}
