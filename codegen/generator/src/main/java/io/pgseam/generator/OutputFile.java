package io.pgseam.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A file that is generated besides the classes, such as the schema page. */
record OutputFile(Path path) {

    /** Of the file's bytes. */
    String hash() {
        return new ContentHash().addFiles(List.of(path)).hex();
    }

    /** Writes the text, unless the file holds it. */
    void write(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
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

    /** Deletes what an earlier generation has left. */
    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("The classes were generated, but " + path + " cannot be deleted", e);
        }
    }
}
