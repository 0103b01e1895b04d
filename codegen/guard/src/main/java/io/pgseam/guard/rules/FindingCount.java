package io.pgseam.guard.rules;

import java.util.Map;
import java.util.TreeMap;

/** Counts findings by package. */
public final class FindingCount {

    private final Map<String, Integer> perPackage = new TreeMap<>();

    /** Counts one more finding in this package. */
    public void add(String packageName) {
        perPackage.merge(packageName, 1, Integer::sum);
    }

    /** Returns the count as the closing notes have it, such as {@code 3 (a.b 1, a.c 2)}. */
    @Override
    public String toString() {
        var counts = perPackage.entrySet().stream()
                .map(entry -> (entry.getKey().isEmpty() ? "unnamed package" : entry.getKey()) + " " + entry.getValue())
                .toList();
        int total = perPackage.values().stream().mapToInt(Integer::intValue).sum();
        return total + " (" + String.join(", ", counts) + ")";
    }
}
