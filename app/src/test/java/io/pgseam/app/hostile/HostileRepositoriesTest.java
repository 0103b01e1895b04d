package io.pgseam.app.hostile;

import static io.pgseam.app.hostile.HostileCorpus.MARK;
import static io.pgseam.schema.Tables.PRODUCTS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pgseam.app.TestDatabase;
import io.pgseam.app.accounts.AccountRepository;
import io.pgseam.app.catalogue.CatalogueRepository;
import io.pgseam.app.catalogue.KnownProduct;
import io.pgseam.app.catalogue.NewProduct;
import io.pgseam.app.catalogue.Product;
import io.pgseam.app.catalogue.ProductCursor;
import io.pgseam.app.catalogue.ProductExport;
import io.pgseam.app.catalogue.ProductFile;
import io.pgseam.app.catalogue.ProductUpdate;
import io.pgseam.app.errors.RefusedValueException;
import io.pgseam.app.json.Json;
import io.pgseam.app.orders.OrderRepository;
import io.pgseam.app.reports.ReportRepository;
import io.pgseam.app.tx.Isolation;
import io.pgseam.app.tx.Transaction;
import io.pgseam.app.tx.Transactions;
import io.pgseam.app.users.CustomerRepository;
import io.pgseam.app.users.PreferenceRepository;
import io.pgseam.app.users.SessionRepository;
import io.pgseam.app.users.UserId;
import io.pgseam.copy.CopyException;
import io.pgseam.copy.csv.CsvException;
import io.pgseam.schema.ProductsId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.exception.ExceptionTools;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.util.PSQLException;

/**
 * Hostile text in every place of every repository and of every file that takes text: it comes back as it is, or is refused. No statement has it
 * but as a bind value.
 */
class HostileRepositoriesTest {
    private static final List<Class<?>> REPOSITORIES = List.of(
            AccountRepository.class,
            CatalogueRepository.class,
            CustomerRepository.class,
            OrderRepository.class,
            PreferenceRepository.class,
            ReportRepository.class,
            SessionRepository.class);

    /** What is looked for has to be there before, and what is deleted is not found again. */
    private static final List<String> ORDER =
            List.of("insert", "update", "upsert", "insertAll", "open", "register", "put", "putAll");

    private static final String LAST = "delete";
    private static final String TOO_LARGE = "54000";
    /** For each method alone; files and COPY bring in all texts at once. */
    private static final List<Hostile> TEXTS = HostileCorpus.sample(400);

    private static final String BYSTANDER = "bystander";

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migratedAndLogged();

    private final DSLContext context = DATABASE.context();
    private final Transactions transactions = new Transactions(DATABASE.pool());
    private final CatalogueRepository catalogue = new CatalogueRepository(context);
    private final UserId user = new UserId(UUID.randomUUID());
    private Product bystander;
    private Product product;

    @BeforeEach
    void someoneStandsBy() {
        DATABASE.owner().deleteFrom(PRODUCTS).execute();
        bystander = catalogue.insert(harmless());
        product = bystander;
    }

    @AfterEach
    void theBystanderIsAsHeWas() {
        assertThat(catalogue.find(bystander.id())).contains(bystander);
    }

    @AfterAll
    static void noStatementHasATextInIt() {
        assertThat(DATABASE.log().linesWith(MARK)).isEmpty();
        String control = "x" + UUID.randomUUID();
        DATABASE.owner().execute("SELECT '" + control + "'");
        assertThat(DATABASE.log().linesWith(control))
                .as("the log sees a text in a statement")
                .isNotEmpty();
    }

    @Test
    void everyRepositoryIsCalled() throws IOException {
        assertThat(REPOSITORIES).containsExactlyInAnyOrderElementsOf(repositories());
    }

    @Test
    void storableTextComesBackAsItIsFromEveryMethod() {
        List<Method> methods = methods();
        int calls = 0;
        for (Hostile hostile : TEXTS) {
            if (hostile.isStorable()) {
                product = bystander;
                methods.forEach(method -> comesBack(method, hostile));
                context.deleteFrom(PRODUCTS)
                        .where(PRODUCTS.ID.ne(bystander.id()))
                        .execute();
                calls += methods.size();
            }
        }
        print("%,d texts in %d places of %d methods, %,d calls, %,d statements in the log"
                .formatted(
                        TEXTS.size(),
                        methods.stream()
                                .mapToInt(method ->
                                        HostileArguments.places(method).size())
                                .sum(),
                        methods.size(),
                        calls,
                        DATABASE.log().executions()));
    }

