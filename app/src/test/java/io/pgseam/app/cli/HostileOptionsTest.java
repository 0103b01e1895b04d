package io.pgseam.app.cli;

import static io.pgseam.schema.Tables.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.app.TestDatabase;
import io.pgseam.app.catalogue.CatalogueRepository;
import io.pgseam.app.catalogue.NewProduct;
import io.pgseam.app.catalogue.Product;
import io.pgseam.app.json.Json;
import io.pgseam.app.terminal.VisibleText;
import io.pgseam.app.users.CustomerRepository;
import io.pgseam.app.users.Email;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jooq.JSONB;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that means something to SQL, shells, picocli, formats or terminals, in every option that takes text. */
class HostileOptionsTest {
    @RegisterExtension
    static final TestDatabase SHOP = TestDatabase.migrated();

    private final CatalogueRepository catalogue = new CatalogueRepository(SHOP.context());

    @TempDir
    private Path directory;

    static List<String> hostileTexts() {
        return List.of(
                "'; DROP TABLE products; --",
                "\"products\"",
                "a\\b",
                "{a,b}",
                "${sys:user.home} ${ROOT-COMMAND-NAME}",
                "@|red text|@",
                "@file",
                "%n%s",
                "-x",
                "$(id) `id`",
                "=1",
                "\u001B[31mred\u001B[0m\u0007",
                "\u009B2Jclear",
                "line\r\nbreak\ttab",
                "\u202Eright to left\u2066",
                "漢字 é e\u0301 \uD83D\uDE00");
    }

    @BeforeEach
    void deleteAll() {
        SHOP.context().deleteFrom(PRODUCTS).execute();
    }

    @Test
    void tablesShowItWithoutASingleControlCharacter() {
        hostileTexts().forEach(this::insert);
        String[] shown = hostileTexts().stream().map(VisibleText::of).toArray(String[]::new);

        for (String[] arguments : List.of(
                new String[] {"list"}, new String[] {"report", "summary"}, new String[] {"report", "low-stock"})) {
            for (Run run :
                    List.of(Run.of(SHOP.environment(), arguments), Run.onTerminal(SHOP.environment(), arguments))) {
                assertThat(run.status()).isZero();
                assertThat(run.outLines()).hasSize(2 + shown.length);
                assertThat(run.out()).contains(shown);
                assertNothingInvisible(run);
            }
        }
    }

    @Test
    void filesKeepIt() throws IOException {
        List<Product> products = hostileTexts().stream().map(this::insert).toList();
        Path file = directory.resolve("%s ${x} \u001B[31m '; --.csv");

        Run exported = Run.onTerminal(SHOP.environment(), "export", file.toString());
        Run imported = Run.onTerminal(SHOP.environment(), "import", "--on-conflict=update", file.toString());

        assertThat(exported.status()).isZero();
        assertThat(imported.status()).isZero();
        assertNothingInvisible(imported);
        assertThat(products)
                .allSatisfy(product ->
                        assertThat(Content.of(catalogue.get(product.id()))).isEqualTo(Content.of(product)));
        Files.delete(file);
        Run missing = Run.onTerminal(SHOP.environment(), "import", file.toString());
        assertThat(missing.errLines())
                .containsExactly(VisibleText.of(file.toString()) + ": there is no such file. 0 rows kept.");
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void optionsTakeItAsItIs(String text) {
        insert("other");
        Product product = insert(text);

        assertFound(product, "list", "--category=" + text);
        assertFound(
                product,
                "search",
                "--tag=" + text,
                "--metadata=" + product.metadata().data());
        Run ordered = Run.onTerminal(
                SHOP.environment(),
                "order",
                "--email=" + text + "@" + text,
                "--name=" + text,
                product.id().value().toString());

        assertThat(ordered.status()).isZero();
        assertNothingInvisible(ordered);
        assertThat(new CustomerRepository(SHOP.context()).findByEmail(new Email(text + "@" + text)))
                .hasValueSatisfying(customer -> assertThat(customer.name()).isEqualTo(text));
    }

    private static void assertFound(Product product, String... arguments) {
        String[] whole = Arrays.copyOf(arguments, arguments.length + 1);
        whole[arguments.length] = "--format=json";
        Run run = Run.of(SHOP.environment(), whole);

        assertThat(Json.mapper().readValue(run.out(), Product[].class)).containsExactly(product);
        assertNothingInvisible(run);
    }

    private Product insert(String text) {
        JSONB metadata = JSONB.valueOf(Json.mapper().writeValueAsString(Map.of("key", text)));
        return catalogue.insert(new NewProduct(text, BigDecimal.ONE, text, List.of(text), metadata, 5));
    }

    private static void assertNothingInvisible(Run run) {
        assertThat((run.out() + run.err()).replace("\n", "").replace("\r[", "[").codePoints())
                .noneMatch(character ->
                        !VisibleText.of(Character.toString(character)).equals(Character.toString(character)));
    }

    /** What a file has of a product. */
    private record Content(String name, String category, List<String> tags, JSONB metadata) {
        static Content of(Product product) {
            return new Content(product.name(), product.category(), product.tags(), product.metadata());
        }
    }
}
