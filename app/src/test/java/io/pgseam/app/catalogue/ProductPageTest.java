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
import org.jooq.exception.NoDataFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProductPageTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

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
            ProductPage page =
                    next.map(cursor -> catalogue.pageAfter(cursor, 3)).orElseGet(() -> catalogue.firstPage("lamps", 3));
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
        ProductCursor cursor = catalogue.firstPage("lamps", 2).next().orElseThrow();

        catalogue.insert(lamp("new", "0"));
        catalogue.delete(first.id());
        catalogue.delete(second.id());

        assertThat(catalogue.pageAfter(cursor, 2)).isEqualTo(new ProductPage(List.of(third), Optional.empty()));
    }

    @Test
    void aFullLastPageHasNoNext() {
        catalogue.insert(lamp("a", "1"));
        catalogue.insert(lamp("b", "2"));

        assertThat(catalogue.firstPage("lamps", 2).next()).isEmpty();
        assertThat(catalogue.firstPage("lamps", 1).next()).isPresent();
        assertThat(catalogue.firstPage("chairs", 1)).isEqualTo(new ProductPage(List.of(), Optional.empty()));
    }

    @Test
    void aPageHasAtLeastOneProduct() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalogue.firstPage("lamps", 0))
                .withMessage("found a page of 0 products, expected at least 1");
    }
}
