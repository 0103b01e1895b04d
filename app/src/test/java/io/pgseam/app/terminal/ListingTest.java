package io.pgseam.app.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListingTest {
    private record Row(String name, BigDecimal price, Optional<String> note) {}

    private static final Listing<Row> LISTING = new Listing<>(List.of(
            Listing.text("name", Row::name), Listing.number("price", Row::price), Listing.text("note", Row::note)));

    private static final List<Row> ROWS = List.of(
            new Row("漢字", new BigDecimal("1E+3"), Optional.empty()),
            new Row("a\u001Bb", new BigDecimal("2.50"), Optional.of("x".repeat(70))));

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Output pipe = new Output(bytes, () -> false);
    private final Output terminal = new Output(bytes, () -> true);

    @Test
    void aTableIsAlignedAndWholeInAPipe() {
        LISTING.table(ROWS, pipe);

        assertThat(bytes.toString(UTF_8).lines())
                .containsExactly(
                        "name      price  note",
                        "--------  -----  " + "-".repeat(70),
                        "漢字       1000",
                        "a\\u001bb   2.50  " + "x".repeat(70));
    }

    @Test
    void onATerminalLongCellsAreCut() {
        LISTING.table(ROWS, terminal);

        assertThat(bytes.toString(UTF_8).lines()).last().asString().endsWith("  " + "x".repeat(59) + "…");
    }

    @Test
    void csvIsRawInAPipeAndVisibleOnATerminal() {
        LISTING.csv(ROWS, pipe);
        assertThat(bytes.toString(UTF_8))
                .isEqualTo("name,price,note\n漢字,1000,\na\u001Bb,2.50," + "x".repeat(70) + "\n");
        bytes.reset();

        LISTING.csv(ROWS, terminal);
        assertThat(bytes.toString(UTF_8)).contains("\na\\u001bb,2.50,");
    }

    @Test
    void jsonMeansTheSameWithoutInvisibleCharacters() {
        Listing.json(Map.of("key", "\u009B\u202E\n漢"), pipe);

        assertThat(bytes.toString(UTF_8)).isEqualTo("{\"key\":\"\\u009b\\u202e\\n漢\"}\n");
    }

    @Test
    void noRowsAreATableOfNames() {
        LISTING.table(List.of(), pipe);

        assertThat(bytes.toString(UTF_8).lines()).containsExactly("name  price  note", "----  -----  ----");
    }
}
