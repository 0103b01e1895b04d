package io.pgseam.guard.scan;

import io.pgseam.guard.rules.Entry;
import io.pgseam.guard.rules.FindingCount;
import io.pgseam.guard.rules.GuardArguments;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.objectweb.asm.tree.ClassNode;

/** Parts what is found in audited packages from the rest. The compiler writes some code twice; it counts once. */
final class FindingCollector {

    private final GuardArguments arguments;
    private final Set<ScanFinding> seen = new HashSet<>();
    private final List<ScanFinding> rejected = new ArrayList<>();
    private final FindingCount allowed = new FindingCount();
    private boolean anyAllowed;

    FindingCollector(GuardArguments arguments) {
        this.arguments = arguments;
    }

    void add(ClassNode type, Path origin, int line, Entry entry) {
        var className = Hierarchy.binaryName(type.name);
        var simpleName = className.substring(className.lastIndexOf('.') + 1);
        var sourceFile = type.sourceFile == null ? simpleName + ".class" : type.sourceFile;
        var finding = new ScanFinding(sourceFile, line, entry.message(), className, origin.toString());
        if (entry.isAskedFor(arguments) && seen.add(finding)) {
            if (arguments.isAudited(finding.packageName())) {
                allowed.add(finding.packageName());
                anyAllowed = true;
            } else {
                rejected.add(finding);
            }
        }
    }

    ScanReport report(int classes, SortedSet<String> unknown) {
        rejected.sort(Comparator.comparing(ScanFinding::origin)
                .thenComparing(ScanFinding::sourceFile)
                .thenComparingInt(ScanFinding::line));
        return new ScanReport(classes, rejected, anyAllowed ? Optional.of(allowed) : Optional.empty(), unknown);
    }
}
