package io.pgseam.lock;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds tables and composite types whose columns have changed places. */
final class ColumnOrder {

    private ColumnOrder() {}

    /** Looks only at columns that both locks have: one that is new or gone is a difference of its own. */
    static List<Difference> changes(SchemaLock older, SchemaLock newer) {
        Map<List<String>, List<String>> before = columns(older);
        Map<List<String>, List<String>> after = columns(newer);
        List<Difference> changes = new ArrayList<>();
        for (Entry owner : newer.entries()) {
            List<String> left = common(before, after, owner);
            List<String> right = common(after, before, owner);
            if (!left.equals(right)) {
                changes.add(new Difference.Changed(columns(owner, left), columns(owner, right)));
            }
        }
        return changes;
    }

    private static List<String> common(
            Map<List<String>, List<String>> columns, Map<List<String>, List<String>> others, Entry owner) {
        List<String> common = new ArrayList<>(columns.getOrDefault(owner.name(), List.of()));
        common.retainAll(others.getOrDefault(owner.name(), List.of()));
        return common;
    }

    private static Map<List<String>, List<String>> columns(SchemaLock lock) {
        return lock.entries().stream()
                .filter(entry -> entry.kind().isOrdered())
                .collect(groupingBy(Entry::parent, mapping(entry -> entry.name().get(2), toList())));
    }

    private static Entry columns(Entry owner, List<String> columns) {
        return new Entry(owner.kind(), owner.name(), Map.of("columns", columns));
    }
}
