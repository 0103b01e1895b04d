package io.pgseam.generator.inserts;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jooq.meta.ColumnDefinition;

/**
 * Columns that a row need not have although nothing in the catalog says so, because a trigger fills them, for example.
 *
 * @param names of columns, of tables and columns, or of schemas, tables and columns, with dots between them
 */
public record OptionalColumns(List<String> names) {
    boolean contains(ColumnDefinition column) {
        return namesOf(column).anyMatch(names::contains);
    }

    /** The names that none of the columns has, in alphabetical order. */
    public Set<String> without(Stream<ColumnDefinition> columns) {
        Set<String> unused = new TreeSet<>(names);
        columns.flatMap(OptionalColumns::namesOf).forEach(unused::remove);
        return unused;
    }

    private static Stream<String> namesOf(ColumnDefinition column) {
        String name = column.getName();
        String table = column.getContainer().getName();
        return Stream.of(name, table + "." + name, column.getSchema().getName() + "." + table + "." + name);
    }
}
