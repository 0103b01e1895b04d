package io.pgseam.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.postgres.ThrowawayDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which column has which typed id. */
class TypedIdsTest {
    private static final Logger LOG = Logger.getLogger(IncrementalJavaGenerator.class.getName());
    private static final Logger JOOQ = Logger.getLogger("org.jooq.codegen");

    @TempDir
    private Path directory;

    private final List<String> notes = new ArrayList<>();
    private final Handler handler = new Notes(notes);
    private Generation generation;

    @BeforeEach
    void prepare() {
        generation = new Generation(directory);
        LOG.setUseParentHandlers(false);
        LOG.addHandler(handler);
        JOOQ.setLevel(Level.SEVERE);
    }

    @AfterEach
    void logAgain() {
        JOOQ.setLevel(null);
        LOG.removeHandler(handler);
        LOG.setUseParentHandlers(true);
    }

    @Test
    void keyFlowsThroughForeignKeysCompositeKeysAndSharedKeys() throws Exception {
        generation.migration("V1__shop.sql", """
                CREATE TABLE customers (customer_id uuid PRIMARY KEY);
                CREATE TABLE addresses (customer_id uuid PRIMARY KEY REFERENCES customers, city text);
                CREATE TABLE orders (
                    customer_id uuid REFERENCES customers, order_id uuid, PRIMARY KEY (customer_id, order_id));
                CREATE TABLE items (
                    customer_id uuid, order_id uuid, position int, PRIMARY KEY (customer_id, order_id, position),
                    FOREIGN KEY (customer_id, order_id) REFERENCES orders);
                CREATE TABLE parcels (
                    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, sent_to uuid REFERENCES addresses, parent bigint REFERENCES parcels);
                CREATE TABLE settings (customer_id uuid, key text, PRIMARY KEY (customer_id, key));
                """);

        assertThat(types("public"))
                .isEqualTo(Map.ofEntries(
                        Map.entry("customers.customer_id", "CustomersId"),
                        Map.entry("addresses.customer_id", "CustomersId"),
                        Map.entry("addresses.city", "String"),
                        Map.entry("orders.customer_id", "CustomersId"),
                        Map.entry("orders.order_id", "OrdersId"),
                        Map.entry("items.customer_id", "CustomersId"),
                        Map.entry("items.order_id", "OrdersId"),
                        Map.entry("items.position", "Integer"),
                        Map.entry("parcels.id", "ParcelsId"),
                        Map.entry("parcels.sent_to", "CustomersId"),
                        Map.entry("parcels.parent", "ParcelsId"),
                        Map.entry("settings.customer_id", "UUID"),
                        Map.entry("settings.key", "String")));
    }

    @Test
    void keyOfADomainHasTheIdThatItsBaseTypeWouldHave() throws Exception {
        generation.migration("V1__shop.sql", """
                CREATE DOMAIN product_id AS uuid CHECK (VALUE <> '00000000-0000-0000-0000-000000000000');
                CREATE DOMAIN nested AS product_id;
                CREATE TABLE products (id product_id PRIMARY KEY);
                CREATE TABLE lines (id nested PRIMARY KEY, product product_id REFERENCES products, raw uuid REFERENCES products);
                """);

        assertThat(types("public"))
                .isEqualTo(Map.of(
                        "products.id", "ProductsId",
                        "lines.id", "UUID",
                        "lines.product", "ProductsId",
                        "lines.raw", "ProductsId"));
        assertThat(notes).singleElement().asString().startsWith("public.lines.id has no typed id: its type, ");
        try (ThrowawayDatabase database = SharedServer.createDatabase()) {
            database.run(directory.resolve("migrations/V1__shop.sql"));
            try (Connection connection = database.dataSource().getConnection()) {
                assertThat(new Snippet(generation, """
                        ProductsId id = new ProductsId(java.util.UUID.randomUUID()); \
                        ctx.insertInto(Tables.PRODUCTS, Tables.PRODUCTS.ID).values(id).execute(); \
                        return ctx.select(Tables.PRODUCTS.ID).from(Tables.PRODUCTS) \
                                .where(Tables.PRODUCTS.ID.eq(id), Tables.PRODUCTS.ID.in(id, id)).fetchOne().value1().equals(id);
                        """).run(directory, DSL.using(connection, SQLDialect.POSTGRES)))
                        .isEqualTo(true);
            }
        }
    }

