package io.pgseam.app.truth;

import io.pgseam.app.tx.Isolation;
import io.pgseam.app.users.CustomerRepository;
import io.pgseam.app.users.Email;
import io.pgseam.app.users.Registration;
import java.util.Optional;

/** @param email that others want too */
record RegisterCustomer(long number, Email email) implements Operation {
    @Override
    public Answer perform(Access shop) {
        Registration registration = shop.transactions()
                .inTransaction(
                        Isolation.READ_COMMITTED,
                        transaction ->
                                new CustomerRepository(transaction.context()).register(transaction, name(), email));
        return registration instanceof Registration.Registered registered
                ? new Answer.CustomerRegistered(registered.customer().id())
                : new Answer.Refused("e-mail address taken");
    }

    @Override
    public Optional<Boolean> isIn(Found found) {
        return Optional.of(found.customers().containsValue(name()));
    }

    String name() {
        return "customer " + number;
    }
}
