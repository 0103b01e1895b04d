package io.pgseam.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pgseam.postgres.ThrowawayDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types that a migration creates: enums, composites, domains, and those of extensions. */
class UserTypesTest {
    @TempDir
    private Path directory;

    private Generation generation;

    @BeforeEach
    void prepare() {
        generation = new Generation(directory);
    }

    @Test
    void enumsAndCompositesOfAnotherSchemaMakeTheRoundTrip() throws Exception {
        generation.migration("V1__lamps.sql", """
                CREATE SCHEMA ext;
                CREATE EXTENSION hstore SCHEMA ext;
                CREATE SCHEMA parts;
                CREATE TYPE parts.socket AS ENUM ('e14', 'e27');
                CREATE DOMAIN parts.mac AS macaddr CHECK (VALUE <> '00:00:00:00:00:00');
                CREATE TYPE parts.bulb AS (
                    socket parts.socket, address parts.mac, since timestamptz, hours int4range, tags text[], more ext.hstore);
                CREATE TABLE lamps (
                    id int PRIMARY KEY,
                    socket parts.socket,
                    sockets parts.socket[],
                    grid parts.socket[][],
                    bulb parts.bulb,
                    bulbs parts.bulb[],
                    address parts.mac,
                    addresses parts.mac[]);
                """);
        generation.run(Map.of(), configuration -> {
            configuration.getGenerator().setStrategy(null);
            configuration
                    .getGenerator()
                    .getDatabase()
                    .withInputSchema(null)
                    .withSchemata(
                            new SchemaMappingType().withInputSchema("public"),
                            new SchemaMappingType().withInputSchema("parts"));
        });
        GeneratedSchema schema = GeneratedSchema.compile(generation, "shop.public_");
        Table<?> lamps = schema.table("LAMPS");
        String bulb =
                "(e27,08:00:2b:01:02:03,\"2026-11-21 12:34:56.789012+00\",\"[1,5)\",\"{a,\"\"b c\"\"}\",\"\"\"k\"\"=>\"\"v\"\"\")";

        try (ThrowawayDatabase database = SharedServer.createDatabase()) {
            database.run(directory.resolve("migrations/V1__lamps.sql"));
            try (Connection connection = database.dataSource().getConnection()) {
                Map.of(
                                "socket", "e27",
                                "sockets", "{e14,NULL}",
                                "grid", "{{e14,e27},{e27,e14}}",
                                "bulb", bulb,
                                "bulbs", "{\"" + bulb.replace("\"", "\\\"") + "\"}",
                                "address", "08:00:2b:01:02:03",
                                "addresses", "{08:00:2b:01:02:03,NULL}")
                        .forEach((column, literal) -> new RoundTrip<>(
                                        DSL.using(connection, SQLDialect.POSTGRES), lamps, lamps.field(column))
                                .of(literal));
            }
        }
    }

    @Test
    void typeOfASchemaThatIsNotGeneratedFailsTheBuildInOneLine() throws Exception {
        generation.migration("V1__lamps.sql", """
                CREATE SCHEMA parts;
                CREATE TYPE parts.mount AS ENUM ('wall', 'floor');
                CREATE TYPE fitting AS (mount parts.mount);
                CREATE TABLE lamps (id int, mount parts.mount, mounts parts.mount[]);
                CREATE FUNCTION fix(mount parts.mount) RETURNS int LANGUAGE sql AS 'SELECT 1';
                """);

        assertThatThrownBy(() -> generation.run(Map.of()))
                .isInstanceOf(UnknownTypeException.class)
                .hasMessage("No Java type for public.fitting.mount (parts.mount), public.fix.mount (parts.mount),"
                        + " public.lamps.mount (parts.mount), public.lamps.mounts (parts.mount[]). No classes were"
                        + " generated. Add the type's schema to <schemata>, give it a <forcedType>, or <exclude> what has"
                        + " it.");
        assertThat(generation.files()).isEmpty();
    }

