package io.pgseam.generator.ids;

import java.util.Arrays;
import java.util.List;
import org.jooq.meta.TableDefinition;

/**
 * The tables whose keys become types of their own; property {@code ids}.
 *
 * @param names of schemas, as in {@code public}, or of tables, as in {@code public.products}
 */
public record IdOwners(List<String> names) {
    /** Reads the property: names with commas between them; empty for none. */
    public static IdOwners of(String property) {
        return new IdOwners(Arrays.stream(property.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList());
    }

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
