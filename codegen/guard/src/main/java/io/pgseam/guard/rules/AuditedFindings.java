package io.pgseam.guard.rules;

import java.util.Map;
import java.util.TreeMap;

/** Counts what was allowed in audited packages. */
public final class AuditedFindings {

    private final Map<String, Integer> perPackage = new TreeMap<>();

    /** Counts one more finding in this package. */
    public void add(String packageName) {
        perPackage.merge(packageName, 1, Integer::sum);
    }

    /** Returns the closing note, such as {@code plain SQL findings allowed in audited packages: 3 (a.b 1, a.c 2).} */
    public String message() {
        var counts = perPackage.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
        int total = perPackage.values().stream().mapToInt(Integer::intValue).sum();
        return "plain SQL findings allowed in audited packages: " + total + " (" + String.join(", ", counts) + ").";
    }
}
