package io.pgseam.app.catalogue;

import static io.pgseam.app.catalogue.Lamps.content;
import static io.pgseam.app.catalogue.Lamps.lamp;
import static io.pgseam.app.catalogue.Refusals.CHECK_VIOLATION;
import static io.pgseam.app.catalogue.Refusals.assertRefused;
import static io.pgseam.schema.Tables.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.app.Crowd;
import io.pgseam.app.TestDatabase;
import io.pgseam.app.tx.Isolation;
import io.pgseam.app.tx.Transactions;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProductUpdateTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private final CatalogueRepository catalogue = new CatalogueRepository(DATABASE.context());

    @BeforeEach
    void deleteAll() {
        DATABASE.context().deleteFrom(PRODUCTS).execute();
    }

    @Test
    void whatNobodyChangedIsUpdated() {
        Product lamp = catalogue.insert(lamp("Lamp", "10"));
        Product other = catalogue.insert(lamp("Other", "10"));

        ProductUpdate update = catalogue.update(lamp, lamp("Better lamp", "20.00", 3));

        Product now = catalogue.get(lamp.id());
        assertThat(update).isEqualTo(new ProductUpdate.Updated(now));
        assertThat(content(now)).isEqualTo(lamp("Better lamp", "20.00", 3));
        assertThat(now.createdAt()).isEqualTo(lamp.createdAt());
        assertThat(now.updatedAt()).isAfter(lamp.updatedAt());
        assertThat(catalogue.get(other.id())).isEqualTo(other);
    }

    @Test
    void whatSomebodyChangedIsReturnedAsItIs() {
        Product lamp = catalogue.insert(lamp("Lamp", "10"));
        Product sold = catalogue.addStock(lamp.id(), -1).orElseThrow();

        assertThat(catalogue.update(lamp, lamp("Better lamp", "20")))
                .isEqualTo(new ProductUpdate.ChangedMeanwhile(sold));
        assertThat(catalogue.get(lamp.id())).isEqualTo(sold);
    }

    @Test
    void whatWasDeletedIsGone() {
        Product lamp = catalogue.insert(lamp("Lamp", "10"));
        catalogue.delete(lamp.id());

        assertThat(catalogue.update(lamp, lamp("Better lamp", "20"))).isEqualTo(new ProductUpdate.Gone());
    }

    @Test
    void aRefusedUpdateLeavesTheRow() {
        Product lamp = catalogue.insert(lamp("Lamp", "10"));

        assertRefused(CHECK_VIOLATION, () -> catalogue.update(lamp, lamp("s3cret", "-1")));
        assertThat(catalogue.get(lamp.id())).isEqualTo(lamp);
    }

    @Test
    void theNewTimeIsLaterEvenWhereTheLastIsInTheFuture() {
        Product lamp = catalogue.insert(lamp("Lamp", "10"));
        OffsetDateTime future = lamp.updatedAt().plusYears(1);
        DATABASE.owner().update(PRODUCTS).set(PRODUCTS.UPDATED_AT, future).execute();

        assertThat(catalogue.update(catalogue.get(lamp.id()), lamp("Better lamp", "20")))
                .isInstanceOf(ProductUpdate.Updated.class);
        assertThat(catalogue.get(lamp.id()).updatedAt()).isEqualTo(future.plusNanos(1_000));
    }

    /** As those of two transactions that began in the same microsecond. */
    @Test
    void changesOfTheSameTimeAreDifferentVersions() {
        Product lamp = catalogue.insert(lamp("Lamp", "10"));

        new Transactions(DATABASE.pool()).<ProductUpdate>inTransaction(Isolation.READ_COMMITTED, transaction -> {
            CatalogueRepository inside = new CatalogueRepository(transaction.context());
            Product seen = inside.addStock(lamp.id(), 1).orElseThrow();
            inside.addStock(lamp.id(), 1);
            Product cheaper = inside.cutPrices(lamp.category(), BigDecimal.TEN).get(0);

            ProductUpdate update = inside.update(seen, lamp("Better lamp", "20"));

            assertThat(cheaper.updatedAt()).isEqualTo(seen.updatedAt().plusNanos(2_000));
            assertThat(update).isEqualTo(new ProductUpdate.ChangedMeanwhile(cheaper));
            return update;
        });
    }

    @Test
    void ofManyWhoSawTheSameOneIsFirst() throws Exception {
        Product lamp = catalogue.insert(lamp("Lamp", "10"));

        List<ProductUpdate> updates =
                Crowd.run(64, Duration.ofSeconds(60), thread -> catalogue.update(lamp, lamp("Lamp " + thread, "20")));

        assertThat(updates).filteredOn(ProductUpdate.Updated.class::isInstance).hasSize(1);
        assertThat(updates)
                .filteredOn(ProductUpdate.ChangedMeanwhile.class::isInstance)
                .hasSize(63);
    }
}
