package io.pgseam.app;

import static io.pgseam.schema.Tables.PRODUCTS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MainTest {
    private static final String HEADER = "name,price,category,tags,metadata,stock\n";
    private static final String USAGE =
            "usage: demo FILE | migrate | distribute | import FILE" + System.lineSeparator();

    @RegisterExtension
    static final TestDatabase SHOP = TestDatabase.migrated();

    @RegisterExtension
    static final TestDatabase EMPTY = TestDatabase.empty();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    static Stream<List<String>> wrongArguments() {
        return Stream.of(
                List.of(),
                List.of(""),
                List.of("help"),
                List.of("Migrate"),
                List.of("migrate", "now"),
                List.of("import"),
                List.of("import", "a.csv", "b.csv"),
                List.of("demo"),
                List.of("demo", "a.csv", "b.csv"));
    }

    @ParameterizedTest
    @MethodSource("wrongArguments")
    void wrongUsageIs2(List<String> arguments) {
        assertThat(run(SHOP.environment(), arguments)).isEqualTo(2);
        assertThat(out.toString(UTF_8)).isEmpty();
        assertThat(err.toString(UTF_8)).isEqualTo(USAGE);
    }

    @Test
    void migrateAppliesWhatIsMissing() {
        assertThat(run(EMPTY.ownerEnvironment(), List.of("migrate"))).isZero();
        assertThat(run(EMPTY.ownerEnvironment(), List.of("distribute"))).isZero();

        assertThat(out.toString(UTF_8).lines().toList())
                .hasSize(2)
                .satisfies(lines -> assertThat(lines.get(0)).matches("[1-9]\\d* migrations applied"))
                .satisfies(lines -> assertThat(lines.get(1)).isEqualTo("0 migrations applied"));
        assertThat(err.toString(UTF_8)).isEmpty();
        assertThat(EMPTY.context().fetchCount(PRODUCTS)).isZero();
    }

    @Test
    void migrateThroughAPoolerIsRefused() {
        Map<String, String> environment = new HashMap<>(EMPTY.ownerEnvironment());
        environment.putAll(Map.of(
                "SHOP_POOLER", "transaction", "SHOP_LOCK_TIMEOUT", "0", "SHOP_IDLE_IN_TRANSACTION_TIMEOUT", "0"));

        assertThat(run(environment, List.of("migrate"))).isOne();

        assertFailure().startsWith("Migrations need a session of their own, found SHOP_POOLER=transaction.");
    }

    @Test
    void migrateAsTheShopsRoleIsOneLine() {
        assertThat(run(SHOP.environment(), List.of("migrate"))).isOne();

        assertFailure().contains("42501");
    }

    @Test
    void importInsertsTheFile() throws IOException {
        int before = SHOP.context().fetchCount(PRODUCTS);

        assertThat(run(SHOP.environment(), List.of("import", file("lamp,1,lamps,{},{},1\nbed,2,beds,{},{},2\n"))))
                .isZero();

        assertThat(out.toString(UTF_8)).matches("2 products in \\d+ ms\\R");
        assertThat(err.toString(UTF_8)).isEmpty();
        assertThat(SHOP.context().fetchCount(PRODUCTS)).isEqualTo(before + 2);
    }

    @Test
    void aBrokenFileIsOneLineAndKeepsNoRow() throws IOException {
        int before = SHOP.context().fetchCount(PRODUCTS);
        String file = file("lamp,1,lamps,{},{},1\nbed,two,beds,{},{},2\n");

        assertThat(run(SHOP.environment(), List.of("import", file))).isOne();

        assertFailure()
                .isEqualTo(file + ":3:2 (price, numeric): found 3 characters, expected a decimal number such as 12.50."
                        + " 0 rows kept." + System.lineSeparator());
        assertThat(SHOP.context().fetchCount(PRODUCTS)).isEqualTo(before);
    }

    @Test
    void aMissingFileIsOneLine() {
        assertThat(run(SHOP.environment(), List.of("import", "no such file.csv")))
                .isOne();

        assertFailure().startsWith("no such file.csv: there is no such file.");
    }

    @Test
    void missingSettingsAreOneLine() {
        assertThat(run(Map.of(), List.of("migrate"))).isOne();

        assertFailure().startsWith("No database is configured: PGHOST is not set; ");
    }

    @Test
    void aFailingProcessPrintsOneLineAndNoStackTrace() throws IOException, InterruptedException {
        Path stdout = directory.resolve("out");
        Path stderr = directory.resolve("err");
        ProcessBuilder process = new ProcessBuilder(command("import", file("")));
        process.environment().keySet().removeIf(name -> name.startsWith("PG") || name.endsWith("_OPTIONS"));
        process.environment()
                .put(
                        "DATABASE_URL",
                        SHOP.environment().get("DATABASE_URL").replaceFirst("password=[^&]*", "password=s3cret"));

        int status = process.redirectOutput(stdout.toFile())
                .redirectError(stderr.toFile())
                .start()
                .waitFor();

        assertThat(status).isOne();
        assertThat(stdout).isEmptyFile();
        assertThat(stderr)
                .content()
                .hasLineCount(1)
                .startsWith(SHOP.settings() + ": ")
                .contains("(28P01)")
                .doesNotContain("s3cret");
    }

    private int run(Map<String, String> environment, List<String> arguments) {
        return new Main(environment, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
                .run(arguments);
    }

    private AbstractStringAssert<?> assertFailure() {
        assertThat(out.toString(UTF_8)).isEmpty();
        return assertThat(err.toString(UTF_8)).hasLineCount(1);
    }

    private String file(String rows) throws IOException {
        return Files.writeString(directory.resolve("products.csv"), HEADER + rows)
                .toString();
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}
