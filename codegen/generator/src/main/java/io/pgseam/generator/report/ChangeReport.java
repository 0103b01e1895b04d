package io.pgseam.generator.report;

import io.pgseam.lock.Impact;
import io.pgseam.lock.LockDiff;
import io.pgseam.lock.SchemaLock;
import java.util.List;

/**
 * What lies between two versions of a schema.
 *
 * @param older where the older lock came from, as the reader wrote it
 * @param newer likewise
 * @param diff in the order of a lock
 */
public record ChangeReport(String older, String newer, LockDiff diff) {
    /** Compares two locks, each with the name that the report calls it by. */
    public static ChangeReport between(String older, SchemaLock olderLock, String newer, SchemaLock newerLock) {
        return new ChangeReport(older, newer, olderLock.diff(newerLock));
    }

    List<Impact> breaking() {
        return diff.impacts().stream().filter(Impact::isBreaking).toList();
    }

    List<Impact> compatible() {
        return diff.impacts().stream().filter(impact -> !impact.isBreaking()).toList();
    }

    /** Returns whether code that was compiled against the older schema breaks. */
    public boolean isBreaking() {
        return step() == VersionStep.MAJOR;
    }

    /** Returns the report for a terminal: lines, breaking changes first. */
    public String text() {
        return TextReport.of(this);
    }

    VersionStep step() {
        return VersionStep.of(diff.impacts());
    }
}