    @Test
    void forcedTypeOfTheUserWins() throws Exception {
        generation.migration("V1__lamps.sql", "CREATE TABLE lamps (address macaddr, hours interval)");

        generation.run(
                Map.of(),
                configuration -> configuration
                        .getGenerator()
                        .getDatabase()
                        .withForcedTypes(new ForcedType()
                                .withUserType("java.lang.String")
                                .withConverter("example.MacConverter")
                                .withIncludeTypes("macaddr")));

        assertThat(generation.files().get("shop/Lamps.java"))
                .contains("TableField<LampsRecord, String> ADDRESS", "TableField<LampsRecord, Interval> HOURS");
    }

    @Test
    void typeOfTheUserThatIsCalledLikeOneOfPostgresIsItself() throws Exception {
        generation.migration("V1__lamps.sql", """
                CREATE TYPE public.circle AS ENUM ('full', 'half');
                CREATE TABLE lamps (light public.circle, lights public.circle[], place pg_catalog.circle);
                """);

        generation.run(Map.of());

        assertThat(generation.files().get("shop/Lamps.java"))
                .contains(
                        "TableField<LampsRecord, Circle> LIGHT",
                        "TableField<LampsRecord, Circle[]> LIGHTS",
                        "TableField<LampsRecord, io.pgseam.types.Circle> PLACE");
    }

    @Test
    void parametersAndResultsOfRoutinesHaveTheirTypes() throws Exception {
        generation.migration("V1__routines.sql", """
                CREATE DOMAIN mac AS macaddr;
                CREATE FUNCTION known(a macaddr, b mac, c bit[], OUT d pg_lsn, OUT e money[])
                    LANGUAGE sql AS 'SELECT NULL::pg_lsn, NULL::money[]';
                CREATE FUNCTION price(a int) RETURNS money LANGUAGE sql AS 'SELECT 1::money';
                CREATE FUNCTION prices(a int) RETURNS SETOF money LANGUAGE sql AS 'SELECT 1::money';
                CREATE FUNCTION hours(a int) RETURNS TABLE (b interval, c interval[])
                    LANGUAGE sql AS 'SELECT NULL::interval, NULL::interval[]';
                """);

        generation.run(Map.of());

        assertThat(generation.files().get("shop/Known.java"))
                .contains(
                        "Parameter<MacAddress> A",
                        "Parameter<MacAddress> B",
                        "Parameter<BitString[]> C",
                        "Parameter<Lsn> D",
                        "Parameter<BigDecimal[]> E");
        assertThat(generation.files().get("shop/Price.java")).contains("Parameter<BigDecimal> RETURN_VALUE");
        assertThat(generation.files().get("shop/Prices.java")).contains("TableField<PricesRecord, BigDecimal> PRICES");
        assertThat(generation.files().get("shop/Hours.java"))
                .contains("TableField<HoursRecord, Interval> B", "TableField<HoursRecord, Interval[]> C");
        GeneratedSchema.compile(generation, "shop");
    }

    @Test
    void whatAnExtensionCreatesIsLeftOut() throws Exception {
        generation.migration("V1__extensions.sql", """
                        CREATE EXTENSION hstore;
                        CREATE EXTENSION pg_stat_statements;
                        CREATE TABLE each (id int, more hstore);
                        CREATE FUNCTION twice(n int) RETURNS int LANGUAGE sql AS 'SELECT n * 2';
                        """).run(Map.of());

        assertThat(generation.files().keySet())
                .containsExactlyInAnyOrder(
                        "shop/DefaultCatalog.java",
                        "shop/Each.java",
                        "shop/EachRecord.java",
                        "shop/NewEach.java",
                        "shop/Public.java",
                        "shop/Routines.java",
                        "shop/Tables.java",
                        "shop/Twice.java");
        assertThat(generation.files().get("shop/Each.java"))
                .contains("TableField<EachRecord, Map<java.lang.String, java.lang.String>> MORE");
    }
}
