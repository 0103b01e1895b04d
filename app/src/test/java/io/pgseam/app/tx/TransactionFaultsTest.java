package io.pgseam.app.tx;

import io.pgseam.app.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class TransactionFaultsTest extends TransactionFaults {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @Override
    TestDatabase database() {
        return DATABASE;
    }
}