    @Test
    void commentNamesTheTableAlsoForArrays() throws Exception {
        generation.migration("V1__shop.sql", """
                CREATE TABLE products (id uuid PRIMARY KEY);
                CREATE TABLE baskets (owner uuid, products uuid[], first uuid);
                COMMENT ON COLUMN baskets.products IS 'In the order of adding. [id: products]';
                COMMENT ON COLUMN baskets.first IS '[id: public.products]';
                """);

        assertThat(types("public.products"))
                .containsEntry("baskets.products", "ProductsId[]")
                .containsEntry("baskets.first", "ProductsId")
                .containsEntry("baskets.owner", "UUID");
    }

    @Test
    void viewColumnHasTheTypeOfItsOrigin() throws Exception {
        generation.migration("V1__shop.sql", """
                CREATE TABLE products (id uuid PRIMARY KEY, name text);
                CREATE VIEW named AS SELECT id AS product, name, coalesce(id, gen_random_uuid()) AS other FROM products;
                CREATE MATERIALIZED VIEW first_named AS SELECT product FROM named LIMIT 1;
                """);

        assertThat(types("public"))
                .containsEntry("named.product", "ProductsId")
                .containsEntry("named.other", "UUID")
                .containsEntry("first_named.product", "ProductsId");
    }

    @Test
    void tableThatIsNotNamedKeepsItsKey() throws Exception {
        generation.migration("V1__shop.sql", """
                CREATE TABLE products (id uuid PRIMARY KEY);
                CREATE TABLE orders (id uuid PRIMARY KEY, product uuid REFERENCES products);
                """);

        assertThat(types("public.products"))
                .isEqualTo(Map.of("products.id", "ProductsId", "orders.id", "UUID", "orders.product", "ProductsId"));
    }

    @Test
    void cycleTwoParentsAndOtherTypesStayAsTheyAre() throws Exception {
        generation.migration("V1__shop.sql", """
                CREATE TABLE eggs (id uuid PRIMARY KEY);
                CREATE TABLE hens (id uuid PRIMARY KEY REFERENCES eggs);
                ALTER TABLE eggs ADD FOREIGN KEY (id) REFERENCES hens;
                CREATE TABLE lamps (id int PRIMARY KEY);
                CREATE TABLE bulbs (id int PRIMARY KEY);
                CREATE TABLE parts (id int REFERENCES lamps REFERENCES bulbs, wide bigint REFERENCES lamps);
                CREATE TABLE days (day date PRIMARY KEY);
                """);

        assertThat(types("public"))
                .isEqualTo(Map.of(
                        "eggs.id", "UUID",
                        "hens.id", "UUID",
                        "lamps.id", "LampsId",
                        "bulbs.id", "BulbsId",
                        "parts.id", "Integer",
                        "parts.wide", "Long",
                        "days.day", "LocalDate"));
        assertThat(notes)
                .containsExactly(
                        "public.days.day has no typed id: its type, date, is not that of a key for an id",
                        "public.eggs.id has no typed id: its foreign keys lead back to it",
                        "public.parts.id has no typed id: its foreign keys lead to more than one: public.lamps.id,"
                                + " public.bulbs.id",
                        "public.parts.wide has no typed id: its type, bigint, is not that of a key for an id");
    }

    @Test
    void schemaWithoutForeignKeysAndWrongNamesAreNoticed() throws Exception {
        generation.migration("V1__shop.sql", """
                CREATE TABLE products (id uuid PRIMARY KEY, other uuid);
                COMMENT ON COLUMN products.other IS '[id: lamps]';
                """);

        generation.run(Map.of("ids", "public, public.lamps"));

        assertThat(notes)
                .containsExactly(
                        "public.products.other has no typed id: its comment names lamps, which has no typed id",
                        "the property ids names public.lamps, which is neither a schema nor a table",
                        "there is no foreign key: only primary keys and columns with a comment such as [id: products]"
                                + " have typed ids");
    }

