package io.pgseam.generator.inserts;

import io.pgseam.generator.inserts.NewColumn.Need;
import io.pgseam.generator.sources.Identifiers;
import io.pgseam.generator.sources.SchemaPackage;
import io.pgseam.inserts.NewRow;
import io.pgseam.lock.Entry;
import io.pgseam.lock.Kind;
import io.pgseam.lock.SchemaLock;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Name;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.TableDefinition;
import org.jspecify.annotations.Nullable;

/** Generates the builders of one schema, one for each table; partitions are inserted into through their tables. */
public final class InsertBuilders {
    private static final Set<String> FILLED_BY_THE_SERVER = Set.of("stored", "virtual");

    private final SchemaPackage target;
    private final Map<List<String>, Entry> columns = new HashMap<>();
    private final Map<List<String>, Entry> domains = new HashMap<>();
    private final OptionalColumns optional;

    private InsertBuilders(SchemaPackage target, SchemaLock lock, OptionalColumns optional) {
        this.target = target;
        this.optional = optional;
        lock.entries().forEach(entry -> {
            if (entry.kind() == Kind.COLUMN) {
                columns.put(entry.name(), entry);
            } else if (entry.kind() == Kind.DOMAIN) {
                domains.put(entry.name(), entry);
            }
        });
    }

    /**
     * Writes the classes.
     *
     * @param lock of the database that is generated from
     */
    public static void generate(SchemaPackage target, SchemaLock lock, OptionalColumns optional) {
        new InsertBuilders(target, lock, optional).write();
    }

    private void write() {
        target.tables().stream()
                .filter(table -> !table.isView() && !table.isMaterializedView())
                .sorted(Comparator.comparing(TableDefinition::getName))
                .forEach(this::write);
    }

    private void write(TableDefinition table) {
        Identifiers setters = new Identifiers()
                .with(Stream.of(NewRow.class.getMethods(), NewRow.class.getDeclaredMethods())
                        .flatMap(Stream::of)
                        .map(Method::getName)
                        .toList())
                .with(List.of("of"));
        List<NewColumn> writable = table.getColumns().stream()
                .filter(this::isWritable)
                .map(column -> new NewColumn(
                        column,
                        table.getColumns().indexOf(column),
                        setters.take(target.memberOf(column)),
                        needOf(column)))
                .toList();
        if (!writable.isEmpty()) {
            InsertBuilder builder = new InsertBuilder(target.className("New" + target.classOf(table)), table, writable);
            target.write(builder.className(), out -> builder.write(out, target));
        }
    }

    /** A partition's columns are not in the lock. */
    private boolean isWritable(ColumnDefinition column) {
        Entry entry = columns.get(nameOf(column));
        return entry != null
                && entry.attributes().keySet().stream().noneMatch(FILLED_BY_THE_SERVER::contains)
                && !entry.attributes().getOrDefault("identity", List.of()).contains("always");
    }

    private Need needOf(ColumnDefinition column) {
        Entry entry = columns.get(nameOf(column));
        boolean isFilled = has(entry, "default") || has(entry, "identity") || domainHas(column, "default");
        boolean isNotNull = has(entry, "not-null") || domainHas(column, "not-null");
        return isNotNull && !isFilled && !optional.contains(column) ? Need.REQUIRED : Need.OPTIONAL;
    }

    private boolean domainHas(ColumnDefinition column, String attribute) {
        Name type = column.getDefinedType().getQualifiedUserType();
        return type != null && has(domains.get(List.of(type.getName())), attribute);
    }

    private static boolean has(@Nullable Entry entry, String attribute) {
        return entry != null && entry.attributes().containsKey(attribute);
    }

    private static List<String> nameOf(ColumnDefinition column) {
        return List.of(column.getSchema().getName(), column.getContainer().getName(), column.getName());
    }
}
