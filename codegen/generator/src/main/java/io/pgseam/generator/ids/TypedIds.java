package io.pgseam.generator.ids;

import io.pgseam.generator.sources.SchemaPackage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.Database;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.jaxb.ForcedType;

/**
 * The typed ids of a database, and the columns that hold them.
 *
 * @param columns with the type of each
 * @param notes which columns stay as they are that might be expected to hold an id, and why
 */
public record TypedIds(Map<ColumnDefinition, IdType> columns, List<String> notes) {
    /** Above pgseam's default types, below the user's. */
    private static final int PRIORITY = Integer.MIN_VALUE + 2;

    public static TypedIds none() {
        return new TypedIds(Map.of(), List.of());
    }

    /**
     * Finds them; the Java names are then taken.
     *
     * @param packages where a schema's classes go
     */
    public static TypedIds of(
            Database database, IdOwners owners, DSLContext ctx, Function<SchemaDefinition, SchemaPackage> packages) {
        List<TableDefinition> tables = database.getTables().stream()
                .filter(table -> !table.isTableValuedFunction())
                .toList();
        IdColumns found = new IdColumns(owners, tables);
        Map<List<String>, List<String>> origins = ViewColumns.origins(ctx);
        Map<List<String>, ColumnDefinition> byName = new LinkedHashMap<>();
        tables.forEach(table -> table.getColumns().forEach(column -> byName.put(nameOf(column), column)));
        Map<ColumnDefinition, IdType> types = new LinkedHashMap<>();
        Map<ColumnDefinition, IdType> columns = new LinkedHashMap<>();
        byName.forEach((name, column) -> {
            List<String> origin = name;
            while (origins.containsKey(origin)) {
                origin = origins.get(origin);
            }
            Optional.ofNullable(byName.get(origin))
                    .flatMap(found::keyOf)
                    .ifPresent(key -> columns.put(
                            column, types.computeIfAbsent(key, any -> type(key, packages.apply(key.getSchema())))));
        });
        List<String> notes = new ArrayList<>(found.notes());
        owners.unused(tables)
                .forEach(name ->
                        notes.add("the property ids names " + name + ", which is neither a schema nor a table"));
        if (!found.hasForeignKeys()) {
            notes.add(
                    "there is no foreign key: only primary keys and columns with a comment such as [id: products] have"
                            + " typed ids");
        }
        return new TypedIds(columns, notes);
    }

    private static IdType type(ColumnDefinition key, SchemaPackage target) {
        return new IdType(
                key,
                IdValue.of(key).orElseThrow(),
                target.name(),
                target.className(target.classOf(key.getContainer()) + "Id"));
    }

    private static List<String> nameOf(ColumnDefinition column) {
        return List.of(column.getSchema().getName(), column.getContainer().getName(), column.getName());
    }

    /** Returns what makes jOOQ give the columns their types. */
    public List<ForcedType> forcedTypes() {
        return columns.entrySet().stream()
                .map(column -> forcedType(column.getKey(), column.getValue()))
                .toList();
    }

    private static ForcedType forcedType(ColumnDefinition column, IdType id) {
        String array = IdValue.isArray(column) ? "[]" : "";
        return new ForcedType()
                .withUserType(id.fullName() + array)
                .withConverter(id.fullName() + ".converter()" + (array.isEmpty() ? "" : ".forArrays()"))
                .withIncludeExpression(Pattern.quote(column.getQualifiedName()))
                .withPriority(PRIORITY);
    }

    /** Writes the records of one schema. */
    public void write(SchemaPackage target) {
        columns.values().stream()
                .filter(type -> type.key().getSchema().equals(target.schema()))
                .distinct()
                .forEach(type -> IdRecord.write(type, target));
    }
}
