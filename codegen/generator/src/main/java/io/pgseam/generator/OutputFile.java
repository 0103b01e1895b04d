package io.pgseam.generator;

import io.pgseam.generator.pages.SchemaPage;
import io.pgseam.lock.SchemaLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The schema page of a project.
 *
 * @param path by default {@value #DEFAULT} in the directory of the generated classes: the one output of generation that Maven, Gradle and
 *     every cache of theirs know, so that the page is cleaned, kept and restored with the classes
 */
record PageFile(Path path) {
    static final String DEFAULT = "schema.html";

    /** Of the file's bytes. */
    String hash() {
        return new ContentHash().addFiles(List.of(path)).hex();
    }

    /** Writes the page of this lock, unless the file holds it. */
    void write(SchemaLock lock) {
        byte[] bytes = SchemaPage.of(lock).getBytes(StandardCharsets.UTF_8);
        try {
            if (Files.exists(path) && Arrays.equals(Files.readAllBytes(path), bytes)) {
                return;
            }
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("The classes were generated, but " + path + " cannot be written", e);
        }
    }
}
