package io.pgseam.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A schema of 300 tables with 16 columns and three foreign keys each but the first, as large as a grown application's. */
final class WideSchema {
    static final int TABLES = 300;

    private WideSchema() {}

    static void writeTo(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(
                directory.resolve("V1__tables.sql"),
                IntStream.range(0, TABLES).mapToObj(WideSchema::table).collect(Collectors.joining("\n")));
    }

    private static String table(int number) {
        return """
                CREATE TABLE table_%1$d (
                    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
                    first_id uuid NOT NULL%2$s,
                    second_id uuid NOT NULL%3$s,
                    third_id uuid%4$s,
                    name text NOT NULL CHECK (btrim(name) <> ''),
                    code varchar(20) NOT NULL UNIQUE,
                    price numeric(10, 2) NOT NULL CHECK (price >= 0),
                    stock integer NOT NULL DEFAULT 0,
                    tags text[] NOT NULL DEFAULT '{}',
                    metadata jsonb NOT NULL DEFAULT '{}',
                    active boolean NOT NULL DEFAULT true,
                    note text,
                    weight float8,
                    seen_on date,
                    created_at timestamptz NOT NULL DEFAULT now(),
                    updated_at timestamptz NOT NULL DEFAULT now()
                );
                """.formatted(number, reference(number, 2), reference(number, 3), reference(number, 5));
    }

    /** The first table refers to none. */
    private static String reference(int number, int divisor) {
        return number == 0 ? "" : " REFERENCES table_" + number / divisor;
    }
}
