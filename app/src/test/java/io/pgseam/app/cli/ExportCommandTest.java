package io.pgseam.app.cli;

import static io.pgseam.schema.Tables.PRODUCTS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import io.pgseam.app.TestDatabase;
import io.pgseam.app.catalogue.CatalogueRepository;
import io.pgseam.app.catalogue.NewProduct;
import io.pgseam.app.catalogue.Product;
import io.pgseam.app.demo.Demo;
import io.pgseam.app.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jooq.JSONB;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
    private static final Path CATALOGUE = Path.of("../../shared/data/catalogue.csv.gz");
    private static final int CATALOGUE_PRODUCTS = 63_666;

    @RegisterExtension
    static final TestDatabase SHOP = TestDatabase.migrated();

    private final CatalogueRepository catalogue = new CatalogueRepository(SHOP.context());

    @TempDir
    private Path directory;

    @BeforeEach
    void deleteAll() {
        SHOP.context().deleteFrom(PRODUCTS).execute();
    }

    @Test
    void theSampleComesOutAsItWentIn() throws IOException, URISyntaxException {
        assertRoundTrip(Path.of(Demo.class.getResource("catalogue-sample.csv").toURI()), 2_000);
    }

    @Test
    void theWholeCatalogueComesOutAsItWentIn() throws IOException {
        assumeTrue(Files.exists(CATALOGUE), CATALOGUE + " is not there");

        assertRoundTrip(CATALOGUE, CATALOGUE_PRODUCTS);
    }

    @Test
    void whatWasExportedIsTakenBackUnderItsIds() throws IOException {
        Product lamp = insertLamp();
        Path file = directory.resolve("products.csv");
        export(file.toString());
        catalogue.addStock(lamp.id(), -1);

        Run ignored = Run.of(SHOP.environment(), "import", file.toString(), "--on-conflict", "ignore");
        Run updated = Run.of(SHOP.environment(), "import", file.toString(), "--on-conflict", "update");

        assertThat(ignored.out()).startsWith("0 products inserted, 1 ignored in ");
        assertThat(updated.out()).startsWith("0 products inserted, 1 updated in ");
        assertThat(catalogue.get(lamp.id()).stock()).isEqualTo(lamp.stock());
    }

    @Test
    void jsonLinesAreProducts() throws IOException {
        Product lamp = insertLamp();
        Path file = directory.resolve("products.jsonl.gz");

        export(file.toString());

        try (InputStream lines = new GZIPInputStream(Files.newInputStream(file))) {
            String text = new String(lines.readAllBytes(), UTF_8);
            assertThat(text).endsWith("}\n").hasLineCount(1);
            assertThat(Json.mapper().readValue(text, Product.class)).isEqualTo(lamp);
        }
    }

    @Test
    void standardOutputTakesThemInAPipeAndNotOnATerminal() {
        Product lamp = insertLamp();

        Run piped = Run.of(SHOP.environment(), "export");
        Run lines = Run.of(SHOP.environment(), "export", "--format", "jsonl");
        Run terminal = Run.onTerminal(SHOP.environment(), "export");

        assertThat(piped.out())
                .isEqualTo("id,name,price,category,tags,metadata,stock\n"
                        + lamp.id().value()
                        + ",Desk lamp,49.90,lamps,\"{light,\"\"a,b\"\"}\",\"{\"\"watt\"\": 7}\",12\n");
        assertThat(piped.err()).matches("1 products exported in \\d\\.\\d s\\R");
        assertThat(Json.mapper().readValue(lines.out(), Product.class)).isEqualTo(lamp);
        assertThat(terminal.status()).isEqualTo(2);
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void aFileThatCannotBeWrittenIsOneLine() throws IOException {
        Path taken = Files.createDirectory(directory.resolve("taken.csv"));

        Run run = Run.of(SHOP.environment(), "export", taken.toString());

        assertThat(run.status()).isOne();
        assertThat(run.errLines()).containsExactly(taken + " cannot be written: " + taken + ": not a regular file.");
        assertThat(directory).isDirectoryNotContaining(file -> file.toString().endsWith(".tmp"));
    }

    private void assertRoundTrip(Path input, int products) throws IOException {
        Path output = directory.resolve("again.csv.gz");

        Run imported = Run.of(SHOP.environment(), "import", input.toString());
        Run exported = Run.of(SHOP.environment(), "export", output.toString());

        assertThat(imported.status()).isZero();
        assertThat(imported.out()).startsWith("%,d products inserted in ".formatted(products));
        assertThat(imported.errLines()).last().asString().startsWith("%,d rows, 100 %%, ".formatted(products));
        assertThat(exported.status()).isZero();
        assertThat(exported.err()).startsWith("%,d products exported in ".formatted(products));
        Map<List<Object>, Integer> given = counted(input);
        assertThat(given.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(products);
        assertThat(counted(output).equals(given)).as("the same rows").isTrue();
    }

    /** The rows of a file, without ids, and how often each is there. */
    private static Map<List<Object>, Integer> counted(Path file) throws IOException {
        Map<List<Object>, Integer> rows = new HashMap<>();
        try (InputStream bytes = Files.newInputStream(file);
                var csv = CsvReader.builder()
                        .ofNamedCsvRecord(file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes)) {
            csv.forEach(row -> rows.merge(
                    List.of(
                            row.getField("name"),
                            new BigDecimal(row.getField("price")),
                            row.getField("category"),
                            tags(row.getField("tags")),
                            Json.mapper().readTree(row.getField("metadata")),
                            Integer.valueOf(row.getField("stock"))),
                    1,
                    Integer::sum));
        }
        return rows;
    }

    /** Without the quotes, which are the writer's choice where a tag does not need them. */
    private static String tags(String array) {
        return array.replace("\"", "");
    }

    private Product insertLamp() {
        return catalogue.insert(new NewProduct(
                "Desk lamp",
                new BigDecimal("49.90"),
                "lamps",
                List.of("light", "a,b"),
                JSONB.valueOf("{\"watt\": 7}"),
                12));
    }

    private static void export(String file) {
        assertThat(Run.of(SHOP.environment(), "export", file).status()).isZero();
    }
}
