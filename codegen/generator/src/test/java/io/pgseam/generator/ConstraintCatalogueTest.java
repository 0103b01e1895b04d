package io.pgseam.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.pgseam.postgres.OldestServer;
import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ThrowawayDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstraintCatalogueTest {
    private static Generation generation;
    private static GeneratedConstraints constraints;

    @TempDir
    private Path directory;

    @BeforeAll
    static void generate(@TempDir Path directory) throws Exception {
        generation = new Generation(directory).migration("V1__constraints.sql", text("every-constraint.sql"));
        generation.run(Map.of());
        constraints = new GeneratedConstraints(GeneratedSchema.compile(generation, "shop"));
    }

    @Test
    void everyConstraintIsFoundFromItsViolation() throws Exception {
        try (ThrowawayDatabase database = SharedServer.createDatabase()) {
            violateAll(database);
        }
        assertThat(constraints.all().stream().map(GeneratedConstraints::name))
                .containsExactlyInAnyOrderElementsOf(violations().stream()
                        .map(Violation::constant)
                        .distinct()
                        .toList());
    }

    @Test
    void oldestServerGivesTheSameBytesAndTheSameErrors() throws Exception {
        Generation older = new Generation(directory).migration("V1__constraints.sql", text("every-constraint.sql"));
        try (PostgresServer server = OldestServer.start();
                ThrowawayDatabase home = server.createDatabase();
                ThrowawayDatabase database = server.createDatabase()) {
            older.run(Map.of(
                    "server", "url", "url", home.url() + "?user=" + home.user() + "&password=" + home.password()));

            assertThat(constraintFiles(older))
                    .isEqualTo(constraintFiles(generation))
                    .hasSize(10);
            violateAll(database);
        }
    }

    /** A distributed engine leaves the fields out, and adds the number of a shard to the names. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    23505 | CustomersConstraint.CUSTOMERS_PKEY | duplicate key value violates unique constraint "customers_pkey_102008"
                    23505 | CustomersConstraint.CUSTOMERS_PKEY | doppelter Schlüsselwert verletzt Unique-Constraint »customers_pkey_102008«
                    23503 | CustomersConstraint.CUSTOMERS_COUNTRY | insert or update on table "customers_102008" violates foreign key constraint "customers_country_102008"
                    23503 | AlarmsConstraint.ALARMS_READING | update or delete on table "readings_7" violates foreign key constraint "alarms_reading_8" on table "alarms_8"
                    23514 | CustomersConstraint.NAME | new row for relation "customers_102008" violates check constraint "name"
                    23502 | CustomersConstraint.NAME_NOT_NULL | null value in column "name" of relation "customers_102008" violates not-null constraint
                    23502 | | null value in column "meter" of relation "others_102008" violates not-null constraint
                    23514 | | value for domain code violates check constraint "in_range"
                    23505 | | duplicate key value violates unique constraint "others_pkey_102008"
                    """)
    void namesInTheMessageDecideWhereTheServerSendsNoFields(String state, String constant, String message)
            throws Exception {
        try (ThrowawayDatabase database = SharedServer.createDatabase();
                Connection connection = database.dataSource().getConnection()) {
            String raised = "DO $do$ BEGIN RAISE EXCEPTION USING ERRCODE = '%s', MESSAGE = $m$%s$m$; END $do$"
                    .formatted(state, message);

            assertThat(constraints
                            .of(violate(connection, raised))
                            .map(GeneratedConstraints::name)
                            .orElse(null))
                    .isEqualTo(constant);
        }
    }

    @Test
    void violationInABatchIsFound() throws Exception {
        try (ThrowawayDatabase database = SharedServer.createDatabase();
                Connection connection = database.dataSource().getConnection()) {
            DSLContext ctx = DSL.using(connection, SQLDialect.POSTGRES);
            ctx.execute(text("every-constraint.sql"));
            String insert = "INSERT INTO countries VALUES ('de', 'Germany')";

            Throwable thrown = catchThrowable(() -> ctx.batch(insert, insert).execute());

            assertThat(constraints.of(new IllegalStateException(thrown)).map(GeneratedConstraints::name))
                    .contains("CountriesConstraint.COUNTRIES_PKEY");
        }
    }

    @Test
    void sameNamesInAnotherSchemaAreNotFound() throws Exception {
        try (ThrowawayDatabase database = SharedServer.createDatabase();
                Connection connection = database.dataSource().getConnection()) {
            Throwable thrown = violate(connection, """
                    CREATE SCHEMA other;
                    CREATE TABLE other.countries (code text PRIMARY KEY);
                    INSERT INTO other.countries VALUES ('de'), ('de')
                    """);

            assertThat(thrown).hasMessageContaining("countries_pkey");
            assertThat(constraints.of(thrown)).isEmpty();
        }
    }

    @Test
    void otherExceptionsAreAboutNoConstraint() throws Exception {
        Exception one = new Exception();
        one.initCause(new Exception(one));

        assertThat(constraints.of(one)).isEmpty();
        assertThat(constraints.of(new SQLException("no state"))).isEmpty();
        assertThat(constraints.of(new SQLException("lost", "08006"))).isEmpty();
    }

    @Test
    void columnsAreThoseOfTheKeyAndThenThoseOfExpressionsAndConditions() throws Exception {
        Map<String, List<String>> columns = constraints.all().stream()
                .collect(Collectors.toMap(
                        GeneratedConstraints::name,
                        constraint -> constraint.columns().stream()
                                .map(Field::getName)
                                .toList()));

        assertThat(columns)
                .containsEntry("RoomsConstraint.ROOMS_PKEY", List.of("number", "floor"))
                .containsEntry("RoomsConstraint.ROOMS_NOT_TWICE", List.of("during", "floor", "guest"))
                .containsEntry("RoomsConstraint.ROOMS_GUEST_FKEY", List.of("guest"))
                .containsEntry("RoomsConstraint.GRÖSSE", List.of("größe"))
                .containsEntry("RoomsConstraint.FLOOR_NOT_NULL", List.of("floor"))
                .containsEntry("CustomersConstraint.CUSTOMERS_EMAIL_ONCE", List.of("email", "deleted_at"))
                .containsEntry("CustomersConstraint.CUSTOMERS_NICKNAME_ONCE", List.of("country_code", "nickname"))
                .containsEntry("CustomersConstraint.CUSTOMERS_COUNTRY", List.of("country_code"))
                .containsEntry("AlarmsConstraint.ALARMS_READING", List.of("meter", "at"))
                .containsEntry("DomainConstraint.IN_RANGE", List.of());
    }

    @Test
    void namesThatAreTakenGetAnUnderscore() throws Exception {
        Generation odd = new Generation(directory).migration("V1__odd.sql", """
                CREATE TABLE customers (id int PRIMARY KEY);
                CREATE TABLE customers_constraint (id int PRIMARY KEY);
                CREATE TABLE "constraints" (id int PRIMARY KEY);
                CREATE TABLE "constraint" (id int PRIMARY KEY, definition int CONSTRAINT definition CHECK (definition > 0));
                CREATE TABLE public_constraint (id int PRIMARY KEY);
                CREATE TABLE domain_constraint (id int PRIMARY KEY);
                CREATE TABLE table_field (id int PRIMARY KEY);
                CREATE TABLE list (id int PRIMARY KEY);
                CREATE TABLE visitor (id int PRIMARY KEY, "class" int CONSTRAINT id_not_null CHECK ("class" > 0));
                CREATE DOMAIN percent AS int CHECK (VALUE < 101);
                """);
        odd.run(Map.of());

        assertThat(odd.files())
                .containsKeys(
                        "shop/CustomersConstraint_.java",
                        "shop/Constraints_.java",
                        "shop/PublicConstraint_.java",
                        "shop/DomainConstraint_.java");
        assertThat(odd.files().get("shop/VisitorConstraint.java")).contains(" ID_NOT_NULL(", " ID_NOT_NULL_(");
        GeneratedSchema.compile(odd, "shop");
    }

    @Test
    void schemasHaveTheirOwnCataloguesInTheirPackages() throws Exception {
        Generation two = new Generation(directory).migration("V1__two.sql", """
                CREATE SCHEMA parts;
                CREATE TABLE parts.bulbs (id int PRIMARY KEY);
                CREATE TABLE lamps (id int PRIMARY KEY, bulb int REFERENCES parts.bulbs);
                """);
        two.run(Map.of(), configuration -> {
            configuration.getGenerator().setStrategy(null);
            configuration
                    .getGenerator()
                    .getDatabase()
                    .withInputSchema(null)
                    .withSchemata(
                            new SchemaMappingType().withInputSchema("public"),
                            new SchemaMappingType().withInputSchema("parts"));
        });

        assertThat(two.files())
                .containsKeys(
                        "shop/public_/LampsConstraint.java",
                        "shop/public_/Constraints.java",
                        "shop/parts/BulbsConstraint.java",
                        "shop/parts/PartsConstraint.java");
        GeneratedSchema.compile(two, "shop.public_");
    }

    @Test
    void noneAreGeneratedWhereTheyAreSwitchedOff() throws Exception {
        Generation off =
                new Generation(directory).migration("V1__lamps.sql", "CREATE TABLE lamps (id int PRIMARY KEY)");
        off.run(Map.of());
        assertThat(off.files()).containsKey("shop/LampsConstraint.java");

        off.run(Map.of("constraints", "false"));

        assertThat(off.files().keySet()).noneMatch(file -> file.contains("Constraint"));
    }

    /** jOOQ's own classes of partitions and of keys that reference them differ. */
    private static Map<String, String> constraintFiles(Generation generation) throws IOException {
        Map<String, String> files = generation.files();
        files.keySet().removeIf(file -> !file.contains("Constraint"));
        return files;
    }

    private static void violateAll(ThrowawayDatabase database) throws Exception {
        SoftAssertions softly = new SoftAssertions();
        try (Connection connection = database.dataSource().getConnection()) {
            DSLContext ctx = DSL.using(connection, SQLDialect.POSTGRES);
            ctx.execute(text("every-constraint.sql"));
            ctx.execute(text("data.sql"));
            for (Violation violation : violations()) {
                Throwable thrown = violate(connection, violation.sql());
                softly.assertThat(constraints.of(thrown).map(GeneratedConstraints::name))
                        .as("%s: %s", violation.sql(), thrown)
                        .contains(violation.constant());
            }
        }
        softly.assertAll();
    }

    private static Throwable violate(Connection connection, String sql) throws SQLException {
        connection.setAutoCommit(false);
        try {
            return catchThrowable(
                    () -> DSL.using(connection, SQLDialect.POSTGRES).execute(sql));
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static List<Violation> violations() throws IOException {
        return text("violations.txt").lines().map(Violation::of).toList();
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = ConstraintCatalogueTest.class.getResourceAsStream("constraints/" + resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A line of {@code violations.txt}: the constant, a colon, and the statements of which the last one fails. */
    private record Violation(String constant, String sql) {
        static Violation of(String line) {
            String[] parts = line.split(": ", 2);
            return new Violation(parts[0], parts[1]);
        }
    }
}
