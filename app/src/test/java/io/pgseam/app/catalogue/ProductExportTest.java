package io.pgseam.app.catalogue;

import static io.pgseam.app.catalogue.Lamps.lamp;
import static io.pgseam.schema.Tables.PRODUCTS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.app.TestDatabase;
import io.pgseam.app.json.Json;
import io.pgseam.copy.csv.CsvException;
import io.pgseam.copy.csv.ImportResult;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProductExportTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private final CatalogueRepository catalogue = new CatalogueRepository(DATABASE.context());
    private final ProductExport export = new ProductExport(DATABASE.context());
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Product desk;
    private Product floor;

    @BeforeEach
    void insertTwo() {
        DATABASE.context().deleteFrom(PRODUCTS).execute();
        desk = catalogue.insert(lamp("Desk \"lamp\"\n", "1.50"));
        floor = catalogue.insert(lamp("Floor lamp", "20.00"));
    }

    @Test
    void csvIsTakenBackUnderTheSameIds() {
        assertThat(export.csv(bytes)).isEqualTo(2);
        catalogue.delete(floor.id());

        ImportResult ignored = importAgain(KnownProduct.IGNORE);
        Product changed = catalogue.addStock(desk.id(), 5).orElseThrow();
        ImportResult updated = importAgain(KnownProduct.UPDATE);

        assertThat(ignored.inserted()).isOne();
        assertThat(ignored.untouched()).isOne();
        assertThat(updated.updated()).isEqualTo(2);
        Product again = catalogue.get(desk.id());
        assertThat(Lamps.content(again)).isEqualTo(Lamps.content(desk));
        assertThat(again.createdAt()).isEqualTo(desk.createdAt());
        assertThat(again.updatedAt()).isAfter(changed.updatedAt());
        assertThat(catalogue.update(changed, lamp("Late", "1"))).isInstanceOf(ProductUpdate.ChangedMeanwhile.class);
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> importAgain(KnownProduct.FAIL))
                .withMessageContaining("products_pkey");
    }

    @Test
    void jsonLinesAreTheProducts() {
        assertThat(export.jsonLines(bytes)).isEqualTo(2);

        List<Product> products = bytes.toString(UTF_8)
                .lines()
                .map(line -> Json.mapper().readValue(line, Product.class))
                .toList();
        assertThat(products).containsExactlyInAnyOrder(desk, floor);
    }

    @Test
    void aStreamThatFailsEndsTheExport() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("no room");
            }
        };

        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> export.csv(full))
                .withMessageContaining("no room");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> export.jsonLines(full))
                .withMessageContaining("no room");
    }

    private ImportResult importAgain(KnownProduct known) {
        return ProductFile.importInto(DATABASE.context(), known)
                .from(new ByteArrayInputStream(bytes.toByteArray()), "products.csv");
    }
}
