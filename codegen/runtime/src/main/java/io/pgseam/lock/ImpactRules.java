package io.pgseam.lock;

import static io.pgseam.lock.Use.CALLING;
import static io.pgseam.lock.Use.READING;
import static io.pgseam.lock.Use.WRITING;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges the differences between two locks, by what jOOQ's generated classes and PostgreSQL do at a mismatch.
 *
 * <p>Where a rule must guess, it guesses that somebody depends on it: a new enum label breaks reading, because jOOQ
 * reads a label that its enum lacks as null; a foreign key that is gone breaks reading, because its join path is gone
 * from the classes; any other argument list breaks calling, also one with a new default. Not counted are constructors
 * with all columns, positions of columns, the constants of indexes, and speed.
 */
final class ImpactRules {

    private static final Set<Use> NOTHING = Set.of();
    private static final Set<Use> ALL = EnumSet.of(READING, WRITING);

    private final Map<List<String>, Entry> newOwners;
    private final Map<List<String>, Entry> goneOwners;

    ImpactRules(LockDiff diff) {
        newOwners = owners(diff, Difference.Added.class);
        goneOwners = owners(diff, Difference.Removed.class);
    }

    private static Map<List<String>, Entry> owners(LockDiff diff, Class<? extends Difference> type) {
        return diff.differences().stream()
                .filter(type::isInstance)
                .map(Difference::entry)
                .filter(entry -> entry.kind().depth() == 2)
                .collect(toMap(Entry::name, identity(), (one, other) -> one));
    }

    Impact judge(Difference difference) {
        if (difference instanceof Difference.Added added) {
            return added(added, added.entry());
        }
        if (difference instanceof Difference.Removed removed) {
            return removed(removed, removed.entry());
        }
        Difference.Changed changed = (Difference.Changed) difference;
        return changed.attributes().equals(Set.of("comment"))
                ? new Impact(changed, NOTHING, "only the comment differs")
                : changed(changed);
    }

    private Impact added(Difference difference, Entry entry) {
        if (newOwners.containsKey(entry.parent())) {
            return new Impact(difference, NOTHING, "a part of something new");
        }
        return switch (entry.kind()) {
            case SCHEMA,
                    ENUM,
                    DOMAIN,
                    COMPOSITE,
                    RANGE,
                    SEQUENCE,
                    TABLE,
                    FOREIGN_TABLE,
                    VIEW,
                    MATERIALIZED_VIEW,
                    FUNCTION,
                    PROCEDURE,
                    AGGREGATE -> new Impact(difference, NOTHING, "nobody can use it yet");
            case FIELD -> new Impact(difference, ALL, "values of the type have another number of fields");
            case COLUMN ->
                ColumnRules.mustBeGiven(entry)
                        ? new Impact(
                                difference, Set.of(WRITING), "an INSERT without it fails: NOT NULL, and no default")
                        : new Impact(difference, NOTHING, "code that does not know it works as before");
            case DOMAIN_CHECK, PRIMARY_KEY, UNIQUE, FOREIGN_KEY, CHECK, EXCLUSION ->
                new Impact(difference, Set.of(WRITING), "rows that were accepted may be refused");
            case INDEX ->
                isUnique(entry)
                        ? new Impact(difference, Set.of(WRITING), "rows that were accepted may be refused")
                        : new Impact(difference, NOTHING, "an index changes speed, not results");
        };
    }

