package io.pgseam.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.generator.ReflectionTrace.Access;
import io.pgseam.postgres.ThrowawayDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.EnumType;
import org.jooq.Record;
import org.jooq.meta.jaxb.EmbeddableDefinitionType;
import org.jooq.meta.jaxb.EmbeddableField;
import org.jooq.tools.json.JSONParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeImageMetadataTest {
    private static final String SCHEMA = """
            CREATE TYPE socket AS ENUM ('e14', 'e27');
            CREATE TYPE place AS (room text, spot point);
            CREATE TABLE lamps (
                id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
                socket socket NOT NULL,
                sockets socket[],
                grid socket[][],
                place place,
                places place[],
                light circle,
                lights circle[],
                watts int, hours int,
                bytes bytea, parts bytea[]);
            CREATE TABLE bulbs (id bigint PRIMARY KEY, lamp uuid REFERENCES lamps, others uuid[]);
            COMMENT ON COLUMN bulbs.others IS '[id: lamps]';
            CREATE VIEW lit AS SELECT id, light FROM lamps;
            CREATE FUNCTION fit(wanted socket) RETURNS TABLE (lamp uuid, place place)
                LANGUAGE sql AS 'SELECT id, place FROM lamps WHERE socket = wanted';
            """;

    private static final String USE = """
            LampsRecord lamp = ctx.newRecord(Tables.LAMPS);
            lamp.setSocket(Socket.e14);
            lamp.setSockets(new Socket[] {Socket.e14, null});
            lamp.setPlace(new PlaceRecord("hall", new io.pgseam.types.Point(1, 2)));
            lamp.setPlaces(new PlaceRecord[] {lamp.getPlace()});
            lamp.setLights(new io.pgseam.types.Circle[] {new io.pgseam.types.Circle(new io.pgseam.types.Point(1, 2), 3)});
            lamp.setParts(new byte[][] {{1}});
            lamp.store();
            ctx.insertInto(Tables.BULBS, Tables.BULBS.ID, Tables.BULBS.LAMP, Tables.BULBS.OTHERS)
                    .values(new BulbsId(1L), lamp.getId(), new LampsId[] {lamp.getId()}).returning().fetch();
            ctx.selectFrom(Tables.LAMPS).where(Tables.LAMPS.ID.in(lamp.getId())).fetchArray();
            ctx.select(Tables.BULBS, Tables.BULBS.lamps().SOCKET, DSL.arrayAgg(Tables.BULBS.LAMP).over())
                    .from(Tables.BULBS).fetch();
            ctx.select(Tables.LAMPS.PLACE.ROOM, DSL.val(lamp.getId(), Tables.LAMPS.ID), DSL.array(Tables.LAMPS.ID))
                    .from(Tables.LAMPS).fetchArray();
            ctx.select(DSL.multiset(DSL.select(Tables.LAMPS.SOCKET, Tables.LAMPS.LIGHTS, Tables.LAMPS.PLACE).from(Tables.LAMPS)))
                    .fetch();
            ctx.selectFrom(Tables.FIT(Socket.e14)).fetch().into(Tables.FIT);
            ctx.selectFrom(Tables.LIT).fetchInto(LitRecord.class);
            ctx.select(Tables.LAMPS.CONSUMPTION).from(Tables.LAMPS).fetch();
            return null;
            """;

    private static final Object ONE_CONSTRUCTOR = List.of(Map.of("name", "<init>", "parameterTypes", List.of()));
    private static final Object VALUES = List.of(Map.of("name", "values", "parameterTypes", List.of()));

    private static Path directory;
    private static Generation generation;
    private static GeneratedSchema schema;

    @BeforeAll
    static void generate(@TempDir Path temporary) throws Exception {
        directory = temporary;
        generation = new Generation(directory).migration("V1__lamps.sql", SCHEMA);
        generation.run(
                Map.of("ids", "public"),
                configuration -> configuration
                        .getGenerator()
                        .getDatabase()
                        .withEmbeddables(new EmbeddableDefinitionType()
                                .withName("consumption")
                                .withTables("lamps")
                                .withFields(
                                        new EmbeddableField().withExpression("watts"),
                                        new EmbeddableField().withExpression("hours"))));
        schema = GeneratedSchema.compile(generation, "shop");
    }

    @Test
    void everythingThatJooqReachesIsListed() throws Exception {
        assertThat(new Snippet(generation, USE).compile(directory)).isEmpty();

        Set<Access> reached;
        try (ThrowawayDatabase database = SharedServer.createDatabase()) {
            database.run(directory.resolve("migrations/V1__lamps.sql"));
            reached = ReflectionTrace.of(
                    TracedSnippet.class,
                    List.of(directory, directory.resolve("classes")),
                    directory.resolve("output.txt"),
                    database.url(),
                    database.user(),
                    database.password());
        }

        Set<String> needed = new TreeSet<>();
        reached.stream()
                .filter(access -> access.type().matches("(shop|io[.]pgseam)[.].*"))
                .forEach(access -> needed.add(element(access)));
        assertThat(needed)
                .contains(
                        "shop.LampsRecord <init>",
                        "shop.LampsRecord[]",
                        "shop.Socket values",
                        "shop.Socket[]",
                        "shop.LampsId[]",
                        "shop.PlaceRecord <init>",
                        "shop.PlacePath allPublicConstructors",
                        "shop.ConsumptionRecord <init>",
                        "io.pgseam.types.Circle[]");
        assertThat(elements()).containsAll(needed);
    }

    @Test
    void everyRecordAndEnumIsListedAndNothingThatThereIsNot() throws Exception {
        Set<String> expected = new TreeSet<>();
        for (String source : generation.files().keySet()) {
            String name = source.replace(".java", "").replace('/', '.');
            Class<?> type = schema.classes().loadClass(name);
            if (Record.class.isAssignableFrom(type)) {
                expected.addAll(List.of(name + " <init>", name + "[]"));
            } else if (EnumType.class.isAssignableFrom(type)) {
                expected.addAll(List.of(name + " values", name + "[]"));
            }
        }
        assertThat(elements()).containsAll(expected).contains("shop.BulbsId[]", "shop.Socket[][]", "byte[][]");
        for (String element : elements()) {
            String name = element.replaceFirst("[ \\[].*", "");
            if (!name.equals("byte")) {
                assertThat(schema.classes().loadClass(name)).isNotNull();
            }
        }
    }

    @Test
    void changedFileIsMadeAgainAndSwitchedOffItIsGone(@TempDir Path other) throws Exception {
        Generation lamps = new Generation(other).migration("V1__lamps.sql", "CREATE TABLE lamps (id int)");
        lamps.run(Map.of());
        Path file = file(lamps);
        String text = Files.readString(file);
        Files.writeString(file, "anything");

        lamps.run(Map.of());
        assertThat(file).hasContent(text);

        lamps.run(Map.of("nativeImage", "false"));
        assertThat(file).doesNotExist();
    }

    private static Path file(Generation generation) {
        return generation.generated().resolve("META-INF/native-image/shop/reachability-metadata.json");
    }

    private static String element(Access access) {
        return access.type()
                + switch (access.function()) {
                    case "arrayType", "newInstance" -> "[]";
                    case "getDeclaredConstructor" -> " <init>";
                    case "getConstructor" -> " allPublicConstructors";
                    case "getEnumConstants" -> " values";
                    default -> " " + access.function();
                };
    }

    /** Each type with what is reached of it, and nothing that the documented format does not have. */
    @SuppressWarnings("removal") // newer jOOQ will have another parser
    private static Set<String> elements() throws Exception {
        Map<?, ?> metadata = (Map<?, ?>) new JSONParser().parse(Files.readString(file(generation)));
        assertThat(metadata.keySet()).hasToString("[reflection]");
        Set<String> elements = new TreeSet<>();
        for (Object element : (List<?>) metadata.get("reflection")) {
            Map<String, Object> properties = new TreeMap<>();
            ((Map<?, ?>) element).forEach((name, value) -> properties.put((String) name, value));
            String type = (String) properties.remove("type");
            Object methods = properties.remove("methods");
            Object constructors = properties.remove("allPublicConstructors");
            assertThat(properties).isEmpty();
            assertThat(methods).isIn(null, ONE_CONSTRUCTOR, VALUES);
            assertThat(constructors).isIn(null, true);
            elements.add(type
                    + (ONE_CONSTRUCTOR.equals(methods) ? " <init>" : "")
                    + (VALUES.equals(methods) ? " values" : "")
                    + (constructors == null ? "" : " allPublicConstructors"));
        }
        return elements;
    }
}
