package io.pgseam.generator;

import io.pgseam.lock.LockDiff;
import io.pgseam.lock.LockFormatException;
import io.pgseam.lock.SchemaLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The committed lock of a project.
 *
 * @param path property {@code lock} of jOOQ's {@code <database>}, relative to the project's directory; default {@value #DEFAULT}
 */
record LockFile(Path path, LockMode mode) {
    static final String DEFAULT = "schema.lock";

    /** Of the file's bytes; the same for every file that is ignored. */
    String hash() {
        return mode == LockMode.IGNORE
                ? "ignored"
                : new ContentHash().addFiles(List.of(path)).hex();
    }

    /**
     * Compares the file with the migrated database, and fails or writes where they differ; line ends do not count.
     *
     * @return what was written, in one line; empty if they are the same
     * @throws LockMismatchException if they differ and the mode is {@link LockMode#CHECK}
     */
    Optional<String> settle(SchemaLock migrated) {
        Optional<String> text = read();
        if (text.filter(migrated.text()::equals).isPresent()) {
            return Optional.empty();
        }
        String difference = text.map(found -> difference(found, migrated)).orElse("the file is missing");
        if (mode == LockMode.CHECK) {
            throw new LockMismatchException(path, difference);
        }
        write(migrated.text());
        return Optional.of(path + " written: " + difference.strip().replaceAll("\n *", "; "));
    }

    private static String difference(String found, SchemaLock migrated) {
        try {
            LockDiff diff = SchemaLock.parse(found).diff(migrated);
            return diff.isEmpty()
                    ? "its lines are the same, in another order or form"
                    : "+ is in the database and not in the lock, - the reverse " + diff.counts() + "\n"
                            + diff.text().indent(2).stripTrailing();
        } catch (LockFormatException e) {
            return e.getMessage();
        }
    }

    private Optional<String> read() {
        try {
            return Optional.of(Files.readString(path).replace("\r\n", "\n"));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read; no classes were generated", e);
        }
    }

    private void write(String text) {
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be written; no classes were generated", e);
        }
    }
}
