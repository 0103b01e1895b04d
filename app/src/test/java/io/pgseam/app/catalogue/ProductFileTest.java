package io.pgseam.app.catalogue;

import static io.pgseam.schema.Tables.PRODUCTS;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.pgseam.app.TestDatabase;
import io.pgseam.app.demo.Demo;
import io.pgseam.copy.csv.CsvException;
import io.pgseam.copy.csv.ImportResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jooq.JSONB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProductFileTest {
    private static final String HEADER = "name,price,category,tags,metadata,stock";
    private static final String GOOD = "s3cret lamp,9.90,lamps,{light},{},12";
    private static final String REFUSED = "1: new row for relation \"products\" violates check constraint ";
    private static final String CANCELLED = "0 rows kept.";

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private final CatalogueRepository catalogue = new CatalogueRepository(DATABASE.context());

    @TempDir
    private Path directory;

    private Product before;

    @BeforeEach
    void insertOne() {
        DATABASE.context().deleteFrom(PRODUCTS).execute();
        before =
                catalogue.insert(new NewProduct("Before", BigDecimal.ONE, "before", List.of(), JSONB.valueOf("{}"), 0));
    }

    @AfterEach
    void theOneIsStillThere() {
        assertThat(catalogue.find(before.id())).contains(before);
    }

    @Test
    void theBundledSampleIsInserted() throws IOException {
        Path sample = directory.resolve("sample.csv");
        try (InputStream bundled = Demo.class.getResourceAsStream("catalogue-sample.csv")) {
            Files.copy(bundled, sample);
        }

        ImportResult imported = new ProductFile(sample).insertInto(DATABASE.context());

        assertThat(imported.inserted()).isEqualTo(2_000);
        assertThat(catalogue.count()).isEqualTo(2_001);
        assertThat(catalogue.listByMetadataKey("version")).hasSize(2_000);
        assertThat(catalogue.listByCategory("tex")).anySatisfy(product -> {
            assertThat(product.name()).isEqualTo("advi");
            assertThat(product.price()).isEqualTo(new BigDecimal("66.47"));
            assertThat(product.tags())
                    .hasSize(10)
                    .startsWith("implemented-in::ocaml")
                    .endsWith("x11::application");
            assertThat(product.stock()).isEqualTo(715);
            assertThat(catalogue.findMetadata(product.id(), "version")).contains("1.10.2-9+b1");
        });
    }

    @Test
    void aCompressedFileIsInserted() throws IOException {
        Path file = directory.resolve("products.csv.gz");
        Files.write(file, compressed(lines(HEADER, GOOD, GOOD)));

        assertThat(new ProductFile(file).insertInto(DATABASE.context()).inserted())
                .isEqualTo(2);
        assertThat(catalogue.listByCategory("lamps")).hasSize(2);
    }

    @Test
    void aFileThatIsNotCompressedIsInsertedWhateverItsName() throws IOException {
        Path file = Files.writeString(directory.resolve("products.csv.gz"), lines(HEADER, GOOD));

        assertThat(new ProductFile(file).insertInto(DATABASE.context()).inserted())
                .isOne();
    }

    @Test
    void theHeaderMayNameTheColumnsInAnotherOrder() throws IOException {
        Path file = file("stock,tags,name,metadata,category,price", "12,{light},Lamp,{},lamps,9.90");

        assertThat(new ProductFile(file).insertInto(DATABASE.context()).inserted())
                .isOne();
        assertThat(catalogue.listByCategory("lamps")).singleElement().satisfies(lamp -> {
            assertThat(lamp.name()).isEqualTo("Lamp");
            assertThat(lamp.price()).isEqualTo(new BigDecimal("9.90"));
            assertThat(lamp.tags()).containsExactly("light");
            assertThat(lamp.stock()).isEqualTo(12);
        });
    }

    @Test
    void aHeaderAloneInsertsNothing() throws IOException {
        assertThat(new ProductFile(file(HEADER)).insertInto(DATABASE.context()).inserted())
                .isZero();
        assertThat(catalogue.count()).isOne();
    }

    @Test
    void quotesEmptyLinesLineEndsAndAByteOrderMarkAreRead() throws IOException {
        Path file = directory.resolve("products.csv");
        Files.writeString(
                file,
                "\uFEFF\"name\",price,category,tags,metadata,stock\r\n\r\n"
                        + "\"Two\r\nlines, and a \"\"quote\"\"\",1,lamps,\"{\"\"a,b\"\",\\,,\"\"\\\\\"\"}\",{},0\n\n"
                        + "Lämp \uD83D\uDE00 \uFFFD,1.5,lamps, { a } ,\"{\"\"a\"\":\"\"\uD83D\uDE00\"\"}\",2147483647");

        new ProductFile(file).insertInto(DATABASE.context());

        assertThat(catalogue.listByCategory("lamps"))
                .extracting(Product::name, Product::tags)
                .containsExactly(
                        tuple("Two\r\nlines, and a \"quote\"", List.of("a,b", ",", "\\")),
                        tuple("Lämp \uD83D\uDE00 \uFFFD", List.of("a")));
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                arguments(1, "1: found an empty file, expected the header " + HEADER, lines()),
                arguments(1, "1: found an empty file, expected the header " + HEADER, "\uFEFF"),
                arguments(
                        1,
                        "2: found a header of 1 column: missing price, category, tags, metadata, stock; expected "
                                + HEADER + ",[id] in any order",
                        lines("name")),
                arguments(
                        1,
                        "1: found a header of 6 columns: no name of a column at 1, 2, 3, 4, 5, 6; missing name, ",
                        lines(GOOD)),
                arguments(
                        1,
                        "5: found a header of 6 columns: no name of a column at 5; missing metadata; ",
                        lines("name,price,category,tags,s3cret,stock")),
                arguments(
                        1,
                        "6: found a header of 6 columns: twice stock; missing metadata; ",
                        lines("name,price,category,tags,stock,stock")),
                arguments(1, "7: found a header of 7 columns: twice name; expected", lines(HEADER + ",name")),
                arguments(1, "7: found a header of 7 columns: no name of a column at 7; expected", lines(HEADER + ",")),
                arguments(
                        3,
                        "1: found a header of 1 column: no name of a column at 1; missing name, ",
                        lines("", "", "s3cret", GOOD)),
                arguments(3, "6: found 5 fields, expected 6", lines(HEADER, GOOD, "s3cret,1,lamps,{},{}", GOOD)),
                arguments(3, "7: found 7 fields, expected 6", lines(HEADER, GOOD, GOOD + ",s3cret")),
                arguments(3, "7: found 40 fields, expected 6", lines(HEADER, GOOD, ",".repeat(39))),
                arguments(3, "2: found 1 field, expected 6", lines(HEADER, GOOD, " ")),
                arguments(
                        2,
                        "2 (price, numeric): found 6 characters, expected a decimal number such as 12.50",
                        row("s3cret", "{}", "{}", "1")),
                arguments(2, "2 (price, numeric): found NULL, expected a value", row("", "{}", "{}", "1")),
                arguments(
                        2,
                        "2 (price, numeric): found 7 characters, expected a decimal number such as 12.50",
                        row("\"1,234.5\"", "{}", "{}", "1")),
                arguments(
                        2,
                        "2 (price, numeric): found 3 characters, expected a decimal number such as 12.50",
                        row("NaN", "{}", "{}", "1")),
                arguments(
                        2,
                        "6 (stock, int4): found 6 characters, expected a whole number from -2147483648 to 2147483647",
                        row("1", "{}", "{}", "s3cret")),
                arguments(
                        2,
                        "6 (stock, int4): found 3 characters, expected a whole number from -2147483648 to 2147483647",
                        row("1", "{}", "{}", "1.0")),
                arguments(
                        2,
                        "6 (stock, int4): found 10 characters, expected a whole number from -2147483648 to 2147483647",
                        row("1", "{}", "{}", "2147483648")),
                arguments(
                        2,
                        "6 (stock, int4): found 2 characters, expected a whole number from -2147483648 to 2147483647",
                        row("1", "{}", "{}", " 1")),
                tags("{a"),
                tags("a}"),
                tags("\"a,b\""),
                tags("\"{\"\"s3cret}\""),
                tags("{a}}"),
                tags("{{a}}"),
                tags("\"{a,NULL}\""),
                tags("\"{\"\"a\"\"b}\""),
                tags("\"{a,}\""),
                tags(""),
                arguments(3, "1: found a field that is not CSV", lines(HEADER, GOOD, "\"s3cret,1,lamps,{},{},1")),
                arguments(
                        3,
                        "5: found a field that is not CSV",
                        lines(HEADER, GOOD, "lamp,1,lamps,{},\"{},1", GOOD, GOOD)),
                arguments(3, "5: found a field that is not CSV", lines(HEADER, GOOD, "lamp,1,lamps,{},\"{}\"s3cret,1")),
                arguments(1, "1: found a field that is not CSV", lines("\"" + HEADER)),
                arguments(
                        7,
                        "2 (price, numeric)",
                        lines(HEADER, "\"two", "lines\",1,lamps,{},{},1", "", "", GOOD, "lamp,s3cret,lamps,{},{},1")),
                arguments(
                        4,
                        "3: found a field that is not CSV",
                        lines(HEADER, "\"two", "lines\",1,lamps,{},{},1", "lamp,1,\"lamps")),
                arguments(
                        5,
                        "6: found 5 fields",
                        lines(HEADER, "\"three", "", "lines\",1,lamps,{},{},1", "lamp,1,lamps,{},{}")),
                arguments(
                        4,
                        "2 (price, numeric)",
                        String.join("\r", HEADER, "\"two\r\nlines\",1,lamps,{},{},1", "lamp,s3cret,lamps,{},{},1")),
                refused(3, REFUSED, "s3cret,-1,lamps,{},{},1"),
                refused(3, REFUSED, "s3cret,1,lamps,{},{},-1"),
                refused(3, REFUSED, "  ,1,lamps,{},{},1"),
                refused(3, "3 (category, text): found NULL, expected a value", "s3cret,1,,{},{},1"),
                refused(3, "2 (price, numeric): numeric field overflow (22003)", "s3cret,123456789,lamps,{},{},1"),
                refused(
                        3,
                        "5 (metadata, jsonb): found 8 characters, wrong from character 2 on, expected JSON",
                        "lamp,1,lamps,{},{s3cret},1"),
                refused(3, "5 (metadata, jsonb): found NULL, expected a value", "lamp,1,lamps,{},,1"),
                refused(
                        3,
                        "5 (metadata, jsonb): found 14 characters, wrong from character 8 on, expected JSON",
                        "lamp,1,lamps,{},\"\"\"s3cret\\u0000\"\"\",1"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void aMalformedFileIsOneLineAndKeepsNoRow(int line, String message, String content) throws IOException {
        assertRefused(Files.writeString(directory.resolve("products.csv"), content), line + ":" + message);
    }

    @Test
    void theServersRefusalIsFoundAgainAfterRowsOfSeveralLines() throws IOException {
        Path file = file(
                "metadata,stock,price,name,category,tags",
                "{},1,1,\"two",
                "lines\",lamps,{}",
                "",
                "{s3cret},1,1,lamp,lamps,{}");

        assertRefused(file, "5:1 (metadata, jsonb): found 8 characters, wrong from character 2 on, expected JSON");
    }

    @Test
    void aRefusalFarIntoTheFileKeepsNoRow() throws IOException {
        Stream<String> good = Stream.generate(() -> GOOD).limit(20_000);
        Path file = file(Stream.of(Stream.of(HEADER), good, Stream.of("s3cret,-1,lamps,{},{},1"), Stream.of(GOOD))
                .flatMap(lines -> lines)
                .toArray(String[]::new));

        assertRefused(file, "20002:" + REFUSED);
    }

    @Test
    void bytesThatAreNotUtf8AreFound() throws IOException {
        Path file = directory.resolve("products.csv");
        Files.write(file, lines(HEADER, GOOD, GOOD, "lamp,1,l\u00E4mps,{},{},1").getBytes(ISO_8859_1));

        assertRefused(file, "4:3 (category, text): found bytes that are not UTF-8 from character 2 on, expected UTF-8");
    }

    @Test
    void textThatPostgresCannotHoldIsFound() throws IOException {
        assertRefused(file(HEADER, GOOD, "lamp,1,lamps,{\0},{},1"), "3:4 (tags, text[]): NUL (U+0000) at index 0");
    }

    @Test
    void aPriceOfManyDigitsIsRefusedAtOnce() throws IOException {
        assertRefused(
                file(HEADER, "lamp,1e999999999,lamps,{},{},1"),
                "2:2 (price, numeric): 1000000000 digits before the point are more than");
    }

    @Test
    void aCompressedFileThatIsCutOffSaysWhere() throws IOException {
        String content = lines(HEADER) + lines(GOOD).repeat(50_000);
        byte[] whole = compressed(content);
        Path file = directory.resolve("products.csv.gz");
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));

        assertThat(refusal(file).getMessage())
                .matches("\\Q" + file + "\\E:\\d{4,5}:\\d: cannot be read, .*\\. \\Q" + CANCELLED + "\\E");
        assertThat(catalogue.count()).isOne();
    }

    @Test
    void aFileThatCannotBeOpenedIsNamed() throws IOException {
        assertThat(refusal(directory.resolve("missing.csv")))
                .hasMessage(directory.resolve("missing.csv") + ": there is no such file. " + CANCELLED);
        assertThat(refusal(directory).getMessage())
                .startsWith(directory + ": cannot be read, ")
                .endsWith(". " + CANCELLED)
                .hasLineCount(1);
        assertThat(catalogue.count()).isOne();
    }

    private void assertRefused(Path file, String message) {
        assertThat(refusal(file).getMessage())
                .startsWith(file + ":" + message)
                .endsWith(". " + CANCELLED)
                .hasLineCount(1)
                .doesNotContain("s3cret");
        assertThat(catalogue.count()).isOne();
        assertThat(catalogue.insertAll(Stream.of()).rows()).isZero();
    }

    private CsvException refusal(Path file) {
        return catchThrowableOfType(CsvException.class, () -> new ProductFile(file).insertInto(DATABASE.context()));
    }

    private Path file(String... lines) throws IOException {
        return Files.writeString(directory.resolve("products.csv"), lines(lines));
    }

    private static Arguments tags(String field) {
        return arguments(2, "4 (tags, text[]): found ", row("1", field, "{}", "1"));
    }

    private static Arguments refused(int line, String message, String row) {
        return arguments(line, message, lines(HEADER, GOOD, row, GOOD));
    }

    private static String row(String price, String tags, String metadata, String stock) {
        return lines(HEADER, String.join(",", "s3cret lamp", price, "lamps", tags, metadata, stock), GOOD);
    }

    private static String lines(String... lines) {
        return lines.length == 0 ? "" : String.join("\n", lines) + "\n";
    }

    private static byte[] compressed(String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
