package io.pgseam.generator;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.copy.CopyException;
import io.pgseam.postgres.ThrowawayDatabase;
import io.pgseam.types.PostgresType;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each type of TYPES.md: alone, in arrays, under domains. */
class EveryTypeTest {
    /** What a table's columns are made of: the type, or the domain over it that is named after the column. */
    private enum Shape {
        SCALARS("%1$s"),
        ARRAYS("%1$s[]"),
        MATRICES("%1$s[][]"),
        SCALAR_DOMAINS("d_%2$s"),
        ARRAYS_OF_DOMAINS("d_%2$s[]"),
        DOMAINS_OF_ARRAYS("da_%2$s");

        private final String type;

        Shape(String type) {
            this.type = type;
        }

        String literal(String type, String sample) {
            String quoted = '"' + sample.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
            String delimiter = type.equals("box") ? ";" : ",";
            return switch (this) {
                case SCALARS, SCALAR_DOMAINS -> sample;
                case MATRICES -> "{{%1$s%2$sNULL}%2$s{%1$s%2$s%1$s}}".formatted(quoted, delimiter);
                default -> "{%1$s%2$sNULL%2$s%1$s}".formatted(quoted, delimiter);
            };
        }
    }

    @TempDir
    private static Path directory;

    private static TypesTable types;
    private static Map<String, String> samples;
    private static Generation generation;
    private static GeneratedSchema schema;
    private static ThrowawayDatabase database;
    private static Connection text;
    private static Connection binary;

    @BeforeAll
    static void generateCompileAndMigrate() throws Exception {
        types = TypesTable.read();
        samples = samples();
        generation = new Generation(directory).migration("V1__every_type.sql", migration());
        generation.run(Map.of());
        schema = GeneratedSchema.compile(generation, "shop");
        database = SharedServer.createDatabase();
        database.run(directory.resolve("migrations/V1__every_type.sql"));
        text = connect("prepareThreshold=0");
        binary = connect("prepareThreshold=-1");
    }

    @AfterAll
    static void stop() throws SQLException {
        text.close();
        binary.close();
        database.close();
    }

    private static Connection connect(String property) throws SQLException {
        // The extensions' operators are found through the search path.
        return DriverManager.getConnection(
                database.url() + "?currentSchema=public,ext&" + property, database.user(), database.password());
    }

    private static Map<String, String> samples() throws IOException {
        Map<String, String> samples = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/types/samples.txt"))) {
            samples.put(line.split("=", 2)[0], line.split("=", 2)[1]);
        }
        return samples;
    }

    private static String migration() {
        String extensions = Stream.of("citext", "hstore", "ltree")
                .map(extension -> "CREATE EXTENSION " + extension + " SCHEMA ext;\n")
                .collect(joining("", "CREATE SCHEMA ext;\n", ""));
        String domains = types.javaTypes().keySet().stream()
                .map(type -> "CREATE DOMAIN d_%2$s AS %1$s;\nCREATE DOMAIN da_%2$s AS %1$s[];\n"
                        .formatted(inSchema(type), TypesTable.column(type)))
                .collect(joining());
        String tables = Arrays.stream(Shape.values())
                .map(shape -> types.javaTypes().keySet().stream()
                        .map(type -> TypesTable.column(type) + " "
                                + shape.type.formatted(inSchema(type), TypesTable.column(type)))
                        .collect(joining(", ", "CREATE TABLE " + shape + " (id int PRIMARY KEY, ", ");\n")))
                .collect(joining());
        return extensions + domains + tables;
    }

    private static String inSchema(String type) {
        return List.of("citext", "hstore", "ltree", "lquery", "ltxtquery").contains(type) ? "ext." + type : type;
    }

    @Test
    void noColumnIsAnObject() throws IOException {
        assertThat(generation.files().values())
                .allSatisfy(file -> assertThat(file)
                        .doesNotContain("Unknown data type")
                        .doesNotContainPattern("[<, ]Object(\\[])*>"));
    }

    @Test
    void tableOfTypesIsGeneratedExactlySo() throws IOException {
        String scalars = generation.files().get("shop/Scalars.java").replace("java.lang.", "");
        assertThat(types.javaTypes())
                .allSatisfy((type, javaType) -> assertThat(scalars)
                        .contains("TableField<ScalarsRecord, " + javaType + "> "
                                + TypesTable.column(type).toUpperCase(Locale.ROOT) + " ="));
    }

    @Test
    void tableOfTypesHoldsEveryTypeThatHasABinding() {
        List<String> bound = Arrays.stream(PostgresType.class.getFields())
                .map(Field::getName)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .map(name -> Map.of("char", "\"char\"", "bpchar", "char(5)", "bit", "bit(3)")
                        .getOrDefault(name, name))
                .toList();

        assertThat(types.javaTypes().keySet()).containsExactlyInAnyOrderElementsOf(bound);
    }

    @Test
    void everyTypeHasASample() {
        assertThat(samples.keySet())
                .containsExactlyInAnyOrderElementsOf(types.javaTypes().keySet());
    }

    @ParameterizedTest
    @MethodSource("shapesAndTypes")
    void typeMakesTheRoundTrip(Shape shape, String type) {
        roundTrip(shape, type, text).of(shape.literal(type, samples.get(type)));
    }

    @ParameterizedTest
    @MethodSource("shapesAndTypes")
    void typeMakesTheRoundTripInTheDriversBinaryForm(Shape shape, String type) {
        roundTrip(shape, type, binary).of(shape.literal(type, samples.get(type)));
    }

    @ParameterizedTest
    @MethodSource("shapesAndTypes")
    void typeIsCopiedOrRefusedBeforeTheFirstByte(Shape shape, String type) {
        RoundTrip<?> roundTrip = roundTrip(shape, type, text);
        String literal = shape.literal(type, samples.get(type));
        if (type.startsWith("reg")) {
            assertThatExceptionOfType(CopyException.class)
                    .isThrownBy(() -> roundTrip.copied(literal))
                    .withMessageEndingWith(
                            "the binary form of %s is a number, where SELECT gives a name. Nothing was sent.", type);
        } else {
            roundTrip.copied(literal);
        }
    }

    @ParameterizedTest
    @MethodSource("shapesAndTypesButArraysOfJsonUnderDomains")
    void typeIsReadWithinMultiset(Shape shape, String type) {
        roundTrip(shape, type, text).withinMultiset(shape.literal(type, samples.get(type)));
    }

    private static RoundTrip<?> roundTrip(Shape shape, String type, Connection connection) {
        DSLContext ctx = DSL.using(connection, SQLDialect.POSTGRES);
        Table<?> table = schema.table(shape.name());
        return new RoundTrip<>(ctx, table, table.field(TypesTable.column(type)));
    }

    static Stream<Object[]> shapesAndTypes() {
        return Arrays.stream(Shape.values())
                .flatMap(shape -> types.javaTypes().keySet().stream().map(type -> new Object[] {shape, type}));
    }

    /** What nests JSON in JSON takes it apart, so that the text of an element is lost. */
    static Stream<Object[]> shapesAndTypesButArraysOfJsonUnderDomains() {
        return shapesAndTypes()
                .filter(shapeAndType -> !(List.of("json", "jsonb").contains(shapeAndType[1])
                        && List.of(Shape.ARRAYS_OF_DOMAINS, Shape.DOMAINS_OF_ARRAYS)
                                .contains(shapeAndType[0])));
    }
}
