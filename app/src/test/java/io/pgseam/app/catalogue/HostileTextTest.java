package io.pgseam.app.catalogue;

import static io.pgseam.app.catalogue.Lamps.NOTHING;
import static io.pgseam.app.catalogue.Lamps.content;
import static io.pgseam.schema.Tables.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.app.TestDatabase;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.JSONB;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that means something to SQL, to arrays, to JSON or to formats, in every place of the catalogue that takes text. */
class HostileTextTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private final CatalogueRepository catalogue = new CatalogueRepository(DATABASE.context());

    @BeforeEach
    void deleteAll() {
        DATABASE.context().deleteFrom(PRODUCTS).execute();
    }

    static List<String> hostileTexts() {
        return List.of(
                "'",
                "''; DROP TABLE products; --",
                "\"",
                "\"products\"",
                "\\",
                "\\\\",
                "\\'",
                "E'\\n'",
                "$$x$$",
                "; --",
                "/* */",
                "{",
                "}",
                "{}",
                "{a,b}",
                "{\"a\"}",
                "{0}",
                "${x}",
                "?",
                "??",
                "a ? b",
                ":name",
                "%",
                "%s%n",
                "_",
                "NULL",
                "null",
                "DEFAULT",
                ",",
                " padded ",
                "\t\r\n",
                "\u0001",
                "\u00A0\u2028\uFEFF",
                "é e\u0301 漢字 עברית",
                "\uD83D\uDE00\uDBFF\uDFFF",
                "<a href='x'>&amp;");
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void anyTextIsStoredAndFoundAsItIs(String text) {
        catalogue.insert(new NewProduct("Other", BigDecimal.ONE, "other", List.of("other"), NOTHING, 1));
        JSONB metadata = JSONB.valueOf("{" + json(text) + ":" + json(text) + "}");
        NewProduct product = new NewProduct(text, BigDecimal.ONE, text, List.of(text, "x", text + text), metadata, 1);

        Product inserted = catalogue.insert(product);

        assertThat(inserted.name()).isEqualTo(text);
        assertThat(inserted.category()).isEqualTo(text);
        assertThat(inserted.tags()).containsExactly(text, "x", text + text);
        assertThat(inserted.metadata()).isEqualTo(metadata);
        assertThat(catalogue.findMetadata(inserted.id(), text)).contains(text);
        assertFoundByAll(text, metadata, inserted);
        assertThat(catalogue.cutPrices(text, BigDecimal.ZERO))
                .extracting(Product::id)
                .containsExactly(inserted.id());
        Product upserted = catalogue.upsert(inserted.id(), product);
        assertFoundByAll(text, metadata, upserted);
        assertThat(catalogue.delete(inserted.id())).contains(upserted);
        catalogue.insertAll(Stream.of(product));
        Product copied = catalogue.listByCategory(text).get(0);
        assertThat(content(copied)).isEqualTo(content(inserted));
        assertFoundByAll(text, metadata, copied);
        assertThat(catalogue.count()).isEqualTo(2);
    }

    private void assertFoundByAll(String text, JSONB metadata, Product product) {
        assertThat(catalogue.find(product.id())).contains(product);
        assertThat(catalogue.listByCategory(text)).containsExactly(product);
        assertThat(catalogue.listByTag(text)).containsExactly(product);
        assertThat(catalogue.listByAnyTag(List.of("no such tag", text))).containsExactly(product);
        assertThat(catalogue.listByMetadata(metadata)).containsExactly(product);
        assertThat(catalogue.listByMetadataKey(text)).containsExactly(product);
    }

    /** A JSON string; each UTF-16 unit is escaped, so that nothing is special. */
    private static String json(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(unit -> json.append("\\u%04x".formatted(unit)));
        return json.append('"').toString();
    }
}
