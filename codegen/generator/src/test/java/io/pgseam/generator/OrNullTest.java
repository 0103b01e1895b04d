package io.pgseam.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.postgres.ThrowawayDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code orNull()} of a generated table, with and without the property. */
class OrNullTest {
    private static Generation generation;

    @TempDir
    private Path directory;

    @BeforeAll
    static void generate(@TempDir Path directory) throws Exception {
        generation = new Generation(directory).migration("V1__lamps.sql", """
                CREATE TABLE rooms (id int PRIMARY KEY, name text NOT NULL);
                CREATE TABLE lamps (name text PRIMARY KEY, room int REFERENCES rooms, hours int4range);
                INSERT INTO rooms VALUES (1, 'hall');
                INSERT INTO lamps VALUES ('lit', 1, '[1,3)'), ('stored', NULL, NULL);
                """);
        generation.run(Map.of("orNull", "true"));
        GeneratedSchema.compile(generation, "shop");
    }

    @Test
    void fieldIsEmptyWhereTheJoinFoundNoRow() throws Exception {
        assertThat(run("""
                Rooms rooms = Tables.ROOMS.as("r"); \
                return ctx.select(Tables.LAMPS.NAME, rooms.orNull().NAME, Tables.LAMPS.orNull().HOURS) \
                    .from(Tables.LAMPS).leftJoin(rooms).on(Tables.LAMPS.ROOM.eq(rooms.ID)).orderBy(Tables.LAMPS.NAME) \
                    .fetch(org.jooq.Records.mapping((lamp, room, hours) -> lamp + " " + room + " " + hours.isPresent())).toString();
                """)).isEqualTo("[lit Optional[hall] true, stored Optional.empty false]");
    }

    @Test
    void optionalIsComparedAsItsValue() throws Exception {
        assertThat(run("""
                return ctx.fetchCount(Tables.ROOMS, Tables.ROOMS.orNull().NAME.eq(java.util.Optional.of("hall")));
                """)).isEqualTo(1);
    }

    @Test
    void bareValueDoesNotCompile() throws Exception {
        assertThat(new Snippet(
                                generation,
                                "String name = ctx.select(Tables.ROOMS.orNull().NAME).from(Tables.ROOMS).fetchOne().value1(); return name;")
                        .compile(directory))
                .contains("Source.java:8: error: incompatible types: Optional<String> cannot be converted to String");
    }

    @Test
    void withoutThePropertyThereIsNone() throws Exception {
        Generation plain = new Generation(directory).migration("V1__rooms.sql", "CREATE TABLE rooms (id int);");
        plain.run(Map.of());

        assertThat(plain.files().get("shop/Rooms.java")).doesNotContain("orNull");
    }

    private Object run(String body) throws Exception {
        try (ThrowawayDatabase database = SharedServer.createDatabase()) {
            database.run(generation.directory().resolve("migrations/V1__lamps.sql"));
            try (Connection connection = database.dataSource().getConnection()) {
                return new Snippet(generation, body).run(directory, DSL.using(connection, SQLDialect.POSTGRES));
            }
        }
    }
}
