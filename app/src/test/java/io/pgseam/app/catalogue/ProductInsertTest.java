package io.pgseam.app.catalogue;

import static io.pgseam.app.catalogue.Lamps.content;
import static io.pgseam.app.catalogue.Lamps.lamp;
import static io.pgseam.app.catalogue.Refusals.CHECK_VIOLATION;
import static io.pgseam.app.catalogue.Refusals.NUMERIC_VALUE_OUT_OF_RANGE;
import static io.pgseam.app.catalogue.Refusals.assertRefused;
import static io.pgseam.schema.Tables.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pgseam.app.TestDatabase;
import io.pgseam.app.tx.Isolation;
import io.pgseam.app.tx.Transactions;
import io.pgseam.copy.CopyException;
import io.pgseam.copy.CopyResult;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.JSONB;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProductInsertTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private final CatalogueRepository catalogue = new CatalogueRepository(DATABASE.context());

    @BeforeEach
    void deleteAll() {
        DATABASE.context().deleteFrom(PRODUCTS).execute();
    }

    @Test
    void insertReturnsTheWholeRow() {
        Product lamp = catalogue.insert(new NewProduct(
                "Desk lamp",
                new BigDecimal("49.9"),
                "furniture",
                List.of("light", "desk", "light"),
                JSONB.valueOf("{\"watt\": 7, \"colours\": [\"black\"]}"),
                12));

        assertThat(lamp.id()).isNotNull();
        assertThat(lamp.name()).isEqualTo("Desk lamp");
        assertThat(lamp.price()).isEqualTo(new BigDecimal("49.90"));
        assertThat(lamp.category()).isEqualTo("furniture");
        assertThat(lamp.tags()).containsExactly("light", "desk", "light");
        assertThat(lamp.metadata()).isEqualTo(JSONB.valueOf("{\"colours\":[\"black\"],\"watt\":7}"));
        assertThat(lamp.stock()).isEqualTo(12);
        assertThat(lamp.createdAt()).isEqualTo(lamp.updatedAt());
        assertThat(lamp.createdAt().getOffset()).isEqualTo(ZoneOffset.UTC);
        assertThat(catalogue.find(lamp.id())).contains(lamp);
        assertThat(catalogue.count()).isOne();
    }

    @Test
    void insertKeepsNothingAndSaysNothingOfARowThatIsRefused() {
        assertRefused(CHECK_VIOLATION, () -> catalogue.insert(lamp("s3cret name", "-0.01")));
        assertRefused(CHECK_VIOLATION, () -> catalogue.insert(lamp(" ", "1")));
        assertRefused(CHECK_VIOLATION, () -> catalogue.insert(lamp("s3cret name", "1", -1)));
        assertRefused(NUMERIC_VALUE_OUT_OF_RANGE, () -> catalogue.insert(lamp("s3cret name", "123456789")));

        assertThat(catalogue.count()).isZero();
    }

    @Test
    void insertAllInsertsEveryProduct() {
        CopyResult copied =
                catalogue.insertAll(IntStream.range(0, 3_000).mapToObj(i -> lamp("Lamp " + i, "0.0" + i % 10, i)));

        assertThat(copied.rows()).isEqualTo(3_000);
        assertThat(catalogue.count()).isEqualTo(3_000);
        assertThat(catalogue.listByCategory("lamps"))
                .extracting(Product::name)
                .doesNotHaveDuplicates()
                .hasSize(3_000);
    }

    @Test
    void insertAllStoresTheSameAsInsert() {
        NewProduct product = new NewProduct(
                "Lämp \uD83D\uDE00",
                new BigDecimal("99999999.99"),
                "furniture",
                List.of("", "a,b", "NULL"),
                JSONB.valueOf("{\"a\": [1, null]}"),
                Integer.MAX_VALUE);

        Product inserted = catalogue.insert(product);
        catalogue.insertAll(Stream.of(product));

        assertThat(catalogue.listByCategory("furniture"))
                .hasSize(2)
                .extracting(Lamps::content)
                .containsOnly(content(inserted));
    }

    @Test
    void insertAllOfNothingInsertsNothing() {
        assertThat(catalogue.insertAll(Stream.of()).rows()).isZero();
        assertThat(catalogue.count()).isZero();
    }

    @Test
    void insertAllKeepsNoRowIfOneIsRefused() {
        CopyException refusal = catchThrowableOfType(
                CopyException.class,
                () -> catalogue.insertAll(Stream.of(lamp("a", "1"), lamp("s3cret name", "-1"), lamp("c", "1"))));

        assertThat(refusal.row()).hasValue(2);
        assertThat(refusal.sqlState()).contains(CHECK_VIOLATION);
        assertThat(refusal.getMessage()).doesNotContain("s3cret");
        assertThat(catalogue.count()).isZero();
    }

    @Test
    void insertAllKeepsNoRowIfTheStreamFails() {
        assertThatIllegalStateException()
                .isThrownBy(() -> catalogue.insertAll(Stream.of("a", "b", "c")
                        .peek(ProductInsertTest::failAtC)
                        .map(name -> lamp(name, "1"))))
                .withMessage("c");
        assertThat(catalogue.count()).isZero();
    }

    @Test
    void allOfATransactionThatFailsIsUndone() {
        Product lamp = catalogue.insert(lamp("Lamp", "10"));

        assertRefused(
                CHECK_VIOLATION,
                () -> new Transactions(DATABASE.pool()).inTransaction(Isolation.READ_COMMITTED, transaction -> {
                    CatalogueRepository inside = new CatalogueRepository(transaction.context());
                    inside.insert(lamp("Other", "1"));
                    inside.insertAll(Stream.of(lamp("Third", "1")));
                    inside.addStock(lamp.id(), 5);
                    inside.cutPrices("lamps", BigDecimal.TEN);
                    assertThat(inside.count()).isEqualTo(3);
                    return inside.insert(lamp("Fourth", "-1"));
                }));

        assertThat(catalogue.listByCategory("lamps")).containsExactly(lamp);
    }

    private static void failAtC(String name) {
        if (name.equals("c")) {
            throw new IllegalStateException(name);
        }
    }
}
