package io.pgseam.app.catalogue;

import static io.pgseam.app.catalogue.Lamps.NOTHING;
import static io.pgseam.app.catalogue.Lamps.lamp;
import static io.pgseam.schema.Tables.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.pgseam.app.TestDatabase;
import io.pgseam.schema.ProductsId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.JSONB;
import org.jooq.exception.NoDataFoundException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProductPageTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private static final ProductFilter LAMPS = ProductFilter.category("lamps");

    private final CatalogueRepository catalogue = new CatalogueRepository(DATABASE.context());

    @BeforeEach
    void deleteAll() {
        DATABASE.context().deleteFrom(PRODUCTS).execute();
    }

    @Test
    void getThrowsWhereFindIsEmpty() {
        Product lamp = catalogue.insert(lamp("Lamp", "10"));

        assertThat(catalogue.get(lamp.id())).isEqualTo(lamp);
        assertThatExceptionOfType(NoDataFoundException.class)
                .isThrownBy(() -> catalogue.get(new ProductsId(UUID.randomUUID())));
    }

    @Test
    void mapHasTheProductsThatThereAre() {
        Product lamp = catalogue.insert(lamp("Lamp", "10"));
        Product other = catalogue.insert(lamp("Other", "10"));
        catalogue.insert(lamp("Third", "10"));
        ProductsId unknown = new ProductsId(UUID.randomUUID());

        assertThat(catalogue.map(List.of(other.id(), unknown, lamp.id(), lamp.id())))
                .isEqualTo(Map.of(lamp.id(), lamp, other.id(), other));
        assertThat(catalogue.map(List.of())).isEmpty();
    }

    @Test
    void pagesAreTheListInPieces() {
        for (int i = 0; i < 10; i++) {
            catalogue.insert(lamp("Lamp " + i, String.valueOf(i % 3)));
        }
        catalogue.insert(new NewProduct("Chair", BigDecimal.ONE, "chairs", List.of(), NOTHING, 0));

        List<Product> paged = new ArrayList<>();
        Optional<ProductCursor> next = Optional.empty();
        do {
            ProductPage page = next.map(cursor -> catalogue.pageAfter(LAMPS, cursor, 3))
                    .orElseGet(() -> catalogue.firstPage(LAMPS, 3));
            assertThat(page.products()).hasSizeBetween(1, 3);
            paged.addAll(page.products());
            next = page.next();
        } while (next.isPresent());

        assertThat(paged).isEqualTo(catalogue.listByCategory("lamps"));
    }

    @Test
    void whatComesAndGoesBehindTheCursorMovesNothing() {
        Product first = catalogue.insert(lamp("a", "1"));
        Product second = catalogue.insert(lamp("b", "2"));
        Product third = catalogue.insert(lamp("c", "3"));
        ProductCursor cursor = catalogue.firstPage(LAMPS, 2).next().orElseThrow();

        catalogue.insert(lamp("new", "0"));
        catalogue.delete(first.id());
        catalogue.delete(second.id());

        assertThat(catalogue.pageAfter(LAMPS, cursor, 2)).isEqualTo(new ProductPage(List.of(third), Optional.empty()));
    }

    @Test
    void aFullLastPageHasNoNext() {
        catalogue.insert(lamp("a", "1"));
        catalogue.insert(lamp("b", "2"));

        assertThat(catalogue.firstPage(LAMPS, 2).next()).isEmpty();
        assertThat(catalogue.firstPage(LAMPS, 1).next()).isPresent();
        assertThat(catalogue.firstPage(ProductFilter.category("chairs"), 1))
                .isEqualTo(new ProductPage(List.of(), Optional.empty()));
    }

    @Test
    void theFilterLetsThroughWhatPassesAllOfIt() {
        Product lamp = catalogue.insert(lamp("Lamp", "10"));
        Product dearer = catalogue.insert(lamp("Dearer", "20"));
        Product chair = catalogue.insert(
                new NewProduct("Chair", new BigDecimal("15"), "chairs", List.of("wood", "light"), NOTHING, 0));

        assertThat(passing(ProductFilter.NONE)).containsExactly(lamp, chair, dearer);
        assertThat(passing(LAMPS)).containsExactly(lamp, dearer);
        assertThat(passing(filter(List.of("wood", "no such tag"), null, null, null)))
                .containsExactly(chair);
        assertThat(passing(filter(List.of("light"), null, "15", null))).containsExactly(chair, dearer);
        assertThat(passing(filter(List.of("light"), null, null, "15.00"))).containsExactly(lamp, chair);
        assertThat(passing(filter(List.of(), "{\"watt\": 7}", "11", "20"))).containsExactly(dearer);
        assertThat(passing(filter(List.of(), "{\"watt\": 8}", null, null))).isEmpty();
    }

    private List<Product> passing(ProductFilter filter) {
        return catalogue.firstPage(filter, 10).products();
    }

    private static ProductFilter filter(
            List<String> tags, @Nullable String metadata, @Nullable String lowest, @Nullable String highest) {
        return new ProductFilter(
                Optional.empty(),
                tags,
                Optional.ofNullable(metadata).map(JSONB::valueOf),
                Optional.ofNullable(lowest).map(BigDecimal::new),
                Optional.ofNullable(highest).map(BigDecimal::new));
    }

    @Test
    void aPageHasAtLeastOneProduct() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalogue.firstPage(LAMPS, 0))
                .withMessage("found a page of 0 products, expected at least 1");
    }
}
