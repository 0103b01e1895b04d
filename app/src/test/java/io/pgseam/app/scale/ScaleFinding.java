package io.pgseam.app.scale;

import java.util.Collection;

/**
 * A place where a rule is not kept.
 *
 * @param what was found against what was expected
 * @param where the line of a lock, or a statement
 * @param callers the methods that send the statement; none for a table
 */
record ScaleFinding(ScaleRule rule, String what, String where, Collection<String> callers) {

    @Override
    public String toString() {
        return rule + ": " + what + "\n  in " + where
                + (callers.isEmpty() ? "" : "\n  sent by " + String.join(", ", callers));
    }
}
