package io.pgseam.app.cli;

import static io.pgseam.app.hostile.HostileCorpus.MARK;
import static io.pgseam.schema.Tables.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.app.TestDatabase;
import io.pgseam.app.catalogue.CatalogueRepository;
import io.pgseam.app.catalogue.NewProduct;
import io.pgseam.app.catalogue.Product;
import io.pgseam.app.hostile.Hostile;
import io.pgseam.app.hostile.HostileCorpus;
import io.pgseam.app.json.Json;
import io.pgseam.app.terminal.Output;
import io.pgseam.app.terminal.VisibleText;
import io.pgseam.app.users.CustomerRepository;
import io.pgseam.app.users.Email;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.JSONB;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Hostile text in every option and argument of every command: it is taken as it is, or refused in one line that a terminal can show. */
class HostileOptionsTest {
    /** These take text, and each has its part in a test below; any other refuses it. */
    private static final Set<String> TAKING = Set.of(
            "DatabaseOptions.data",
            "DemoCommand.file",
            "ExportCommand.file",
            "ImportCommand.file",
            "ImportCommand.rejectFile",
            "ListCommand.category",
            "OrderCommand.email",
            "OrderCommand.name",
            "SearchCommand.metadata",
            "SearchCommand.tags");

    private static final int SAMPLE = 30;
    private static final int CELL_COLUMNS = 60;
    private static final int NAME_BYTES = 180;
    private static final String REFUSED = "A value does not fit its type (22";

    /** An option or argument of a command. */
    private record Place(List<String> command, ArgSpec argument) {
        /** The field that has it, which several commands may share. */
        String name() {
            Field field = (Field) argument.userObject();
            return field.getDeclaringClass().getSimpleName() + "." + field.getName();
        }

        /** The command with the text here, and what else it needs. */
        String[] with(String text) {
            List<String> arguments = new ArrayList<>(command);
            if (command.contains("order")) {
                if (!name().equals("OrderCommand.email")) {
                    arguments.add("--email=a@b");
                }
                if (!name().equals("OrderCommand.items")) {
                    arguments.add(UUID.randomUUID().toString());
                }
            }
            if (command.stream().anyMatch(Set.of("demo", "export", "import")::contains)) {
                arguments.add("products.csv");
            }
            arguments.add(argument instanceof OptionSpec option ? option.longestName() + "=" + text : text);
            return arguments.toArray(String[]::new);
        }

        /** Whether the text is right here by chance. */
        boolean takes(String text) {
            return name().equals("ServeCommand.port") && text.matches("[-+]?(0x|#)?[0-9a-fA-F]+");
        }
    }

    @RegisterExtension
    static final TestDatabase SHOP = TestDatabase.migratedAndLogged();

    private static int runs;

    private final List<Hostile> texts = HostileCorpus.sample(SAMPLE);
    private final CatalogueRepository catalogue = new CatalogueRepository(SHOP.context());

    @TempDir
    private Path directory;

    @BeforeEach
    void deleteAll() {
        SHOP.context().deleteFrom(PRODUCTS).execute();
    }

    @AfterAll
    static void noStatementHasATextInIt() {
        assertThat(SHOP.log().linesWith(MARK)).isEmpty();
        String control = "x" + UUID.randomUUID();
        SHOP.owner().execute("SELECT '" + control + "'");
        assertThat(SHOP.log().linesWith(control))
                .as("the log sees a text in a statement")
                .isNotEmpty();
        System.out.printf(
                "hostile text on the command line: %,d runs of %d options and arguments, %,d statements in the log%n",
                runs, places().size(), SHOP.log().executions());
    }

