package io.pgseam.app.tx;

import io.pgseam.app.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class TransactionFaultsOldestServerTest extends TransactionFaults {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migratedOnOldestServer();

    @Override
    TestDatabase database() {
        return DATABASE;
    }
}
