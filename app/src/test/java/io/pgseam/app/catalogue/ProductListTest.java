package io.pgseam.app.catalogue;

import static io.pgseam.app.catalogue.Lamps.NOTHING;
import static io.pgseam.app.catalogue.Lamps.lamp;
import static io.pgseam.app.catalogue.Refusals.assertRefused;
import static io.pgseam.schema.Tables.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.app.TestDatabase;
import io.pgseam.app.pool.ConnectionPool;
import io.pgseam.schema.ProductsId;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import org.jooq.JSONB;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProductListTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private final CatalogueRepository catalogue = new CatalogueRepository(DATABASE.context());

    @BeforeEach
    void deleteAll() {
        DATABASE.context().deleteFrom(PRODUCTS).execute();
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
}