    @Test
    void withoutThePropertyNothingIsTyped() throws Exception {
        generation.migration("V1__shop.sql", "CREATE TABLE products (id uuid PRIMARY KEY);");
        generation.run(Map.of());

        assertThat(generation.files()).doesNotContainKey("shop/ProductsId.java");
    }

    @Test
    void nameOfAnotherClassIsNotTaken() throws Exception {
        generation.migration("V1__shop.sql", """
                CREATE TABLE products (id uuid PRIMARY KEY);
                CREATE TABLE products_id (id uuid PRIMARY KEY);
                """);

        assertThat(types("public")).isEqualTo(Map.of("products.id", "ProductsId_", "products_id.id", "ProductsIdId"));
    }

    @Test
    void idServesWhereverJooqTakesAValue() throws Exception {
        generation.migration("V1__shop.sql", """
                CREATE TABLE products (id uuid PRIMARY KEY, name text NOT NULL);
                CREATE TABLE lines (
                    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, product uuid NOT NULL REFERENCES products);
                CREATE TABLE baskets (products uuid[]);
                COMMENT ON COLUMN baskets.products IS '[id: products]';
                CREATE VIEW named AS SELECT id AS product FROM products;
                """);
        generation.run(Map.of("ids", "public"));
        Files.copy(
                Objects.requireNonNull(TypedIdsTest.class.getResourceAsStream("ids/Use.java.txt")),
                generation.generated().resolve("shop/Use.java"));
        GeneratedSchema schema = GeneratedSchema.compile(generation, "shop");
        @SuppressWarnings("unchecked")
        BiFunction<DSLContext, UUID, List<String>> use = (BiFunction<DSLContext, UUID, List<String>>)
                schema.classes().loadClass("shop.Use").getConstructor().newInstance();
        UUID id = UUID.fromString("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");

        try (ThrowawayDatabase database = SharedServer.createDatabase()) {
            database.run(directory.resolve("migrations/V1__shop.sql"));
            try (Connection connection = database.dataSource().getConnection()) {
                assertThat(use.apply(DSL.using(connection, SQLDialect.POSTGRES), id))
                        .containsExactly(
                                "val " + id,
                                "returning " + id,
                                "identity 1",
                                "eq 1",
                                "in 1",
                                "row 1",
                                "any 1",
                                "join [1]",
                                "path [" + id + "]",
                                "view [" + id + "]",
                                "array [" + id + "]",
                                "mapping [Product[id=" + id + ", name=lamp]]",
                                "multiset [Line[id=1, product=" + id + "]]",
                                "json {\"fields\":[{\"schema\":\"public\",\"table\":\"products\",\"name\":\"id\","
                                        + "\"type\":\"UUID\"}],\"records\":[[\"" + id + "\"]]}",
                                "csv id\n" + id,
                                "copy 00000000-0000-0000-0000-000000000001");
            }
        }
    }

    private Map<String, String> types(String ids) throws Exception {
        generation.run(Map.of("ids", ids));
        GeneratedSchema schema = GeneratedSchema.compile(generation, "shop");
        return Stream.of(schema.classes().loadClass("shop.Tables").getFields())
                .map(constant -> schema.table(constant.getName()))
                .flatMap(Table::fieldStream)
                .collect(Collectors.toMap(
                        field -> ((TableField<?, ?>) field).getTable().getName() + "." + field.getName(),
                        TypedIdsTest::type));
    }

    private static String type(Field<?> field) {
        return field.getType().getSimpleName();
    }

    /** Keeps what the generator warns of. */
    private static final class Notes extends Handler {
        private final List<String> notes;

        Notes(List<String> notes) {
            this.notes = notes;
        }

        @Override
        public void publish(LogRecord log) {
            if (log.getLevel().equals(Level.WARNING)) {
                notes.add(log.getMessage().replaceFirst("^Typed ids *: ", ""));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
