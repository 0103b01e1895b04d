package io.pgseam.lock;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a difference means for code that was compiled against the older lock and meets the newer database, or is
 * compiled anew against the newer classes.
 *
 * @param difference what changed
 * @param breaks what can fail or give wrong results that worked before; empty if the difference is compatible
 * @param reason why, as a phrase
 */
public record Impact(Difference difference, Set<Use> breaks, String reason) {

    public Impact {
        breaks = Set.copyOf(breaks);
    }

    public boolean isBreaking() {
        return !breaks.isEmpty();
    }

    /** Returns one line, as in {@code breaks reading, writing: the column is gone}. */
    public String text() {
        return (isBreaking()
                        ? "breaks "
                                + String.join(
                                        ", ",
                                        new TreeSet<>(breaks)
                                                .stream()
                                                        .map(use -> use.name().toLowerCase(Locale.ROOT))
                                                        .toList())
                        : "compatible")
                + ": " + reason;
    }
}
