package io.pgseam.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnePackageStrategyTest {
    @TempDir
    private Path directory;

    @Test
    void tablesNamedLikeJooqsOwnClassesCompile() throws Exception {
        Generation generation = new Generation(directory).migration("V1__names.sql", """
                CREATE DOMAIN watts AS integer CHECK (VALUE > 0);
                CREATE SEQUENCE numbers;
                CREATE TABLE domains (id int PRIMARY KEY, watts watts);
                CREATE TABLE keys (id int PRIMARY KEY, domain_id int REFERENCES domains);
                CREATE INDEX keys_domain ON keys (domain_id);
                CREATE TABLE tables (id int PRIMARY KEY);
                CREATE TABLE indexes (id int PRIMARY KEY);
                CREATE TABLE sequences (id int PRIMARY KEY);
                CREATE TABLE routines (id int PRIMARY KEY);
                CREATE FUNCTION twice(n int) RETURNS int LANGUAGE sql AS 'SELECT n * 2';
                """);

        generation.run(Map.of());

        GeneratedSchema schema = GeneratedSchema.compile(generation, "shop");
        assertThat(schema.table("KEYS").getReferences()).hasSize(1);
        assertThat(schema.table("DOMAINS").getName()).isEqualTo("domains");
    }

    @Test
    void functionThatReturnsATableCompiles() throws Exception {
        Generation generation = new Generation(directory).migration("V1__functions.sql", """
                CREATE TABLE lamps (id int PRIMARY KEY);
                CREATE FUNCTION recent(n int) RETURNS SETOF lamps LANGUAGE sql AS 'SELECT * FROM lamps LIMIT n';
                CREATE FUNCTION sums(n int) RETURNS TABLE (total int) LANGUAGE sql AS 'SELECT n';
                """);

        generation.run(Map.of());

        GeneratedSchema schema = GeneratedSchema.compile(generation, "shop");
        assertThat(schema.table("RECENT").fields()).hasSize(1);
        assertThat(schema.table("SUMS").field("total").getType()).isEqualTo(Integer.class);
    }
}
