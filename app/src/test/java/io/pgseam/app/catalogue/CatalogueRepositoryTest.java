package io.pgseam.app.catalogue;

import static io.pgseam.schema.Tables.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.pgseam.app.TestDatabase;
import io.pgseam.app.pool.ConnectionPool;
import io.pgseam.app.tx.Isolation;
import io.pgseam.app.tx.Transactions;
import io.pgseam.copy.CopyException;
import io.pgseam.copy.CopyResult;
import io.pgseam.schema.ProductsId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.JSONB;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CatalogueRepositoryTest {
    private static final String CHECK_VIOLATION = "23514";
    private static final String NUMERIC_VALUE_OUT_OF_RANGE = "22003";
    private static final JSONB NOTHING = JSONB.valueOf("{}");

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
                .extracting(CatalogueRepositoryTest::content)
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
                        .peek(CatalogueRepositoryTest::failAtC)
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
    void whatIsNotThereIsEmpty() {
        ProductsId id = new ProductsId(UUID.randomUUID());
        catalogue.insert(lamp("Lamp", "10"));

        assertThat(catalogue.find(id)).isEmpty();
        assertThat(catalogue.findMetadata(id, "watt")).isEmpty();
        assertThat(catalogue.addStock(id, 1)).isEmpty();
        assertThat(catalogue.delete(id)).isEmpty();
        assertThat(catalogue.listByCategory("LAMPS")).isEmpty();
        assertThat(catalogue.listByTag("no such tag")).isEmpty();
        assertThat(catalogue.cutPrices("chairs", BigDecimal.TEN)).isEmpty();
        assertThat(catalogue.count()).isOne();
    }

    @Test
    void listsAreOrderedByPriceThenId() {
        Product dear = catalogue.insert(lamp("a", "100"));
        Product cheap = catalogue.upsert(new ProductsId(new UUID(2, 0)), lamp("b", "9.5"));
        Product alsoCheap = catalogue.upsert(new ProductsId(new UUID(1, 0)), lamp("c", "9.50"));
        Product free = catalogue.insert(lamp("d", "0"));
        catalogue.insert(new NewProduct("Chair", BigDecimal.ONE, "chairs", List.of(), NOTHING, 0));

        List<Product> ordered = List.of(free, alsoCheap, cheap, dear);
        assertThat(catalogue.listByCategory("lamps")).isEqualTo(ordered);
        assertThat(catalogue.listByTag("light")).isEqualTo(ordered);
        assertThat(catalogue.listByAnyTag(List.of("light"))).isEqualTo(ordered);
        assertThat(catalogue.listByMetadata(JSONB.valueOf("{\"watt\": 7}"))).isEqualTo(ordered);
        assertThat(catalogue.listByMetadataKey("watt")).isEqualTo(ordered);
        assertThat(catalogue.listByPrice(BigDecimal.ZERO, new BigDecimal("100")))
                .filteredOn(product -> product.category().equals("lamps"))
                .isEqualTo(ordered);
    }

    @Test
    void bothBoundsOfThePriceAreInclusive() {
        catalogue.insert(lamp("below", "9.99"));
        catalogue.insert(lamp("lowest", "10.00"));
        catalogue.insert(lamp("highest", "20.00"));
        catalogue.insert(lamp("above", "20.01"));

        assertThat(catalogue.listByPrice(new BigDecimal("10"), new BigDecimal("20.0")))
                .extracting(Product::name)
                .containsExactly("lowest", "highest");
        assertThat(catalogue.listByPrice(new BigDecimal("10"), new BigDecimal("10")))
                .extracting(Product::name)
                .containsExactly("lowest");
        assertThat(catalogue.listByPrice(new BigDecimal("9.995"), new BigDecimal("20.005")))
                .extracting(Product::name)
                .containsExactly("lowest", "highest");
        assertThat(catalogue.listByPrice(new BigDecimal("20"), new BigDecimal("10")))
                .isEmpty();
    }

    @Test
    void tagsAreFoundWholeAndByOverlap() {
        insertTagged("none");
        insertTagged("a", "red");
        insertTagged("b", "red", "green");
        insertTagged("c", "reddish", "Red", "");

        assertThat(catalogue.listByTag("red")).extracting(Product::name).containsExactlyInAnyOrder("a", "b");
        assertThat(catalogue.listByTag("")).extracting(Product::name).containsExactly("c");
        assertThat(catalogue.listByAnyTag(List.of("green", "Red", "blue")))
                .extracting(Product::name)
                .containsExactlyInAnyOrder("b", "c");
        assertThat(catalogue.listByAnyTag(List.of("blue"))).isEmpty();
        assertThat(catalogue.listByAnyTag(List.of())).isEmpty();
    }

    @Test
    void metadataAreFoundByWhatTheyContain() {
        insertWithMetadata("flat", "{\"size\": 1, \"kind\": \"x\"}");
        insertWithMetadata("deep", "{\"size\": {\"w\": 1, \"h\": 2}, \"list\": [1, 2, 3]}");

        assertThat(namesByMetadata("{\"size\": 1}")).containsExactly("flat");
        assertThat(namesByMetadata("{\"size\": 1.0}")).containsExactly("flat");
        assertThat(namesByMetadata("{\"size\": \"1\"}")).isEmpty();
        assertThat(namesByMetadata("{\"size\": {\"h\": 2}}")).containsExactly("deep");
        assertThat(namesByMetadata("{\"list\": [3, 1]}")).containsExactly("deep");
        assertThat(namesByMetadata("{\"h\": 2}")).isEmpty();
        assertThat(namesByMetadata("{}")).containsExactlyInAnyOrder("flat", "deep");
    }

    @Test
    void metadataThatAreNoJsonAreRefused() {
        assertRefused("22P02", () -> catalogue.listByMetadata(JSONB.valueOf("{")));
    }

    @Test
    void metadataKeysAreFoundAtTheTopOnly() {
        insertWithMetadata("a", "{\"key\": null}");
        insertWithMetadata("b", "{\"other\": {\"key\": 1}}");
        insertWithMetadata("c", "{\"Key\": 1, \"other\": \"key\"}");

        assertThat(catalogue.listByMetadataKey("key")).extracting(Product::name).containsExactly("a");
        assertThat(catalogue.listByMetadataKey("other"))
                .extracting(Product::name)
                .containsExactlyInAnyOrder("b", "c");
        assertThat(catalogue.listByMetadataKey("no such key")).isEmpty();
    }

    @Test
    void oneValueOfTheMetadataIsText() {
        ProductsId id = insertWithMetadata(
                        "a",
                        "{\"text\": \"a \\\"b\\\"\", \"number\": 1.50, \"truth\": true, \"nothing\": null,"
                                + " \"list\": [1,2], \"empty\": \"\"}")
                .id();

        assertThat(catalogue.findMetadata(id, "text")).contains("a \"b\"");
        assertThat(catalogue.findMetadata(id, "number")).contains("1.50");
        assertThat(catalogue.findMetadata(id, "truth")).contains("true");
        assertThat(catalogue.findMetadata(id, "list")).contains("[1, 2]");
        assertThat(catalogue.findMetadata(id, "empty")).contains("");
        assertThat(catalogue.findMetadata(id, "nothing")).isEmpty();
        assertThat(catalogue.findMetadata(id, "no such key")).isEmpty();
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

    @Test
    void timesAreInUtcWhateverTheZoneOfTheJvm() {
        TimeZone zone = TimeZone.getDefault();
        Product lamp = catalogue.insert(lamp("Lamp", "10"));
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
        try (ConnectionPool pool = ConnectionPool.open(DATABASE.settings())) {
            CatalogueRepository inIndia = new CatalogueRepository(pool.context());
            Product fromIndia = inIndia.insert(lamp("Indian lamp", "10"));

            assertThat(inIndia.find(lamp.id())).contains(lamp);
            assertThat(fromIndia.createdAt().getOffset()).isEqualTo(ZoneOffset.UTC);
            assertThat(fromIndia.updatedAt().getOffset()).isEqualTo(ZoneOffset.UTC);
            assertThat(catalogue.find(fromIndia.id())).contains(fromIndia);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    private static void assertRefused(String sqlState, ThrowingCallable call) {
        DataAccessException refusal = catchThrowableOfType(DataAccessException.class, call);

        assertThat(refusal.sqlState()).isEqualTo(sqlState);
        StringWriter text = new StringWriter();
        refusal.printStackTrace(new PrintWriter(text));
        assertThat(text.toString()).doesNotContain("s3cret");
    }

    private String cutPrice(String percent) {
        return catalogue
                .cutPrices("lamps", new BigDecimal(percent))
                .get(0)
                .price()
                .toPlainString();
    }

    private List<String> namesByMetadata(String part) {
        return catalogue.listByMetadata(JSONB.valueOf(part)).stream()
                .map(Product::name)
                .toList();
    }

    private void insertTagged(String name, String... tags) {
        catalogue.insert(new NewProduct(name, BigDecimal.ONE, "tagged", List.of(tags), NOTHING, 0));
    }

    private Product insertWithMetadata(String name, String metadata) {
        return catalogue.insert(
                new NewProduct(name, BigDecimal.ONE, "described", List.of(), JSONB.valueOf(metadata), 0));
    }

    /** All but the id and the times. */
    private static NewProduct content(Product product) {
        return new NewProduct(
                product.name(),
                product.price(),
                product.category(),
                product.tags(),
                product.metadata(),
                product.stock());
    }

    private static void failAtC(String name) {
        if (name.equals("c")) {
            throw new IllegalStateException(name);
        }
    }

    private static NewProduct lamp(String name, String price) {
        return lamp(name, price, 12);
    }

    private static NewProduct lamp(String name, String price, int stock) {
        return new NewProduct(
                name, new BigDecimal(price), "lamps", List.of("light"), JSONB.valueOf("{\"watt\": 7}"), stock);
    }
}
