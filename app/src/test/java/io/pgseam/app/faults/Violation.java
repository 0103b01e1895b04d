package io.pgseam.app.faults;

/** What may not come of a try. */
enum Violation {
    /** Acknowledged, and not there. */
    LOST,
    DUPLICATED,
    HALF_APPLIED,
    /** Reported as something else than it is, or not reported at all. */
    MISREPORTED,
    /** A connection of the pool gives wrong answers, has other settings than before, or does not work again. */
    POISONED,
    /** A session, a transaction or a connection in use, of which nobody is left. */
    LEFT_BEHIND,
    /** The operation did not succeed again in time. */
    NOT_HEALTHY,
    /** The fault did not strike. */
    NO_FAULT
}
