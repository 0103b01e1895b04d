package io.pgseam.app.truth;

/** What became of an operation, as far as the shop told. */
sealed interface Outcome {
    record Acknowledged(Answer answer) implements Outcome {}

    /** Nothing of it is kept. */
    record Failed(String why) implements Outcome {}

    /** It is kept as a whole, or gone as a whole, and the shop does not know which. */
    record Unknown(String why) implements Outcome {}
}
