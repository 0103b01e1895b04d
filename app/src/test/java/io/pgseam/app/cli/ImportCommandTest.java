package io.pgseam.app.cli;

import static io.pgseam.schema.Tables.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.app.TestDatabase;
import io.pgseam.app.catalogue.CatalogueRepository;
import io.pgseam.app.catalogue.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    private static final String ID_1 = "00000000-0000-4000-8000-000000000001";
    private static final String ID_2 = "00000000-0000-4000-8000-000000000002";

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
    void insertsTheFileAndSaysHowMuchAndHowFast() throws IOException {
        Run run = run(file("lamp,1,lamps,{},{},1", "bed,2,beds,{},{},2"));

        assertThat(run.status()).isZero();
        assertThat(run.out()).matches("2 products inserted in \\d\\.\\d s \\([\\d,]+ rows/s\\)\\R");
        assertThat(run.errLines()).singleElement().asString().matches("2 rows, 100 %, [\\d,]+ rows/s, 0 s left");
        assertThat(catalogue.count()).isEqualTo(2);
    }

    @Test
    void onATerminalABarGrowsInItsLine() throws IOException {
        Run run = Run.onTerminal(SHOP.environment(), "import", file("lamp,1,lamps,{},{},1"));

        assertThat(run.status()).isZero();
        assertThat(run.err()).matches("\\r\\[#{30}] 1 rows, 100 %, [\\d,]+ rows/s, 0 s left\\R");
    }

    @Test
    void updateMakesProductsWhatTheFileSays() throws IOException {
        run(fileWithIds(ID_1 + ",lamp,1,lamps,{},{},1"));
        Product before = catalogue.listByCategory("lamps").get(0);

        Run run = run(
                fileWithIds(ID_1 + ",Lamp,1.50,lamps,{light},{},9", ID_2 + ",bed,2,beds,{},{},2"),
                "--on-conflict",
                "update");

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("1 products inserted, 1 updated in ");
        Product after = catalogue.get(before.id());
        assertThat(after.name()).isEqualTo("Lamp");
        assertThat(after.price()).isEqualByComparingTo("1.50");
        assertThat(after.tags()).containsExactly("light");
        assertThat(after.createdAt()).isEqualTo(before.createdAt());
        assertThat(after.updatedAt()).isAfter(before.updatedAt());
    }

    @Test
    void ignoreLeavesProductsAsTheyAre() throws IOException {
        run(fileWithIds(ID_1 + ",lamp,1,lamps,{},{},1"));

        Run run = run(
                fileWithIds(ID_1 + ",Lamp,1.50,lamps,{},{},9", ID_2 + ",bed,2,beds,{},{},2"),
                "--on-conflict",
                "ignore");

        assertThat(run.out()).startsWith("1 products inserted, 1 ignored in ");
        assertThat(catalogue.listByCategory("lamps")).extracting(Product::name).containsExactly("lamp");
    }

    @Test
    void byDefaultAKnownProductKeepsTheFileOut() throws IOException {
        run(fileWithIds(ID_1 + ",lamp,1,lamps,{},{},1"));

        Run run = run(fileWithIds(ID_2 + ",bed,2,beds,{},{},2", ID_1 + ",Lamp,1,lamps,{},{},1"));

        assertThat(run.status()).isOne();
        assertThat(run.errLines()).last().asString().contains("products_pkey").endsWith("(23505). 0 rows kept.");
        assertThat(catalogue.count()).isOne();
    }

    @Test
    void onConflictWithoutIdsIsWrongUsage() throws IOException {
        String file = file("lamp,1,lamps,{},{},1");

        Run run = run(file, "--on-conflict", "update");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errLines())
                .containsExactly("--on-conflict update needs a column id, and the header of " + file
                        + " names none. See: pgseam-app import --help");
        assertThat(catalogue.count()).isZero();
    }

    @Test
    void aBrokenFileIsOneLineAndKeepsNoRow() throws IOException {
        String file = file("lamp,1,lamps,{},{},1", "bed,two,beds,{},{},2");

        Run run = run(file);

        assertThat(run.status()).isOne();
        assertThat(run.out()).isEmpty();
        assertThat(run.errLines())
                .last()
                .isEqualTo(
                        file
                                + ":3:2 (price, numeric): found 3 characters, expected a decimal number such as 12.50. 0 rows kept.");
        assertThat(catalogue.count()).isZero();
    }

    @Test
    void aRejectFileTakesBadRowsAndTheGoodOnesAreKept() throws IOException {
        Path rejected = directory.resolve("rejected.csv");

        Run run = run(
                file("lamp,1,lamps,{},{},1", "bed,two,beds,{},{},2", "table,-3,tables,{},{},3"),
                "--reject-file",
                rejected.toString());

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("1 products inserted, 2 rejected in ");
        assertThat(catalogue.count()).isOne();
        assertThat(rejected).content().contains("bed,two,", "table,-3,");
        assertThat(directory.resolve("rejected.csv.reasons.csv"))
                .content()
                .contains("expected a decimal number", "23514");
    }

    @Test
    void aMissingFileIsOneLine() {
        assertThat(run("no such file.csv"))
                .isEqualTo(new Run(
                        1, "", "no such file.csv: there is no such file. 0 rows kept." + System.lineSeparator()));
        assertThat(run("no such file.csv", "--on-conflict", "ignore").status()).isOne();
    }

    private static Run run(String file, String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "import";
        arguments[1] = file;
        System.arraycopy(options, 0, arguments, 2, options.length);
        return Run.of(SHOP.environment(), arguments);
    }

    private String file(String... rows) throws IOException {
        return write("name,price,category,tags,metadata,stock\n", rows);
    }

    private String fileWithIds(String... rows) throws IOException {
        return write("id,name,price,category,tags,metadata,stock\n", rows);
    }

    private String write(String header, String... rows) throws IOException {
        return Files.writeString(directory.resolve("products.csv"), header + String.join("\n", rows) + "\n")
                .toString();
    }
}