    @Test
    void tablesShowItWithoutASingleControlCharacter() {
        List<String> shown = texts.stream()
                .filter(Hostile::isStorable)
                .map(Hostile::text)
                .filter(text -> text.strip().equals(text) && VisibleText.width(VisibleText.of(text)) <= CELL_COLUMNS)
                .peek(this::insert)
                .map(VisibleText::of)
                .toList();

        for (String[] arguments :
                List.of(new String[] {"list", "--limit=1000000"}, new String[] {"report", "summary"}, new String[] {
                    "report", "low-stock"
                })) {
            for (Run run :
                    List.of(Run.of(SHOP.environment(), arguments), Run.onTerminal(SHOP.environment(), arguments))) {
                assertThat(run.status()).isZero();
                assertThat(run.outLines()).hasSize(2 + shown.size());
                assertThat(run.out()).contains(shown);
                assertNothingInvisible(run);
            }
        }
    }

    @Test
    void whatTakesTextIsThere() {
        Set<String> known = places().stream().map(Place::name).collect(Collectors.toSet());

        assertThat(known).containsAll(TAKING).hasSizeGreaterThan(TAKING.size());
    }

    @Test
    void whateverElseIsGivenTextRefusesIt() {
        Set<String> seen = new HashSet<>();
        List<Place> refusing = places().stream()
                .filter(place -> !TAKING.contains(place.name()))
                .filter(place -> Boolean.getBoolean("pgseam.soak") || seen.add(place.name()))
                .toList();
        for (Hostile hostile : texts) {
            for (Place place : refusing) {
                if (!place.takes(hostile.text())) {
                    Run run = run(place.with(hostile.text()));

                    assertThat(run.status())
                            .as("%s of %s, %s: %s", place.name(), place.command(), hostile, run)
                            .isEqualTo(2);
                    assertThat(run.out()).isEmpty();
                    assertThat(run.errLines()).as(hostile.toString()).hasSize(1);
                }
            }
        }
    }

    @Test
    void optionsFindAndStoreItAsItIs() {
        insert("other");
        for (Hostile hostile : texts) {
            if (hostile.isStorable() && hostile.isIndexable()) {
                findsAndStores(hostile, insert(hostile.text()));
            }
        }
    }

    private void findsAndStores(Hostile hostile, Product product) {
        assertFound(hostile, product, "list", "--category=" + hostile.text());
        assertFound(
                hostile, product, "search", "--tag=" + hostile.text(), "--metadata={\"key\":" + hostile.json() + "}");
        assertThat(run("search", "--metadata=" + hostile.text()).status())
                .as("it may be JSON: %s", hostile)
                .isIn(0, 2);
        String address = hostile.address().text();
        Run ordered = run(
                "order",
                "--email=" + address,
                "--name=" + hostile.text(),
                product.id().value().toString());

        assertThat(ordered.status()).as("%s: %s", hostile, ordered).isZero();
        assertThat(new CustomerRepository(SHOP.context()).findByEmail(new Email(address)))
                .hasValueSatisfying(customer -> assertThat(customer.name()).isEqualTo(hostile.text()));
    }

    private void assertFound(Hostile hostile, Product product, String... arguments) {
        String[] whole = Arrays.copyOf(arguments, arguments.length + 1);
        whole[arguments.length] = "--format=json";
        Run run = run(whole);

        assertThat(run.status()).as("%s: %s", hostile, run).isZero();
        assertThat(Json.mapper().readValue(run.out(), Product[].class))
                .as(hostile.toString())
                .containsExactly(product);
    }

    @Test
    void textThatPostgresCannotHoldIsRefusedInOneLine() {
        Product product = insert("other");
        for (Hostile hostile : texts) {
            if (!hostile.isStorable()) {
                String id = product.id().value().toString();
                for (String[] arguments : List.of(
                        new String[] {"list", "--category=" + hostile.text()},
                        new String[] {"search", "--tag=" + hostile.text()},
                        new String[] {"search", "--metadata={\"key\":" + hostile.json() + "}"},
                        new String[] {"order", "--email=" + hostile.text() + "@b", id},
                        new String[] {"order", "--email=a@b", "--name=" + hostile.text(), id})) {
                    Run run = run(arguments);

                    assertThat(run.status()).as("%s: %s", hostile, run).isOne();
                    assertThat(run.errLines()).as(hostile.toString()).hasSize(1);
                    assertThat(run.err()).startsWith(REFUSED).doesNotContain(MARK);
                }
            }
        }
    }

