package io.pgseam.app.users;

/** What came of somebody's wish to become a customer. */
public sealed interface Registration {
    record Registered(Customer customer) implements Registration {}

    /** Another customer has the address; nothing was changed. */
    record EmailTaken(Email email) implements Registration {}
}
