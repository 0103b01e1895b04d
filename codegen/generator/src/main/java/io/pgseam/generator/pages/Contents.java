package io.pgseam.generator.pages;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.pgseam.lock.Entry;
import io.pgseam.lock.Kind;
import io.pgseam.lock.SchemaLock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/** The entries of a lock, found by what they belong to and by what refers to them. */
final class Contents {
    private final List<Entry> entries;
    private final Map<List<String>, Entry> namedInSql;
    private final Map<List<String>, List<Entry>> parts;
    private final Map<Entry, List<ForeignKey>> byChild;
    private final Map<Entry, List<ForeignKey>> byParent;
    private final Map<List<String>, List<Entry>> users;
    private final Map<List<String>, List<Entry>> partitions;

    Contents(SchemaLock lock) {
        entries = lock.entries();
        namedInSql = entries.stream()
                .filter(entry -> entry.kind().depth() == 2 && !Group.ROUTINES.has(entry.kind()))
                .collect(toMap(Entry::name, entry -> entry, (one, other) -> one));
        parts = entries.stream()
                .filter(entry -> entry.kind().depth() == 3)
                .collect(groupingBy(entry -> entry.name().subList(0, 2)));
        List<ForeignKey> foreignKeys = entries.stream()
                .filter(entry -> entry.kind() == Kind.FOREIGN_KEY)
                .flatMap(entry -> foreignKey(entry).stream())
                .toList();
        byChild = foreignKeys.stream().collect(groupingBy(ForeignKey::child));
        byParent = foreignKeys.stream().collect(groupingBy(ForeignKey::parent));
        users = byFirstName("type");
        partitions = byFirstName("partition-of");
    }

    List<Entry> schemas() {
        return entries.stream().filter(entry -> entry.kind() == Kind.SCHEMA).toList();
    }

    /** Returns the objects of a schema by group, without the groups that it has nothing of. */
    Map<Group, List<Entry>> groups(Entry schema) {
        Map<Group, List<Entry>> groups = new LinkedHashMap<>();
        for (Group group : Group.values()) {
            List<Entry> objects = entries.stream()
                    .filter(entry -> group.has(entry.kind()))
                    .filter(entry -> entry.name().get(0).equals(schema.name().get(0)))
                    .toList();
            if (!objects.isEmpty()) {
                groups.put(group, objects);
            }
        }
        return groups;
    }

    /** Returns the tables that have columns of their own: all but partitions. */
    List<Entry> tables() {
        return entries.stream()
                .filter(entry -> Group.TABLES.has(entry.kind()))
                .filter(table -> !table.attributes().containsKey("partition-of"))
                .toList();
    }

    /** Returns the columns, constraints and so on of an object, those of these kinds, in the order of the lock. */
    List<Entry> parts(Entry object, Kind... kinds) {
        Set<Kind> wanted = Set.copyOf(Arrays.asList(kinds));
        return parts.getOrDefault(object.name(), List.of()).stream()
                .filter(part -> wanted.contains(part.kind()))
                // A routine may have the name of a table.
                .filter(part -> owner(part).filter(object::equals).isPresent())
                .toList();
    }

    /** Returns the table, view, type or sequence of that name. */
    Optional<Entry> named(List<String> name) {
        return Optional.ofNullable(namedInSql.get(name));
    }

    /** Returns the object that a column, constraint and so on is a part of. */
    Optional<Entry> owner(Entry part) {
        return named(part.name().subList(0, 2));
    }

    List<ForeignKey> foreignKeysOf(Entry table) {
        return byChild.getOrDefault(table, List.of());
    }

    List<ForeignKey> foreignKeysTo(Entry table) {
        return byParent.getOrDefault(table, List.of());
    }

    /** Returns the columns, fields and domains whose type is this one, or an array of it. */
    List<Entry> users(Entry type) {
        return users.getOrDefault(type.name(), List.of());
    }

    List<Entry> partitions(Entry table) {
        return partitions.getOrDefault(table.name(), List.of());
    }

    /** Returns the columns of a table's keys of one kind. */
    List<List<String>> keys(Entry table, Kind kind) {
        return parts(table, kind).stream()
                .map(key -> Identifiers.key(definition(key)))
                .toList();
    }

    static String definition(Entry constraint) {
        return constraint.attributes().get("definition").get(0);
    }

    private Optional<ForeignKey> foreignKey(Entry entry) {
        return owner(entry)
                .flatMap(child -> Identifiers.reference(definition(entry))
                        .flatMap(reference -> named(reference.table())
                                .map(parent -> new ForeignKey(
                                        entry, child, reference.columns(), parent, reference.tableColumns()))));
    }

    /** Returns the entries by the name that the value of their attribute begins with. */
    private Map<List<String>, List<Entry>> byFirstName(String attribute) {
        Map<List<String>, List<Entry>> byName = new HashMap<>();
        for (Entry entry : entries) {
            for (String value : entry.attributes().getOrDefault(attribute, List.of())) {
                Matcher name = Identifiers.qualified(value);
                if (name.lookingAt()) {
                    byName.computeIfAbsent(Identifiers.qualified(name), found -> new ArrayList<>())
                            .add(entry);
                }
            }
        }
        return byName;
    }
}
