package io.pgseam.lock;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What happened between an older and a newer lock.
 *
 * @param differences in the order of a lock
 */
public record LockDiff(List<Difference> differences) {

    public LockDiff {
        differences = List.copyOf(differences);
    }

    static LockDiff between(SchemaLock older, SchemaLock newer) {
        Map<String, Entry> before = byKey(older);
        Map<String, Entry> after = byKey(newer);
        List<Difference> differences = new ArrayList<>(ColumnOrder.changes(older, newer));
        before.forEach((key, entry) -> {
            Entry other = after.get(key);
            if (other == null) {
                differences.add(new Difference.Removed(entry));
            } else if (!other.equals(entry)) {
                differences.add(new Difference.Changed(entry, other));
            }
        });
        after.forEach((key, entry) -> {
            if (!before.containsKey(key)) {
                differences.add(new Difference.Added(entry));
            }
        });
        differences.sort(Comparator.comparing(Difference::entry, Entry.ORDER));
        return new LockDiff(differences);
    }

    public boolean isEmpty() {
        return differences.isEmpty();
    }

    /** Returns what each difference means for code that was compiled against the older lock, in the same order. */
    public List<Impact> impacts() {
        ImpactRules rules = new ImpactRules(this);
        return differences.stream().map(rules::judge).toList();
    }

    /** Returns how many were added, removed and changed, as in {@code (+1 -0 ~0)}. */
    public String counts() {
        return "(+%d -%d ~%d)"
                .formatted(
                        count(Difference.Added.class),
                        count(Difference.Removed.class),
                        count(Difference.Changed.class));
    }

    /** Returns one line for each difference, each ended with a line feed; empty if there is none. */
    public String text() {
        return differences.stream().map(difference -> difference.text() + "\n").collect(joining());
    }

    private long count(Class<? extends Difference> type) {
        return differences.stream().filter(type::isInstance).count();
    }

    private static Map<String, Entry> byKey(SchemaLock lock) {
        return lock.entries().stream().collect(toMap(Entry::key, identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
