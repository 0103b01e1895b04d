package io.pgseam.app.truth;

import io.pgseam.app.tx.Transaction;
import io.pgseam.app.users.PreferenceRepository;
import io.pgseam.app.users.UserId;
import java.util.UUID;
import org.jooq.JSONB;

/**
 * Operations whose effects only add up leave their number here, in the same transaction: if the number is there, so is all the rest. The shop's
 * schema has no table for that, so that it is a user's preferences.
 */
final class Ledger {
    static final UserId USER = new UserId(new UUID(0, 0));

    private Ledger() {}

    static void write(Transaction transaction, long number) {
        new PreferenceRepository(transaction.context())
                .put(USER, String.valueOf(number), JSONB.valueOf(String.valueOf(number)));
    }
}