    @Test
    void filesAndDirectoriesHaveSuchNamesOrAreRefused() throws IOException {
        for (Hostile hostile : texts) {
            if (isFileName(hostile)) {
                importsAndExports(hostile);
                refusesStranger(hostile);
            } else {
                Run run = run("import", "--", directory + "/" + hostile.text());
                assertThat(run.status()).as("%s: %s", hostile, run).isIn(1, 2);
                assertThat(run.errLines()).as(hostile.toString()).hasSize(1);
            }
        }
        Run demo = run("demo", directory + "/'; -- \u001B[31m");
        assertThat(demo.status()).isOne();
        assertThat(demo.err()).contains("there is no such file. 0 rows kept.");
    }

    private void importsAndExports(Hostile hostile) throws IOException {
        insert(hostile.isIndexable() ? hostile.text() : "other");
        Path exported = directory.resolve(hostile.text() + ".csv");
        Path rejected = directory.resolve(hostile.text() + ".bad");
        List<Content> before = contents();

        assertDone(hostile, run("export", exported.toString()));
        SHOP.context().deleteFrom(PRODUCTS).execute();
        assertDone(hostile, run("import", "--reject-file=" + rejected, exported.toString()));

        assertThat(contents()).as(hostile.toString()).isEqualTo(before);
        assertThat(rejected).exists();
        deleteAll();
    }

    /** An empty one would be filled with a server's data, which takes time. */
    private void refusesStranger(Hostile hostile) throws IOException {
        Path data = Files.createDirectory(directory.resolve(hostile.text() + ".data"));
        Files.createFile(data.resolve("stranger"));

        Run run = run("list", "--data=" + data);

        assertThat(run.status()).isOne();
        assertThat(run.err()).contains(" holds stranger and no server's data.");
    }

    private static void assertDone(Hostile hostile, Run run) {
        assertThat(run.status()).as("%s: %s", hostile, run).isZero();
    }

    /** Not every name of this machine can be had in every locale, and one with a slash is a path. */
    private static boolean isFileName(Hostile hostile) {
        try {
            return hostile.isStorable()
                    && hostile.bytes().length <= NAME_BYTES
                    && Path.of(hostile.text()).getNameCount() == 1
                    && !hostile.text().contains("/");
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Of all commands. */
    private static List<Place> places() {
        Output nowhere = new Output(OutputStream.nullOutputStream(), () -> false);
        try (Interruption interruption = new Interruption()) {
            return places(ShopCommandLine.of(new Console(Map.of(), nowhere, nowhere), interruption), List.of())
                    .toList();
        }
    }

    private static Stream<Place> places(CommandLine command, List<String> path) {
        Stream<Place> own = command.getCommandSpec().args().stream()
                .filter(argument -> argument.arity().max() > 0)
                .map(argument -> new Place(path, argument));
        return Stream.concat(
                own,
                command.getSubcommands().entrySet().stream()
                        .flatMap(sub -> places(
                                sub.getValue(),
                                Stream.concat(path.stream(), Stream.of(sub.getKey()))
                                        .toList())));
    }

    /** On a terminal, which gets nothing that it would obey. */
    private static Run run(String... arguments) {
        runs++;
        Run run = Run.onTerminal(SHOP.environment(), arguments);
        assertNothingInvisible(run);
        return run;
    }

    private List<Content> contents() {
        return SHOP.context().selectFrom(PRODUCTS).orderBy(PRODUCTS.ID).fetch().stream()
                .map(row -> Content.of(catalogue.get(row.getId())))
                .toList();
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
