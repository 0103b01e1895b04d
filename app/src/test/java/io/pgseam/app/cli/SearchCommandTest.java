package io.pgseam.app.cli;

import static io.pgseam.schema.Tables.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.app.TestDatabase;
import io.pgseam.app.catalogue.CatalogueRepository;
import io.pgseam.app.catalogue.NewProduct;
import io.pgseam.app.catalogue.Product;
import io.pgseam.app.json.Json;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.JSONB;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SearchCommandTest {
    @RegisterExtension
    static final TestDatabase SHOP = TestDatabase.migrated();

    private static Product go;
    private static Product chess;
    private static Product lamp;

    @BeforeAll
    static void insertThree() {
        SHOP.context().deleteFrom(PRODUCTS).execute();
        go = insert("Go", "5.00", "games", List.of("board", "old"), "{\"players\": 2}");
        chess = insert("Chess", "10.00", "games", List.of("board"), "{\"players\": 2, \"pieces\": 32}");
        lamp = insert("Lamp", "120.00", "lamps", List.of("light", "old"), "{}");
    }

    @Test
    void listShowsTheCheapestFirstInAlignedColumns() {
        Run run = Run.of(SHOP.environment(), "list");

        assertThat(run.err()).isEmpty();
        assertThat(run.outLines())
                .containsExactly(
                        "id                                    name    price  category  stock  tags",
                        "------------------------------------  -----  ------  --------  -----  ----------",
                        go.id().value() + "  Go       5.00  games         3  board, old",
                        chess.id().value() + "  Chess   10.00  games         3  board",
                        lamp.id().value() + "  Lamp   120.00  lamps         3  light, old");
    }

    @Test
    void listSaysWhenThereIsMore() {
        Run run = Run.of(SHOP.environment(), "list", "--limit", "1", "--category", "games");

        assertThat(run.outLines()).hasSize(3).last().asString().contains("  Go  ");
        assertThat(run.errLines()).containsExactly("There are more than 1 products: a higher --limit shows them.");
    }

    @Test
    void jsonHasAllOfAProduct() {
        Run run = Run.of(SHOP.environment(), "list", "--format", "json");

        assertThat(run.out()).endsWith("]\n").hasLineCount(1);
        assertThat(Json.mapper().readValue(run.out(), Product[].class)).containsExactly(go, chess, lamp);
    }

    @Test
    void csvHasARowForEach() {
        Run run = Run.of(SHOP.environment(), "search", "--tag", "old", "--format", "csv");

        assertThat(run.out())
                .isEqualTo("id,name,price,category,stock,tags\n" + go.id().value() + ",Go,5.00,games,3,\"board, old\"\n"
                        + lamp.id().value() + ",Lamp,120.00,lamps,3,\"light, old\"\n");
    }

    @Test
    void searchTakesAnyOfTheTagsAndAllOfTheRest() {
        assertFound(List.of(go, lamp), "--tag", "old");
        assertFound(List.of(go, chess, lamp), "--tag", "old", "--tag", "board");
        assertFound(List.of(go, chess), "--metadata", "{\"players\": 2}");
        assertFound(List.of(chess), "--metadata", "{\"players\": 2}", "--price", "5.01..");
        assertFound(List.of(go, chess), "--price", "..10");
        assertFound(List.of(chess), "--price", "6..10.00");
        assertFound(List.of(), "--tag", "new");
    }

    private static void assertFound(List<Product> products, String... criteria) {
        String[] arguments = new String[criteria.length + 3];
        arguments[0] = "search";
        arguments[1] = "--format";
        arguments[2] = "json";
        System.arraycopy(criteria, 0, arguments, 3, criteria.length);
        Run run = Run.of(SHOP.environment(), arguments);

        assertThat(run.status()).isZero();
        assertThat(Json.mapper().readValue(run.out(), Product[].class)).containsExactlyElementsOf(products);
    }

    private static Product insert(String name, String price, String category, List<String> tags, String metadata) {
        return new CatalogueRepository(SHOP.context())
                .insert(new NewProduct(name, new BigDecimal(price), category, tags, JSONB.valueOf(metadata), 3));
    }
}
