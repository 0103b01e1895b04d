package io.pgseam.app.cli;

import static io.pgseam.schema.Tables.CUSTOMERS;
import static io.pgseam.schema.Tables.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.app.TestDatabase;
import io.pgseam.app.catalogue.CatalogueRepository;
import io.pgseam.app.catalogue.NewProduct;
import io.pgseam.app.catalogue.Product;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.JSONB;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OrderCommandTest {
    @RegisterExtension
    static final TestDatabase SHOP = TestDatabase.migrated();

    private final CatalogueRepository catalogue = new CatalogueRepository(SHOP.context());
    private Product lamp;

    @BeforeEach
    void insertALamp() {
        lamp = catalogue.insert(
                new NewProduct("Desk lamp", new BigDecimal("49.90"), "lamps", List.of(), JSONB.valueOf("{}"), 3));
    }

    @Test
    void anOrderIsPlacedOnceUnderItsIdAndIsInTheRevenue() {
        String[] arguments = {
            "order",
            "--email",
            "Ann@example.com",
            "--name",
            "Ann",
            "--id",
            UUID.randomUUID().toString(),
            id() + "=2"
        };
        Run first = Run.of(SHOP.environment(), arguments);
        Run again = Run.of(SHOP.environment(), arguments);
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        Run revenue = Run.of(SHOP.environment(), "report", "revenue", "--last", today, "--format", "csv");

        assertThat(first.status()).isZero();
        assertThat(first.outLines())
                .containsExactly(
                        "order " + arguments[6] + ": placed, 99.80 in all",
                        "product                               name       quantity  unit_price  amount",
                        "------------------------------------  ---------  --------  ----------  ------",
                        id() + "  Desk lamp         2       49.90   99.80");
        assertThat(again).isEqualTo(first);
        assertThat(catalogue.get(lamp.id()).stock()).isEqualTo(1);
        assertThat(revenue.outLines()).hasSize(8).last().isEqualTo(today + ",1,99.80");
    }

    @Test
    void whatCannotBePlacedLeavesNothingNotEvenACustomer() {
        int customers = SHOP.context().fetchCount(CUSTOMERS);
        int orders = SHOP.context().fetchCount(ORDERS);
        UUID unknown = UUID.randomUUID();

        assertRefused("of product " + id() + " 3 pieces are left, 4 are wanted", "--name", "Bob", id() + "=4");
        assertRefused("there is no product " + unknown, "--name", "Bob", unknown.toString());
        Run stranger = Run.of(SHOP.environment(), "order", "--email", "bob@example.com", id());

        assertThat(stranger.status()).isOne();
        assertThat(stranger.errLines())
                .containsExactly(
                        "No customer has the address bob@example.com. Nothing was ordered. Add --name to make one.");
        assertThat(SHOP.context().fetchCount(CUSTOMERS)).isEqualTo(customers);
        assertThat(SHOP.context().fetchCount(ORDERS)).isEqualTo(orders);
        assertThat(catalogue.get(lamp.id())).isEqualTo(lamp);
    }

    @Test
    void aBrokenConstraintIsASentence() {
        Run run = Run.of(SHOP.environment(), "order", "--email", "nobody", "--name", "Nobody", id());

        assertThat(run.status()).isOne();
        assertThat(run.errLines()).containsExactly("This is no e-mail address: it has nothing before or after an @.");
    }

    private void assertRefused(String reason, String option, String value, String item) {
        Run run = Run.of(SHOP.environment(), "order", "--email", "bob@example.com", option, value, item);

        assertThat(run.status()).isOne();
        assertThat(run.out()).isEmpty();
        assertThat(run.errLines()).containsExactly("Nothing was ordered: " + reason + ".");
    }

    private String id() {
        return lamp.id().value().toString();
    }
}
