package io.pgseam.generator.ids;

import java.util.List;
import org.jooq.meta.TableDefinition;

/**
 * The tables whose keys become types of their own; property {@code ids}.
 *
 * @param names of schemas, as in {@code public}, or of tables, as in {@code public.products}
 */
public record IdOwners(List<String> names) {
    public boolean isEmpty() {
        return names.isEmpty();
    }

    boolean contains(TableDefinition table) {
        return names.contains(table.getSchema().getName()) || names.contains(nameOf(table));
    }

    /** Returns the names that no schema and no table has. */
    List<String> unused(List<TableDefinition> tables) {
        return names.stream()
                .filter(name -> tables.stream()
                        .noneMatch(table -> name.equals(table.getSchema().getName()) || name.equals(nameOf(table))))
                .toList();
    }

    static String nameOf(TableDefinition table) {
        return table.getSchema().getName() + "." + table.getName();
    }
}
