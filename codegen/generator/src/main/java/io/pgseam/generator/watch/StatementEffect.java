package io.pgseam.generator.watch;

import io.pgseam.generator.migrations.MigrationRule;
import io.pgseam.generator.migrations.TableLock;
import io.pgseam.generator.watch.Snapshot.Column;
import io.pgseam.generator.watch.Snapshot.ColumnKey;
import io.pgseam.generator.watch.Snapshot.Constraint;
import io.pgseam.generator.watch.Snapshot.EnumType;
import io.pgseam.generator.watch.Snapshot.Index;
import io.pgseam.generator.watch.Snapshot.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What separates the database after a statement from the one before it.
 *
 * @param baseline the database before the migration; what is not in it is nobody's yet
 */
record StatementEffect(Snapshot baseline, Snapshot before, Snapshot after, Setting setting) {
    /** Where a statement ran. */
    enum Setting {
        /** With the others of its migration. */
        SHARED_TRANSACTION,
        /** By itself; its locks were there for the second look. */
        OWN_TRANSACTION,
        /** By itself, because it cannot run in a transaction; its locks were gone. */
        ALONE
    }

    /**
     * One rule that a statement breaks.
     *
     * @param lock what it holds; empty for an enum and a function
     */
    record Broken(MigrationRule rule, String table, Optional<TableLock> lock) {}

    /** What is wrong with it for the tables that were there, by their names; an enum's label is judged with all statements of its migration. */
    List<Broken> broken() {
        List<Broken> broken = new ArrayList<>();
        List<Long> tables = tables();
        tables.forEach(table -> rows(table).ifPresent(broken::add));
        tables.forEach(table -> indexes(table).ifPresent(broken::add));
        if (broken.isEmpty()) {
            tables.stream()
                    .filter(table -> isScannedUnderLock(table) && !isReferencedAnew(table))
                    .map(table -> broken(MigrationRule.SCAN_UNDER_LOCK, table))
                    .forEach(broken::add);
        }
        List<Long> locked = newlyLocked();
        if (broken.isEmpty() && !hasWritten()) {
            locked.forEach(table -> broken.add(broken(MigrationRule.LOCK_FOR_NOTHING, table)));
        }
        locked.stream()
                .filter(this::isSecondTable)
                .map(table -> broken(MigrationRule.SEVERAL_TABLES_LOCKED, table))
                .forEach(broken::add);
        if (!before.hasLockTimeout()) {
            locked.stream()
                    .limit(1)
                    .map(table -> broken(MigrationRule.NO_LOCK_TIMEOUT, table))
                    .forEach(broken::add);
        }
        after.openDefiners().entrySet().stream()
                .filter(function -> !before.openDefiners().containsKey(function.getKey()))
                .map(function -> new Broken(MigrationRule.DEFINER_OPEN, function.getValue(), Optional.empty()))
                .forEach(broken::add);
        return broken;
    }

    /** An enum of before the migration that has a label more now. */
    Optional<String> extendedEnum() {
        return after.enums().entrySet().stream()
                .filter(type -> baseline.enums().containsKey(type.getKey()))
                .filter(type -> before.enums()
                                .getOrDefault(type.getKey(), type.getValue())
                                .labels()
                        < type.getValue().labels())
                .map(Map.Entry::getValue)
                .map(EnumType::name)
                .findFirst();
    }

    boolean hasWritten() {
        return before.writes() != after.writes();
    }

    boolean isInSharedTransaction() {
        return setting == Setting.SHARED_TRANSACTION;
    }

