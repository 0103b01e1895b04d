package io.pgseam.app.reports;

import static io.pgseam.schema.Tables.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.pgseam.app.TestDatabase;
import io.pgseam.app.errors.DatabaseTimeoutException;
import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StatementTimeoutTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @Test
    void aReportThatTakesLongerIsCancelled() {
        ReportRepository reports = new ReportRepository(DATABASE.context(), Duration.ofSeconds(1));

        DATABASE.owner().transaction(transaction -> {
            // An exclusive lock on the whole table: the report waits for it.
            alter(transaction.dsl());
            long began = System.nanoTime();

            assertThatExceptionOfType(DatabaseTimeoutException.class)
                    .isThrownBy(reports::summarizeCategories)
                    .satisfies(e -> assertThat(e.sqlState()).isEqualTo("57014"));

            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isBetween(Duration.ofMillis(900), Duration.ofSeconds(20));
        });
        assertThat(reports.summarizeCategories()).isEqualTo(List.of());
    }

    @Test
    void aTimeoutIsAtLeastASecond() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReportRepository(DATABASE.context(), Duration.ofMillis(999)))
                .withMessage("found the timeout PT0.999S, expected at least 1 second");
    }

    private static void alter(DSLContext owner) {
        owner.alterTable(PRODUCTS)
                .alterColumn(PRODUCTS.STOCK)
                .setDefault(DSL.inline(0))
                .execute();
    }
}
