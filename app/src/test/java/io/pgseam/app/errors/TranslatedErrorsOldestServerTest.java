package io.pgseam.app.errors;

import io.pgseam.app.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class TranslatedErrorsOldestServerTest extends TranslatedErrors {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migratedOnOldestServer();

    @Override
    TestDatabase database() {
        return DATABASE;
    }
}