    /** What happens to a table's rows: written anew, or read for a constraint. */
    private Optional<Broken> rows(long table) {
        List<Map.Entry<ColumnKey, Column>> columns = after.columns().entrySet().stream()
                .filter(column -> column.getKey().table() == table)
                .toList();
        boolean hasNewColumn = columns.stream().anyMatch(column -> isNew(column.getKey()));
        if (isRewritten(table)) {
            boolean hasOtherType =
                    columns.stream().anyMatch(column -> !isNew(column.getKey()) && hasOtherType(column.getKey()));
            if (hasOtherType) {
                return Optional.of(broken(MigrationRule.TYPE_CHANGE_REWRITES, table));
            }
            return Optional.of(
                    broken(hasNewColumn ? MigrationRule.NEW_COLUMN_REWRITES : MigrationRule.TABLE_REWRITE, table));
        }
        if (columns.stream()
                .anyMatch(column -> isNew(column.getKey())
                        && column.getValue().isNotNull()
                        && !column.getValue().isFilled())) {
            return Optional.of(broken(MigrationRule.NOT_NULL_WITHOUT_DEFAULT, table));
        }
        if (isLocked(table) && isLookedUp(table) && hasNewConstraint(table, "f")) {
            return Optional.of(broken(MigrationRule.FOREIGN_KEY_SCANS, table));
        }
        if (!isScannedUnderLock(table)) {
            return Optional.empty();
        }
        if (hasNewConstraint(table, "c")) {
            return Optional.of(broken(MigrationRule.CHECK_SCANS, table));
        }
        return columns.stream()
                        .anyMatch(column -> column.getValue().isNotNull()
                                && !isNew(column.getKey())
                                && !column(column.getKey()).isNotNull())
                ? Optional.of(broken(MigrationRule.NOT_NULL_SCANS, table))
                : Optional.empty();
    }

    /** What happens to a table's indexes, unless they came with its rows. */
    private Optional<Broken> indexes(long table) {
        if (isOtherFile(table)) {
            return Optional.empty();
        }
        if (isLocked(table) && indexes(after, table).anyMatch(this::isBuilt)) {
            boolean hasNewOwner = after.constraints().entrySet().stream()
                    .anyMatch(constraint -> !before.constraints().containsKey(constraint.getKey())
                            && constraint.getValue().hasOwnIndex()
                            && isBuilt(constraint.getValue().index()));
            return Optional.of(broken(
                    hasNewOwner ? MigrationRule.CONSTRAINT_BUILDS_INDEX : MigrationRule.INDEX_BLOCKS_WRITES, table));
        }
        if (indexes(after, table).anyMatch(this::isRebuilt)) {
            return Optional.of(broken(MigrationRule.INDEX_REBUILD_BLOCKS, table));
        }
        return isLocked(table)
                        && hasSameColumns(table)
                        && indexes(before, table).anyMatch(this::isDropped)
                ? Optional.of(broken(MigrationRule.INDEX_DROP_BLOCKS, table))
                : Optional.empty();
    }

    private boolean isRewritten(long table) {
        return isOtherFile(table)
                && (setting == Setting.ALONE
                        || relation(after, table).kind().equals("m")
                        || relation(after, table).tablespace()
                                != relation(before, table).tablespace()
                        // Each index is built by a scan, also when TRUNCATE has left nothing to read.
                        || scans(after, table) - scans(before, table)
                                > indexes(after, table).count());
    }

    private boolean isOtherFile(long table) {
        return relation(after, table).file() != relation(before, table).file();
    }

    private boolean isScannedUnderLock(long table) {
        return isLocked(table)
                && !isOtherFile(table)
                && relation(after, table).scans() > relation(before, table).scans();
    }

    /** A foreign key's rows may be read in the order of an index. */
    private boolean isLookedUp(long table) {
        return scans(after, table) > scans(before, table);
    }

    private boolean isReferencedAnew(long table) {
        return newConstraints().anyMatch(constraint -> constraint.other() == table);
    }

    private boolean hasNewConstraint(long table, String kind) {
        return newConstraints()
                .anyMatch(constraint ->
                        constraint.table() == table && constraint.kind().equals(kind));
    }

    /** Those that are valid, and were not before. */
    private Stream<Constraint> newConstraints() {
        return after.constraints().entrySet().stream()
                .filter(constraint -> constraint.getValue().isValid())
                .filter(constraint -> !before.constraints().containsKey(constraint.getKey())
                        || !Objects.requireNonNull(before.constraints().get(constraint.getKey()))
                                .isValid())
                .map(Map.Entry::getValue);
    }