    @Test
    void textThatPostgresCannotHoldIsRefusedInEveryPlaceBeforeItIsSent() {
        for (Hostile hostile : HostileCorpus.all()) {
            if (!hostile.isStorable()) {
                methods().forEach(method -> isRefusedInEveryPlace(method, hostile));
            }
        }
        assertThat(catalogue.count()).isOne();
    }

    @Test
    void copiedTextComesBackAsItIs() {
        List<Hostile> texts = indexable();

        catalogue.insertAll(texts.stream().map(HostileRepositoriesTest::product));

        assertStored(texts);
    }

    @Test
    void filesBringItInAndTakeItOut() {
        List<Hostile> texts = indexable();
        CsvText file = CsvText.products();
        texts.forEach(file::product);

        importFile(file.bytes());
        assertStored(texts);
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        new ProductExport(context).csv(csv);
        new ProductExport(context).jsonLines(lines);
        context.deleteFrom(PRODUCTS).execute();
        importFile(csv.toByteArray());

        assertStored(texts);
        assertThat(lines.toString(UTF_8)
                        .lines()
                        .map(line ->
                                Json.mapper().readValue(line, Product.class).name()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of(BYSTANDER), texts.stream().map(Hostile::text))
                                .toList());
        bystander = catalogue.get(bystander.id());
    }

    @Test
    void filesWithTextThatPostgresCannotHoldAreRefusedInEveryColumn() {
        for (Hostile hostile : HostileCorpus.all()) {
            if (!hostile.isStorable()) {
                String json = "{\"a\":\"" + hostile.text() + "\"}";
                for (List<String> row : List.of(
                        List.of(hostile.text(), "1", "a", "{}", "{}", "1"),
                        List.of("a", hostile.text(), "a", "{}", "{}", "1"),
                        List.of("a", "1", hostile.text(), "{}", "{}", "1"),
                        List.of("a", "1", "a", CsvText.array(hostile.text()), "{}", "1"),
                        List.of("a", "1", "a", "{}", json, "1"),
                        List.of("a", "1", "a", "{}", "{}", hostile.text()))) {
                    isRefused(hostile, CsvText.products().row(row).bytes());
                }
            }
        }
        assertThat(catalogue.count()).isOne();
    }

    @Test
    void filesWithTextForNumbersKeysOrColumnsAreRefused() {
        CsvText file = CsvText.withHeader("id," + CsvText.HEADER);
        // A fragment alone may be a number, or an array and JSON.
        List<Hostile> texts = HostileCorpus.all().stream()
                .filter(hostile -> hostile.text().contains(MARK))
                .toList();
        texts.forEach(hostile -> file.row(List.of(hostile.text(), "a", "1", "a", "{}", "{}", "1"))
                .row(List.of(UUID.randomUUID().toString(), "a", hostile.text(), "a", "{}", "{}", hostile.text()))
                .row(List.of(UUID.randomUUID().toString(), "a", "1", "a", hostile.text(), hostile.text(), "1")));

        CsvException refusal = catchThrowableOfType(CsvException.class, () -> importFile(file.bytes()));

        assertThat(refusal.badRows()).isEqualTo(3L * texts.size());
        assertSilent(refusal);
        for (Hostile hostile : texts) {
            isRefused(
                    hostile,
                    CsvText.withHeader("").row(List.of(hostile.text(), "price")).bytes());
        }
        assertThat(catalogue.count()).isOne();
    }

