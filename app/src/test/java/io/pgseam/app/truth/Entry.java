package io.pgseam.app.truth;

import java.util.Optional;

/**
 * One operation in the history.
 *
 * @param begin by {@link System#nanoTime}, before the shop was asked
 * @param end after it had answered
 */
record Entry<O extends Operation>(int thread, long begin, long end, O operation, Outcome outcome) {
    boolean isDone() {
        return outcome instanceof Outcome.Acknowledged acknowledged
                && !(acknowledged.answer() instanceof Answer.Refused);
    }

    boolean isRefused() {
        return answer(Answer.Refused.class).isPresent();
    }

    boolean isUnknown() {
        return outcome instanceof Outcome.Unknown;
    }

    boolean mayBeDone() {
        return isDone() || isUnknown();
    }

    /** Whether this one was over when the other began. */
    boolean isBefore(Entry<?> other) {
        return end < other.begin;
    }

    /** Whether this one may have been at work before the other was over; a lost one may be at work at any time after. */
    boolean mayBeSeenBy(Entry<?> other) {
        return mayBeDone() && begin <= other.end;
    }

    <A extends Answer> Optional<A> answer(Class<A> kind) {
        return outcome instanceof Outcome.Acknowledged acknowledged && kind.isInstance(acknowledged.answer())
                ? Optional.of(kind.cast(acknowledged.answer()))
                : Optional.empty();
    }
}