    private boolean isBuilt(long index) {
        Index built = after.indexes().get(index);
        // A change of type may keep an index's file under another OID; that of a partitioned table has none.
        return built != null
                && built.file() != 0
                && !before.indexes().containsKey(index)
                && before.indexes().values().stream().noneMatch(known -> known.file() == built.file());
    }

    private boolean isRebuilt(long index) {
        Index old = before.indexes().get(index);
        return old != null
                && old.file()
                        != Objects.requireNonNull(after.indexes().get(index)).file();
    }

    private boolean isDropped(long index) {
        return !after.indexes().containsKey(index)
                && before.constraints().values().stream()
                        .noneMatch(constraint -> constraint.hasOwnIndex() && constraint.index() == index);
    }

    private boolean hasSameColumns(long table) {
        Predicate<ColumnKey> isOfTable = key -> key.table() == table;
        return before.columns().keySet().stream()
                .filter(isOfTable)
                .allMatch(key -> after.columns().containsKey(key) && !hasOtherType(key));
    }

    private boolean isNew(ColumnKey key) {
        return !before.columns().containsKey(key);
    }

    private boolean hasOtherType(ColumnKey key) {
        Column now = Objects.requireNonNull(after.columns().get(key));
        return column(key).type() != now.type() || column(key).modifier() != now.modifier();
    }

    private Column column(ColumnKey key) {
        return Objects.requireNonNull(before.columns().get(key));
    }

    /** A materialized view has no writers. */
    private boolean isLocked(long table) {
        TableLock lock = after.locks().get(table);
        return lock == TableLock.ACCESS_EXCLUSIVE
                || lock != null && !relation(before, table).kind().equals("m");
    }

    /** The relations of before the migration on which the statement took a lock, or a stronger one; by their names. */
    private List<Long> newlyLocked() {
        return known(before)
                .filter(this::isLocked)
                .filter(table -> !before.locks().containsKey(table)
                        || Objects.requireNonNull(before.locks().get(table))
                                        .compareTo(Objects.requireNonNull(
                                                after.locks().get(table)))
                                < 0)
                .toList();
    }

    private boolean isSecondTable(long table) {
        return after.locks().get(table) == TableLock.ACCESS_EXCLUSIVE
                && relation(before, table).isTable()
                && known(before)
                        .anyMatch(other -> other != table
                                && relation(before, other).isTable()
                                && before.locks().get(other) == TableLock.ACCESS_EXCLUSIVE);
    }

    /** The tables of before the migration that are still there; by their names. */
    private List<Long> tables() {
        return known(before)
                .filter(table -> after.relations().containsKey(table))
                .filter(table -> relation(after, table).isTable())
                .toList();
    }

    private Stream<Long> known(Snapshot snapshot) {
        return snapshot.relations().keySet().stream()
                .filter(baseline.relations()::containsKey)
                .sorted(Comparator.comparing(table -> relation(snapshot, table).name()));
    }

    private static Stream<Long> indexes(Snapshot snapshot, long table) {
        return snapshot.indexes().entrySet().stream()
                .filter(index -> index.getValue().table() == table)
                .map(Map.Entry::getKey);
    }

    /** Of the table and its indexes. */
    private static long scans(Snapshot snapshot, long table) {
        return relation(snapshot, table).scans()
                + snapshot.indexes().values().stream()
                        .filter(index -> index.table() == table)
                        .mapToLong(Index::scans)
                        .sum();
    }

    private static Relation relation(Snapshot snapshot, long table) {
        return Objects.requireNonNull(snapshot.relations().get(table));
    }

    private Broken broken(MigrationRule rule, long table) {
        TableLock whole = rule == MigrationRule.INDEX_REBUILD_BLOCKS ? TableLock.SHARE : TableLock.ACCESS_EXCLUSIVE;
        return new Broken(
                rule, relation(before, table).name(), Optional.of(after.locks().getOrDefault(table, whole)));
    }
}
