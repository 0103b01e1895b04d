package io.pgseam.app.truth;

import java.util.stream.Stream;

/** Something that must hold, whatever has failed. */
@FunctionalInterface
interface Rule {
    /** Returns a sentence for each place where it does not. */
    Stream<String> violations(Evidence evidence);
}