    /** By name, so that a new one is not forgotten. */
    private static Set<Class<?>> repositories() throws IOException {
        Path classes = Path.of("target/classes");
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString().replace('/', '.'))
                    .filter(name -> name.endsWith("Repository.class"))
                    .map(name -> loaded(name.replaceFirst("[.]class$", "")))
                    .collect(Collectors.toSet());
        }
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that take text, those first that others need. */
    private static List<Method> methods() {
        return REPOSITORIES.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> !HostileArguments.places(method).isEmpty())
                .sorted(Comparator.comparing(HostileRepositoriesTest::rank).thenComparing(Method::toString))
                .toList();
    }

    private static int rank(Method method) {
        int place = ORDER.indexOf(method.getName());
        return method.getName().equals(LAST) ? ORDER.size() + 1 : place < 0 ? ORDER.size() : place;
    }

    private void comesBack(Method method, Hostile hostile) {
        Object answer;
        try {
            answer = call(method, known -> HostileArguments.everywhere(method, hostile, known));
        } catch (RuntimeException e) {
            assertThat(hostile.isIndexable())
                    .as("%s of %s: %s", method, hostile, e)
                    .isFalse();
            assertThat(ExceptionTools.getCause(e, SQLException.class).getSQLState())
                    .isEqualTo(TOO_LARGE);
            return;
        }
        if (answer instanceof Product inserted) {
            product = inserted;
        }
        Set<String> texts = Texts.of(answer).collect(Collectors.toCollection(TreeSet::new));
        assertThat(texts).as("%s of %s", method, hostile).doesNotContain(BYSTANDER);
        assertThat(texts.stream().filter(text -> text.contains(MARK)))
                .as("%s of %s", method, hostile)
                .allMatch(text -> text.equals(hostile.text()));
        if (hostile.isIndexable() && !method.getName().equals("insertAll")) {
            assertThat(texts).as("%s of %s", method, hostile).contains(hostile.text());
            assertThat(answer).isNotInstanceOfAny(ProductUpdate.ChangedMeanwhile.class, ProductUpdate.Gone.class);
        }
    }

    private void isRefusedInEveryPlace(Method method, Hostile hostile) {
        List<String> places = HostileArguments.places(method);
        for (int place = 0; place < places.size(); place++) {
            int only = place;
            if (places.get(place).contains(" seen.")) {
                // Compared by its id and its time alone.
                continue;
            }
            Throwable refusal =
                    catchThrowable(() -> call(method, known -> HostileArguments.at(only, method, hostile, known)));
            assertThat(refusal)
                    .as("%s: %s", places.get(place), hostile)
                    .isInstanceOfAny(RefusedValueException.class, CopyException.class, IllegalArgumentException.class);
            assertThat(ExceptionTools.getCause(refusal, PSQLException.class) == null
                            || refusal instanceof CopyException)
                    .as("%s: %s: %s", places.get(place), hostile, refusal)
                    .isTrue();
            assertSilent(refusal);
        }
    }

    private interface Arguments {
        Object[] of(Map<Class<?>, ?> known);
    }

    private Object call(Method method, Arguments arguments) {
        Map<Class<?>, Object> known = new HashMap<>();
        known.put(Product.class, product);
        known.put(ProductsId.class, product.id());
        known.put(ProductCursor.class, new ProductCursor(BigDecimal.ZERO, product.id()));
        known.put(UserId.class, user);
        if (!List.of(method.getParameterTypes()).contains(Transaction.class)) {
            return invoke(method, arguments.of(known));
        }
        return transactions.inTransaction(Isolation.READ_COMMITTED, transaction -> {
            known.put(Transaction.class, transaction);
            return invoke(method, arguments.of(known));
        });
    }

    private Object invoke(Method method, Object[] arguments) {
        try {
            Object repository =
                    method.getDeclaringClass().getConstructor(DSLContext.class).newInstance(context);
            return method.invoke(repository, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertStored(List<Hostile> texts) {
        Map<String, Product> stored = transactions.inTransaction(
                Isolation.READ_ONLY,
                transaction -> catalogue.stream(
                        transaction, products -> products.collect(Collectors.toMap(Product::name, found -> found))));
        assertThat(stored).hasSize(texts.size() + 1);
        for (Hostile hostile : texts) {
            Product found = stored.get(hostile.text());
            assertThat(found).as(hostile.toString()).isNotNull();
            assertThat(found.category()).isEqualTo(hostile.text());
            assertThat(found.tags()).containsExactly(hostile.text());
            assertThat(Texts.of(found.metadata())).containsExactly(hostile.text(), hostile.text());
        }
    }

    private void importFile(byte[] csv) {
        ProductFile.importInto(context, KnownProduct.FAIL).from(new ByteArrayInputStream(csv), "products.csv");
    }

    private void isRefused(Hostile hostile, byte[] csv) {
        Throwable refusal = catchThrowable(() -> importFile(csv));

        assertThat(refusal)
                .as(hostile.toString())
                .isInstanceOf(CsvException.class)
                .hasMessageContaining("0 rows kept.");
        assertSilent(refusal);
    }

    /** The message does not show what was refused. */
    private static void assertSilent(Throwable refusal) {
        assertThat(refusal.getMessage()).doesNotContain(MARK);
    }

    private static List<Hostile> indexable() {
        return HostileCorpus.all().stream()
                .filter(hostile -> hostile.isStorable() && hostile.isIndexable())
                .toList();
    }

    private static NewProduct product(Hostile hostile) {
        JSONB metadata = JSONB.valueOf("{" + hostile.json() + ":" + hostile.json() + "}");
        return new NewProduct(hostile.text(), BigDecimal.ONE, hostile.text(), List.of(hostile.text()), metadata, 1);
    }

    private static NewProduct harmless() {
        return new NewProduct(
                BYSTANDER, BigDecimal.ONE, BYSTANDER, List.of(BYSTANDER), JSONB.valueOf("{\"bystander\": 1}"), 1);
    }

    private static void print(String figures) {
        System.out.println("hostile text in repositories: " + figures);
    }
}
