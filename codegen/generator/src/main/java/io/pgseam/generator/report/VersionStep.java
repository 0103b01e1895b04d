package io.pgseam.generator.report;

import io.pgseam.lock.Difference;
import io.pgseam.lock.Impact;
import java.util.List;
import java.util.Locale;

/** The part of a schema jar's semantic version that the next release must raise, in rising order. */
enum VersionStep {
    /** Nothing differs. */
    NONE,
    /** What code sees is the same: comments, defaults, an index dropped. */
    PATCH,
    /** Something was added that old code need not know. */
    MINOR,
    /** Something breaks code that was compiled against the older version. */
    MAJOR;

    static VersionStep of(List<Impact> impacts) {
        return impacts.stream()
                .map(VersionStep::of)
                .reduce(NONE, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }

    private static VersionStep of(Impact impact) {
        if (impact.isBreaking()) {
            return MAJOR;
        }
        return impact.difference() instanceof Difference.Added ? MINOR : PATCH;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
