package io.pgseam.app.truth;

import io.pgseam.app.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What was measured, for the page that tells of it. */
final class Results {
    private static final Path DIRECTORY = Path.of("target", "reliability");

    private Results() {}

    /** Writes a record as a JSON object. */
    static void write(String file, Record result) throws IOException {
        Files.createDirectories(DIRECTORY);
        Files.writeString(
                DIRECTORY.resolve(file),
                Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(result) + "\n");
    }
}