    private Impact removed(Difference difference, Entry entry) {
        Entry owner = goneOwners.get(entry.parent());
        if (owner != null) {
            return new Impact(difference, removed(difference, owner).breaks(), "what it is a part of is gone");
        }
        return switch (entry.kind()) {
            case SCHEMA, ENUM, DOMAIN, COMPOSITE, FIELD, RANGE, TABLE, FOREIGN_TABLE, VIEW ->
                new Impact(difference, ALL, "it is gone");
            case MATERIALIZED_VIEW -> new Impact(difference, Set.of(READING), "it is gone");
            case COLUMN ->
                new Impact(
                        difference,
                        ColumnRules.isGenerated(entry) ? Set.of(READING) : ALL,
                        "it is gone, or has another name");
            case SEQUENCE -> new Impact(difference, Set.of(WRITING), "it is gone, and with it its numbers");
            case FUNCTION, PROCEDURE, AGGREGATE ->
                new Impact(difference, Set.of(CALLING), "it is gone, or has other argument types");
            case PRIMARY_KEY, UNIQUE ->
                new Impact(
                        difference, Set.of(WRITING), "ON CONFLICT on its columns fails, and duplicates are accepted");
            case FOREIGN_KEY -> new Impact(difference, Set.of(READING), "its join path is gone from the classes");
            case DOMAIN_CHECK, CHECK, EXCLUSION ->
                new Impact(difference, NOTHING, "every row that was accepted still is");
            case INDEX ->
                isUnique(entry)
                        ? new Impact(
                                difference,
                                Set.of(WRITING),
                                "ON CONFLICT on its columns fails, and duplicates are accepted")
                        : new Impact(difference, NOTHING, "an index changes speed, not results");
        };
    }

    private static Impact changed(Difference.Changed change) {
        Set<String> attributes = change.attributes();
        return switch (change.after().kind()) {
            case COLUMN, DOMAIN -> ColumnRules.judge(change);
            case ENUM -> labels(change);
            case FIELD, COMPOSITE -> new Impact(change, ALL, "values of the type have another shape");
            case RANGE ->
                attributes.contains("subtype")
                        ? new Impact(change, ALL, "values of the type have another shape")
                        : new Impact(change, NOTHING, "its values stay what they were");
            case SEQUENCE ->
                attributes.contains("type")
                        ? new Impact(change, Set.of(WRITING), "its numbers have another type")
                        : new Impact(change, NOTHING, "it still gives numbers of its type");
            case FUNCTION, PROCEDURE, AGGREGATE ->
                attributes.contains("arguments") || attributes.contains("returns")
                        ? new Impact(change, Set.of(CALLING), "it takes or returns something else")
                        : new Impact(change, NOTHING, "it is called as before");
            case DOMAIN_CHECK, PRIMARY_KEY, UNIQUE, FOREIGN_KEY, CHECK, EXCLUSION ->
                new Impact(change, Set.of(WRITING), "it may refuse other rows, or do something else with them");
            case INDEX ->
                isUnique(change.before()) || isUnique(change.after())
                        ? new Impact(
                                change,
                                Set.of(WRITING),
                                "rows that were accepted may be refused, or ON CONFLICT on its columns fails")
                        : new Impact(change, NOTHING, "an index changes speed, not results");
            case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW ->
                attributes.contains("bound") || attributes.contains("options")
                        ? new Impact(change, Set.of(WRITING), "rows that were accepted may be refused")
                        : new Impact(change, NOTHING, "columns are read and written by name");
            case SCHEMA -> new Impact(change, NOTHING, "only the comment differs");
        };
    }

    private static Impact labels(Difference.Changed change) {
        List<String> before = change.before().attributes().get("labels");
        List<String> after = change.after().attributes().get("labels");
        Set<Use> breaks = EnumSet.noneOf(Use.class);
        if (!before.containsAll(after)) {
            breaks.add(READING);
        }
        if (!after.containsAll(before)) {
            breaks.add(WRITING);
        }
        if (breaks.isEmpty()) {
            return new Impact(change, Set.of(READING), "the labels sort in another order");
        }
        return new Impact(
                change,
                breaks,
                breaks.equals(Set.of(READING))
                        ? "the old enum lacks a label: jOOQ reads it as null, and a switch has no case for it"
                        : "a label is gone, or has another name");
    }

    private static boolean isUnique(Entry index) {
        return index.attributes().get("definition").get(0).startsWith("CREATE UNIQUE ");
    }
}
