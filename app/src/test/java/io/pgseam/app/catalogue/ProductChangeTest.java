package io.pgseam.app.catalogue;

import static io.pgseam.app.catalogue.Lamps.NOTHING;
import static io.pgseam.app.catalogue.Lamps.content;
import static io.pgseam.app.catalogue.Lamps.lamp;
import static io.pgseam.app.catalogue.Refusals.CHECK_VIOLATION;
import static io.pgseam.app.catalogue.Refusals.NUMERIC_VALUE_OUT_OF_RANGE;
import static io.pgseam.app.catalogue.Refusals.assertRefused;
import static io.pgseam.schema.Tables.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pgseam.app.TestDatabase;
import io.pgseam.schema.ProductsId;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.JSONB;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProductChangeTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private final CatalogueRepository catalogue = new CatalogueRepository(DATABASE.context());

    @BeforeEach
    void deleteAll() {
        DATABASE.context().deleteFrom(PRODUCTS).execute();
    }

    @Test
    void upsertInsertsUnderTheCallersId() {
        ProductsId id = new ProductsId(UUID.randomUUID());

        Product lamp = catalogue.upsert(id, lamp("Lamp", "10"));

        assertThat(lamp.id()).isEqualTo(id);
        assertThat(lamp.name()).isEqualTo("Lamp");
        assertThat(catalogue.find(id)).contains(lamp);
        assertThat(catalogue.count()).isOne();
    }

    @Test
    void upsertOverwritesAllButTheTimeOfCreation() {
        ProductsId id = new ProductsId(UUID.randomUUID());
        Product other = catalogue.insert(lamp("Other", "1"));
        Product before = catalogue.upsert(id, lamp("Lamp", "10"));

        Product after = catalogue.upsert(
                id,
                new NewProduct(
                        "Chair", new BigDecimal("20"), "chairs", List.of("wood"), JSONB.valueOf("{\"legs\": 4}"), 3));

        assertThat(after.id()).isEqualTo(id);
        assertThat(after.name()).isEqualTo("Chair");
        assertThat(after.price()).isEqualTo(new BigDecimal("20.00"));
        assertThat(after.category()).isEqualTo("chairs");
        assertThat(after.tags()).containsExactly("wood");
        assertThat(after.metadata()).isEqualTo(JSONB.valueOf("{\"legs\": 4}"));
        assertThat(after.stock()).isEqualTo(3);
        assertThat(after.createdAt()).isEqualTo(before.createdAt());
        assertThat(after.updatedAt()).isAfter(before.updatedAt());
        assertThat(after.updatedAt().getOffset()).isEqualTo(ZoneOffset.UTC);
        assertThat(catalogue.find(id)).contains(after);
        assertThat(catalogue.find(other.id())).contains(other);
    }

    @Test
    void upsertThatIsRefusedLeavesTheRow() {
        Product lamp = catalogue.insert(lamp("Lamp", "10"));

        assertRefused(CHECK_VIOLATION, () -> catalogue.upsert(lamp.id(), lamp("s3cret name", "-1")));

        assertThat(catalogue.find(lamp.id())).contains(lamp);
    }

    @Test
    void addStockReturnsTheRowAsItIsNow() {
        Product lamp = catalogue.insert(lamp("Lamp", "10", 12));
        Product other = catalogue.insert(lamp("Other", "10", 12));

        Product less = catalogue.addStock(lamp.id(), -12).orElseThrow();
        Product more = catalogue.addStock(lamp.id(), 5).orElseThrow();

        assertThat(less.stock()).isZero();
        assertThat(less.updatedAt()).isAfter(lamp.updatedAt());
        assertThat(less.createdAt()).isEqualTo(lamp.createdAt());
        assertThat(content(less)).isEqualTo(lamp("Lamp", "10.00", 0));
        assertThat(more.stock()).isEqualTo(5);
        assertThat(catalogue.find(lamp.id())).contains(more);
        assertThat(catalogue.find(other.id())).contains(other);
    }

    @Test
    void stockBelowZeroIsRefusedAndStays() {
        Product lamp = catalogue.insert(lamp("Lamp", "10", 12));

        assertRefused(CHECK_VIOLATION, () -> catalogue.addStock(lamp.id(), -13));
        assertRefused(NUMERIC_VALUE_OUT_OF_RANGE, () -> catalogue.addStock(lamp.id(), Integer.MAX_VALUE));

        assertThat(catalogue.find(lamp.id())).contains(lamp);
    }

    @Test
    void cutPricesRoundsHalfUpToTwoDecimals() {
        Product chair = catalogue.insert(new NewProduct("Chair", BigDecimal.TEN, "chairs", List.of(), NOTHING, 0));
        List<Product> lamps = Stream.of("0.00", "0.01", "0.05", "0.15", "9.99", "10.00", "99999999.99")
                .map(price -> catalogue.insert(lamp(price, price)))
                .toList();

        List<Product> cut = catalogue.cutPrices("lamps", BigDecimal.TEN);

        assertThat(cut)
                .extracting(Product::name, product -> product.price().toPlainString())
                .containsExactlyInAnyOrder(
                        tuple("0.00", "0.00"),
                        tuple("0.01", "0.01"),
                        tuple("0.05", "0.05"),
                        tuple("0.15", "0.14"),
                        tuple("9.99", "8.99"),
                        tuple("10.00", "9.00"),
                        tuple("99999999.99", "89999999.99"));
        assertThat(cut)
                .allSatisfy(product ->
                        assertThat(product.updatedAt()).isAfter(lamps.get(0).updatedAt()));
        assertThat(catalogue.listByCategory("lamps")).containsExactlyInAnyOrderElementsOf(cut);
        assertThat(catalogue.find(chair.id())).contains(chair);
    }

    @Test
    void cutPricesTakesFrom0To100Percent() {
        catalogue.insert(lamp("Lamp", "10"));

        assertThat(cutPrice("0")).isEqualTo("10.00");
        assertThat(cutPrice("33.3")).isEqualTo("6.67");
        assertRefused(CHECK_VIOLATION, () -> cutPrice("100.1"));
        assertThat(cutPrice("100")).isEqualTo("0.00");
    }

    @Test
    void deleteReturnsTheRowOnce() {
        Product lamp = catalogue.insert(lamp("Lamp", "10"));
        Product other = catalogue.insert(lamp("Other", "10"));

        assertThat(catalogue.delete(lamp.id())).contains(lamp);
        assertThat(catalogue.delete(lamp.id())).isEmpty();
        assertThat(catalogue.find(lamp.id())).isEmpty();
        assertThat(catalogue.listByCategory("lamps")).containsExactly(other);
    }

    private String cutPrice(String percent) {
        return catalogue
                .cutPrices("lamps", new BigDecimal(percent))
                .get(0)
                .price()
                .toPlainString();
    }
}
