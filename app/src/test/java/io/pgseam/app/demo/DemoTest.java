package io.pgseam.app.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.app.catalogue.ProductFile;
import io.pgseam.copy.csv.CsvException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final Demo demo = new Demo(new PrintStream(output, true, UTF_8));

    @TempDir
    private Path directory;

    @Test
    void theLastLineCountsTheProducts() throws IOException {
        demo.run(file("chess,9.90,games,\"{game::strategy,role::program}\",\"{\"\"architecture\"\":\"\"all\"\"}\",1\n"
                + "go,10.00,games,{game::strategy},{},2\n"
                + "lamp,1.00,lamps,{},{},3\n"));

        List<String> lines = output.toString(UTF_8).lines().toList();
        assertThat(lines.get(lines.size() - 1))
                .matches("demo ok: 4 products in the catalogue, 3 by COPY in \\d+ ms \\(\\d+ rows/s\\)");
        assertThat(rowsOf("COPY products.csv", lines)).isEqualTo(3);
        assertThat(rowsOf("find by id", lines)).isEqualTo(1);
        assertThat(rowsOf("list by category games, by price", lines)).isEqualTo(2);
        assertThat(rowsOf("list by price, 10.00 to 20.00", lines)).isEqualTo(2);
        assertThat(rowsOf("list by tag role::program", lines)).isEqualTo(1);
        assertThat(rowsOf("list by any of two tags", lines)).isEqualTo(2);
        assertThat(rowsOf("list by metadata @> {\"architecture\": \"all\"}", lines))
                .isEqualTo(1);
        assertThat(rowsOf("list by metadata key watt", lines)).isEqualTo(2);
        assertThat(rowsOf("order 2 pieces", lines)).isEqualTo(1);
        assertThat(rowsOf("sell 3 pieces, RETURNING the stock", lines)).isEqualTo(1);
        assertThat(rowsOf("cut the prices of games by 10 %", lines)).isEqualTo(2);
        assertThat(rowsOf("summarize by category", lines)).isEqualTo(3);
        assertThat(lines).contains("  refused with SQLSTATE 23514: A price cannot be negative. Nothing is left of it.");
    }

    @Test
    void aBrokenFileEndsIt() throws IOException {
        ProductFile file = file("chess,nothing,games,{},{},1\n");

        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> demo.run(file))
                .withMessageContaining("products.csv:2:2 (price, numeric)");
        assertThat(output.toString(UTF_8)).doesNotContain("demo ok");
    }

    private ProductFile file(String rows) throws IOException {
        return new ProductFile(Files.writeString(
                directory.resolve("products.csv"), "name,price,category,tags,metadata,stock\n" + rows));
    }

    private static int rowsOf(String step, List<String> lines) {
        String line = lines.stream()
                .filter(each -> each.startsWith(step + " "))
                .findFirst()
                .orElseThrow();
        return Integer.parseInt(line.substring(step.length()).strip().split(" rows ")[0]);
    }
}
