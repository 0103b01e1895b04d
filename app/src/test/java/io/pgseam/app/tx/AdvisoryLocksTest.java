package io.pgseam.app.tx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.app.Sql;
import io.pgseam.app.TestDatabase;
import io.pgseam.app.errors.DatabaseUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AdvisoryLocksTest {
    private static final LockName FRONT = new LockName("door", "front");
    private static final LockName BACK = new LockName("door", "back");

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private final Transactions transactions = new Transactions(DATABASE.pool());
    private final SessionLocks sessions = new SessionLocks(DATABASE.pool());

    @Test
    void aTransactionsLockIsItsOwnUntilItEnds() {
        transactions.inTransaction(Isolation.READ_COMMITTED, holder -> {
            holder.lock(FRONT);
            assertThat(isFree(FRONT)).isFalse();
            assertThat(isFree(BACK)).isTrue();
            return "done";
        });

        assertThat(isFree(FRONT)).isTrue();
    }

    @Test
    void whoeverHoldsALockTakesItAgain() {
        boolean again = transactions.inTransaction(
                Isolation.READ_COMMITTED, holder -> holder.tryLock(FRONT) && holder.tryLock(FRONT));

        assertThat(again).isTrue();
    }

    @Test
    void aSessionsLockOutlastsTransactions() {
        String result = sessions.holding(FRONT, context -> {
            assertThat(isFree(FRONT)).isFalse();
            assertThat(sessions.tryHolding(FRONT, other -> "held")).isEmpty();
            assertThat(sessions.tryHolding(BACK, other -> "held")).contains("held");
            return Sql.setting(context, "application_name");
        });

        assertThat(result).isEqualTo("pgseam-shop");
        assertThat(isFree(FRONT)).isTrue();
    }

    @Test
    void aSessionsLockIsLetGoWhenTheWorkThrows() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> sessions.holding(FRONT, context -> {
                    throw new IllegalStateException("broken key");
                }));

        assertThat(isFree(FRONT)).isTrue();
    }

    @Test
    void aSessionsLockIsLostWithItsConnectionAndTheWorkLearnsOfIt() {
        assertThatExceptionOfType(DatabaseUnavailableException.class)
                .isThrownBy(() -> sessions.holding(FRONT, context -> {
                    Sql.terminate(DATABASE.owner(), Sql.backend(context));
                    assertThat(isFree(FRONT)).isTrue();
                    return Sql.backend(context);
                }));
    }

    @Test
    void aNamesNumberIsTheBeginningOfItsHash() {
        // printf '\0\0\0\4door\0\0\0\5front' | sha256sum
        assertThat(FRONT.number()).isEqualTo(0x1d33ae2e058b6e5eL);
        assertThat(new LockName("doorf", "ront").number()).isNotEqualTo(FRONT.number());
    }

    private boolean isFree(LockName lock) {
        return transactions.inTransaction(Isolation.READ_COMMITTED, other -> other.tryLock(lock));
    }
}
