package io.pgseam.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What javac says where a value has not the type of its column. */
class TypedIdsCompilationTest {
    private static Generation generation;

    @TempDir
    private Path directory;

    @BeforeAll
    static void generate(@TempDir Path directory) throws Exception {
        generation = new Generation(directory).migration("V1__shop.sql", """
                CREATE TABLE products (id uuid PRIMARY KEY);
                CREATE TABLE lamps (id bigint PRIMARY KEY, product uuid REFERENCES products);
                """);
        generation.run(Map.of("ids", "public"));
        GeneratedSchema.compile(generation, "shop");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return Tables.PRODUCTS.ID.eq(java.util.UUID.randomUUID());",
                "return Tables.PRODUCTS.ID.eq(new LampsId(1L));",
                "return Tables.PRODUCTS.ID.eq(Tables.LAMPS.ID);",
                "return Tables.LAMPS.PRODUCT.in(new LampsId(1L));",
                "return ctx.insertInto(Tables.LAMPS, Tables.LAMPS.PRODUCT).values(java.util.UUID.randomUUID());",
                "java.util.UUID id = ctx.select(Tables.PRODUCTS.ID).from(Tables.PRODUCTS).fetchOne().value1(); return id;",
            })
    void otherValueDoesNotCompile(String body) throws Exception {
        assertThat(new Snippet(generation, body).compile(directory)).contains("Source.java:8: error: ", "ProductsId");
    }
}
