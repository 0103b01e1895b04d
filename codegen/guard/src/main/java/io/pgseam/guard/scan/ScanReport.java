package io.pgseam.guard.scan;

import io.pgseam.guard.rules.FindingCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What a scan found.
 *
 * @param classes how many class files were scanned
 * @param findings those outside the audited packages, jar by jar, by file and line; one a line and message
 * @param allowed the count in audited packages, where there are any
 * @param unknown classes that the scanned ones use and that are nowhere, by binary name: their members were judged by
 *     name alone, and what they inherit was not seen
 */
public record ScanReport(
        int classes, List<ScanFinding> findings, Optional<FindingCount> allowed, SortedSet<String> unknown) {

    public ScanReport {
        findings = List.copyOf(findings);
    }

    /** Returns what is to be said besides the findings: what was allowed, what was unknown, and last how much was found. */
    public List<String> notes() {
        var notes = new ArrayList<String>();
        allowed.ifPresent(count -> notes.add("plain SQL findings allowed in audited packages: " + count + "."));
        if (!unknown.isEmpty()) {
            notes.add("Judged by name alone, because they are nowhere: " + unknown.size() + " classes, "
                    + unknown.first() + " first. Name their jars behind --classpath.");
        }
        var count = new FindingCount();
        findings.forEach(finding -> count.add(finding.packageName()));
        notes.add("plain SQL findings in " + classes + " classes: " + (findings.isEmpty() ? "none" : count) + ".");
        return notes;
    }
}
