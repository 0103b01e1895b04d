package io.pgseam.app.errors;

import io.pgseam.app.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class TranslatedErrorsTest extends TranslatedErrors {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @Override
    TestDatabase database() {
        return DATABASE;
    }
}
