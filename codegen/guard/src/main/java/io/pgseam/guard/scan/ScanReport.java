package io.pgseam.guard.scan;

import io.pgseam.guard.rules.FindingCount;
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
}
