package io.pgseam.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.app.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HealthCommandTest {
    @RegisterExtension
    static final TestDatabase SHOP = TestDatabase.migrated();

    @Test
    void aServerThatAnswersIsHealthy() {
        Run table = Run.of(SHOP.environment(), "health");
        Run json = Run.of(SHOP.environment(), "health", "--format", "json");

        assertThat(table.status()).isZero();
        assertThat(table.outLines())
                .satisfiesExactly(
                        names -> assertThat(names).startsWith("state    probe_millis  active"),
                        rule -> assertThat(rule).startsWith("-------  ------------"),
                        row -> assertThat(row).matches("healthy +\\d+ +\\d+ +\\d+ +10"));
        assertThat(json.out()).startsWith("{\"state\":\"healthy\",").contains("\"problem\":null");
    }

    @Test
    void aServerThatIsNotThereIsAFailureWithoutSecrets() {
        Run run = Run.of(
                Map.of("DATABASE_URL", "postgresql://ann:s3cret@127.0.0.1:1/shop", "SHOP_CONNECT_TIMEOUT", "250ms"),
                "health");

        assertThat(run.status()).isOne();
        assertThat(run.out()).isEmpty();
        assertThat(run.errLines())
                .singleElement()
                .asString()
                .startsWith("PostgreSQL at 127.0.0.1:1, database shop, user ann: ")
                .doesNotContain("s3cret");
    }
}
