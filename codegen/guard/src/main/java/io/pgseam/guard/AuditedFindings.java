package io.pgseam.guard;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Counts what was allowed in audited packages during one compilation. */
final class AuditedFindings {

    private final Map<String, Integer> perPackage = new TreeMap<>();
    private @Nullable TreePath first;

    void add(String packageName, TreePath use) {
        perPackage.merge(packageName, 1, Integer::sum);
        if (first == null) {
            first = use;
        }
    }

    /** Prints one note with the counts, at the first finding; nothing when there was none. */
    void report(Trees trees) {
        if (first != null) {
            trees.printMessage(Diagnostic.Kind.NOTE, message(), first.getLeaf(), first.getCompilationUnit());
        }
    }

    private String message() {
        var counts = perPackage.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
        int total = perPackage.values().stream().mapToInt(Integer::intValue).sum();
        return "plain SQL findings allowed in audited packages: " + total + " (" + String.join(", ", counts) + ").";
    }
}
