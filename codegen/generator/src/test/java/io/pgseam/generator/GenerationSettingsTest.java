package io.pgseam.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pgseam.postgres.SqlScriptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationSettingsTest {
    @TempDir
    private Path directory;

    private Generation generation;

    @BeforeEach
    void prepare() throws Exception {
        generation = new Generation(directory).migration("V1__lamps.sql", "CREATE TABLE lamps (id int PRIMARY KEY)");
    }

    @Test
    void unknownPropertyNamesTheNearestKnownOne() {
        assertThatThrownBy(() -> run("location", "filesystem:migrations"))
                .isInstanceOf(MigrationException.class)
                .hasMessage("The property \"location\" of jOOQ's <database> is not known: did you mean \"locations\"?"
                        + " Known are cache, constraints, ids, image, initScripts, inserts, inserts.optional, locations,"
                        + " lock, nativeImage, orNull, pages, schemas, server, url,"
                        + " flyway.NAME, placeholders.NAME. No server was started.");
    }

    @Test
    void everyPropertyHasItsLineOnThePage() throws Exception {
        List<String> onThePage = Pattern.compile("(?m)^\\| `([^`]+)` \\|.*\\|$")
                .matcher(Files.readString(Path.of("PROPERTIES.md")))
                .results()
                .map(line -> line.group(1))
                .filter(name -> !name.startsWith("pgseam."))
                .toList();

        assertThat(onThePage).containsExactlyInAnyOrderElementsOf(PropertyName.all());
    }

    @Test
    void placeholdersAreFilledIn() throws Exception {
        generation.migration("V2__rooms.sql", "CREATE TABLE ${prefix}rooms (id int)");

        run("placeholders.prefix", "hotel_");

        assertThat(generation.files()).containsKey("shop/HotelRooms.java");
    }

    @Test
    void severalLocationsAreOneHistory() throws Exception {
        Files.createDirectories(directory.resolve("more"));
        Files.writeString(directory.resolve("more/V2__rooms.sql"), "CREATE TABLE rooms (id int)");

        run("locations", "filesystem:migrations, filesystem:more");

        assertThat(generation.files()).containsKeys("shop/Lamps.java", "shop/Rooms.java");
    }

    @Test
    void migrationsAreFoundOnTheClassPath() throws Exception {
        run("locations", "classpath:onclasspath");

        assertThat(generation.files()).containsKey("shop/FromClasspath.java");
    }

    @Test
    void settingsOfFlywayArePassedOn() throws Exception {
        generation.migration("W2__rooms.sql", "CREATE TABLE rooms (id int)");

        run("flyway.sqlMigrationPrefix", "W");

        assertThat(generation.files()).containsKey("shop/Rooms.java").doesNotContainKey("shop/Lamps.java");
    }

    @Test
    void historyTableOfAnotherNameIsLeftOut() throws Exception {
        run("flyway.table", "what_was_done");

        assertThat(generation.files()).containsKey("shop/Lamps.java").doesNotContainKey("shop/WhatWasDone.java");
    }

    @Test
    void repeatableMigrationsAndCallbacksRun() throws Exception {
        generation
                .migration("R__view.sql", "CREATE OR REPLACE VIEW bright AS SELECT id FROM lamps")
                .migration("afterMigrate.sql", "COMMENT ON TABLE lamps IS 'Said by a callback.'");

        run("flyway.outOfOrder", "true");

        assertThat(generation.files().get("shop/Lamps.java")).contains("Said by a callback.");
        assertThat(generation.files()).containsKey("shop/Bright.java");
    }

    @Test
    void transactionalAndOtherStatementsMixInOneMigration() throws Exception {
        generation.migration(
                "V2__mixed.sql",
                "CREATE TABLE rooms (id int); CREATE INDEX CONCURRENTLY rooms_id ON rooms (id); VACUUM rooms;");

        run("flyway.mixed", "true");

        assertThat(generation.files()).containsKey("shop/Rooms.java");
    }

    @Test
    void baselineMigrationStandsForThoseBeforeIt() throws Exception {
        generation
                .migration("B2__everything.sql", "CREATE TABLE rooms (id int)")
                .migration("V3__beds.sql", "CREATE TABLE beds (id int)");

        run("flyway.outOfOrder", "false");

        assertThat(generation.files())
                .containsKeys("shop/Rooms.java", "shop/Beds.java")
                .doesNotContainKey("shop/Lamps.java");
    }

    @Test
    void migrationsMakeRolesAndExtensions() throws Exception {
        generation.migration("V2__rights.sql", """
                CREATE SCHEMA extensions;
                CREATE EXTENSION pg_trgm SCHEMA extensions;
                CREATE ROLE reader;
                GRANT SELECT ON lamps TO reader;
                CREATE TABLE rooms (name text);
                CREATE INDEX rooms_name ON rooms USING gin (name extensions.gin_trgm_ops);
                """);

        run("flyway.outOfOrder", "false");

        assertThat(generation.files()).containsKey("shop/Rooms.java");
    }

    @Test
    void severalSchemasAreMigratedAndGenerated() throws Exception {
        generation.migration("V2__sales.sql", "CREATE TABLE sales.orders (id int)");
        Map<String, String> properties = Map.of("schemas", "public,sales");

        generation.run(
                properties,
                configuration -> configuration
                        .getGenerator()
                        .getDatabase()
                        .withInputSchema(null)
                        .withSchemata(
                                new SchemaMappingType().withInputSchema("public"),
                                new SchemaMappingType().withInputSchema("sales")));

        assertThat(generation.files()).containsKeys("shop/Lamps.java", "shop/Orders.java");
    }

    @Test
    void initScriptsRunBeforeTheMigrations() throws Exception {
        Files.writeString(
                directory.resolve("init.sql"),
                "CREATE TYPE colour AS ENUM ('red'); -- a semicolon; in a comment\nCREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1; $$;");
        generation.migration(
                "V2__colour.sql", "ALTER TABLE lamps ADD colour colour DEFAULT CASE f() WHEN 1 THEN 'red'::colour END");

        run("initScripts", "init.sql");

        assertThat(generation.files()).containsKey("shop/Colour.java");
    }

    @Test
    void brokenInitScriptNamesFileAndLine() throws Exception {
        Files.writeString(directory.resolve("init.sql"), "CREATE TABLE a (id int);\n\nCREATE TABLE b (\n  id itn);");

        assertThatThrownBy(() -> run("initScripts", "init.sql"))
                .isInstanceOf(SqlScriptException.class)
                .hasMessage(directory.resolve("init.sql")
                        + ":4: type \"itn\" does not exist (42704). Nothing of the file was kept.");
    }

    @Test
    void schemaPageGoesWhereThePropertySays() throws Exception {
        run("pages", "site/lamps.html");

        assertThat(directory.resolve("site/lamps.html")).content().contains("<title>Schema public</title>");
        assertThat(generation.generated().resolve("schema.html")).doesNotExist();
    }

    @Test
    void missingInitScriptIsNamed() {
        assertThatThrownBy(() -> run("initScripts", "missing.sql"))
                .isInstanceOf(SqlScriptException.class)
                .hasMessageContaining("missing.sql: cannot be read");
    }

    @Test
    void changedInitScriptIsAChange() throws Exception {
        Path script = directory.resolve("init.sql");
        Files.writeString(script, "CREATE TABLE early (id int)");
        run("initScripts", "init.sql");
        Files.writeString(script, "CREATE TABLE earlier (id int)");

        run("initScripts", "init.sql");

        assertThat(generation.files()).containsKey("shop/Earlier.java").doesNotContainKey("shop/Early.java");
    }

    @Test
    void settingThatFlywayDoesNotKnowIsAnError() {
        assertThatThrownBy(() -> run("flyway.sqlMigrationPrefx", "W"))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("flyway.sqlMigrationPrefx");
    }

    private void run(String property, String value) throws Exception {
        generation.run(Map.of(property, value));
    }
}
