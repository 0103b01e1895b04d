package io.pgseam.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A schema of as many like tables as wanted: 9 columns, a primary key, a foreign key to one in ten, an index and comments each.
 *
 * @param tables a multiple of 10
 */
record SampleSchema(int tables) {
    private static final int TABLES_PER_MIGRATION = 10;

    /** Writes one versioned migration for each ten tables. */
    void writeTo(Path directory) throws IOException {
        Files.createDirectories(directory);
        for (int first = 0; first < tables; first += TABLES_PER_MIGRATION) {
            Files.writeString(
                    directory.resolve("V%05d__tables.sql".formatted(first + 1)),
                    IntStream.range(first, first + TABLES_PER_MIGRATION)
                            .mapToObj(SampleSchema::table)
                            .collect(Collectors.joining("\n")));
        }
    }

    private static String table(int number) {
        return """
                CREATE TABLE table_%1$d (
                    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
                    %2$s
                    name text NOT NULL,
                    price numeric(10, 2) NOT NULL CHECK (price >= 0),
                    stock integer NOT NULL DEFAULT 0,
                    tags text[] NOT NULL DEFAULT '{}',
                    metadata jsonb NOT NULL DEFAULT '{}',
                    active boolean NOT NULL DEFAULT true,
                    created_at timestamptz NOT NULL DEFAULT now()
                );
                CREATE INDEX table_%1$d_name ON table_%1$d (name);
                COMMENT ON TABLE table_%1$d IS 'Number %1$d of many.';
                COMMENT ON COLUMN table_%1$d.name IS 'Shown to people.';
                """.formatted(number, number == 0 ? "" : "parent_id uuid REFERENCES table_%d,".formatted(number / 10));
    }
}
