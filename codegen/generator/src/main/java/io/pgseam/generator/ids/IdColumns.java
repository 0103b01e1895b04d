package io.pgseam.generator.ids;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.UniqueKeyDefinition;

/**
 * Which column holds the key of which table: a table's own key column, what refers to it by foreign keys, through as many tables as there
 * are, and what a comment {@code [id: TABLE]} says. Where that does not give one answer the column stays as it is, and is reported.
 */
final class IdColumns {
    private static final Pattern COMMENT = Pattern.compile("\\[id: *([^\\]]+?) *]");

    private final IdOwners owners;
    private final List<TableDefinition> tables;
    private final Map<String, Set<ColumnDefinition>> parents = new TreeMap<>();
    private final Map<String, Optional<ColumnDefinition>> resolved = new TreeMap<>();
    private final Set<String> underWay = new HashSet<>();
    private final List<String> notes = new ArrayList<>();

    IdColumns(IdOwners owners, List<TableDefinition> tables) {
        this.owners = owners;
        this.tables = tables;
        for (TableDefinition table : tables) {
            table.getForeignKeys().forEach(foreignKey -> {
                List<ColumnDefinition> columns = foreignKey.getKeyColumns();
                for (int index = 0; index < columns.size(); index++) {
                    parents.computeIfAbsent(columns.get(index).getQualifiedName(), name -> new LinkedHashSet<>())
                            .add(foreignKey.getReferencedColumns().get(index));
                }
            });
        }
    }

    boolean hasForeignKeys() {
        return !parents.isEmpty();
    }

    /** Why columns stay as they are that might be expected to hold an id. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** Returns the key that the column holds: itself, for a table's own. */
    Optional<ColumnDefinition> keyOf(ColumnDefinition column) {
        String name = column.getQualifiedName();
        Optional<ColumnDefinition> known = resolved.get(name);
        if (known != null) {
            return known;
        }
        if (!underWay.add(name)) {
            note(column, "its foreign keys lead back to it");
            return Optional.empty();
        }
        Optional<ColumnDefinition> key = find(column).filter(found -> fits(column, found));
        underWay.remove(name);
        resolved.put(name, key);
        return key;
    }

    private Optional<ColumnDefinition> find(ColumnDefinition column) {
        Matcher comment = COMMENT.matcher(Objects.requireNonNullElse(column.getComment(), ""));
        if (comment.find()) {
            return ofComment(column, comment.group(1));
        }
        Set<ColumnDefinition> referenced = parents.getOrDefault(column.getQualifiedName(), Set.of());
        if (referenced.isEmpty()) {
            return isOwnKey(column) ? Optional.of(column) : Optional.empty();
        }
        Set<ColumnDefinition> keys = new LinkedHashSet<>();
        referenced.stream()
                .filter(parent -> !parent.equals(column))
                .forEach(parent -> keyOf(parent).ifPresent(keys::add));
        if (keys.size() > 1) {
            note(
                    column,
                    "its foreign keys lead to more than one: "
                            + String.join(
                                    ", ",
                                    keys.stream()
                                            .map(ColumnDefinition::getQualifiedName)
                                            .toList()));
            return Optional.empty();
        }
        boolean onlyItself = referenced.equals(Set.of(column));
        return onlyItself && isOwnKey(column)
                ? Optional.of(column)
                : keys.stream().findFirst();
    }

    private Optional<ColumnDefinition> ofComment(ColumnDefinition column, String owner) {
        Optional<ColumnDefinition> key = tables.stream()
                .filter(table -> owner.equals(IdOwners.nameOf(table))
                        || owner.equals(table.getName()) && table.getSchema().equals(column.getSchema()))
                .flatMap(table -> table.getColumns().stream().filter(this::isOwnKey))
                .findFirst();
        if (key.isEmpty()) {
            note(column, "its comment names " + owner + ", which has no typed id");
        }
        return key;
    }

    /** True for a primary key of one column, and of several for the one that is called {@code id} or {@code TABLE_id}. */
    private boolean isOwnKey(ColumnDefinition column) {
        TableDefinition table = column.getContainer();
        UniqueKeyDefinition key = table.getPrimaryKey();
        if (key == null || !owners.contains(table) || !key.getKeyColumns().contains(column)) {
            return false;
        }
        return key.getKeyColumns().size() == 1 || isNamedAfter(table.getName(), column.getName());
    }

    private static boolean isNamedAfter(String table, String column) {
        String stem = column.replaceFirst("_id$", "");
        return column.equals("id")
                || !stem.equals(column)
                        && List.of(stem, stem + "s", stem + "es", stem.replaceFirst("y$", "ies"))
                                .contains(table);
    }

    private boolean fits(ColumnDefinition column, ColumnDefinition key) {
        boolean isArrayOfItself = column.equals(key) && IdValue.isArray(column);
        if (!isArrayOfItself
                && IdValue.of(column).isPresent()
                && IdValue.of(column).equals(IdValue.of(key))) {
            return true;
        }
        note(column, "its type, " + column.getDefinedType().getType() + ", is not that of a key for an id");
        return false;
    }

    private void note(ColumnDefinition column, String reason) {
        notes.add(column.getQualifiedName() + " has no typed id: " + reason);
    }
}
