package io.pgseam.statements;

import io.pgseam.lock.LockFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The statements of one version of an application.
 *
 * @param statements each once, sorted by their SQL
 */
public record StatementsLock(List<RecordedStatement> statements) {

    /** Where the file lies in an application's jar. */
    public static final String NAME = "META-INF/pgseam/statements.lock";

    public StatementsLock {
        statements = statements.stream()
                .sorted(Comparator.comparing(RecordedStatement::sql)
                        .thenComparing(statement -> statement.parameters().toString()))
                .toList();
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws LockFormatException if the text is something else; the message has the line
     */
    public static StatementsLock parse(String text) {
        return StatementsText.parse(text);
    }

    /**
     * Reads a {@code statements.lock}, or the one in an application's jar.
     *
     * @throws LockFormatException if the file is neither, or missing
     * @throws UncheckedIOException if it cannot be read
     */
    public static StatementsLock of(Path file) {
        try (ZipFile jar = new ZipFile(file.toFile())) {
            ZipEntry entry = jar.getEntry(NAME);
            if (entry == null) {
                throw new LockFormatException(
                        "%s has no %s: expected the jar of an application whose tests ran with a StatementRecorder, or the file"
                                        .formatted(file, NAME)
                                + " that it wrote. Nothing was checked. Let the recorder write to the classes that are packed,"
                                + " target/classes/" + NAME + ", and compare from the first release on that has it.");
            }
            try (InputStream stream = jar.getInputStream(entry)) {
                return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (ZipException | NoSuchFileException noJar) {
            return ofText(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e, e);
        }
    }

    /** Returns a line for each statement, and one for each of its parameters, result columns and callers. */
    public String text() {
        return StatementsText.of(this);
    }

    private static StatementsLock ofText(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (LockFormatException e) {
            throw new LockFormatException(file + " has no statements: " + e.getMessage());
        } catch (NoSuchFileException e) {
            throw new LockFormatException(
                    file + " is missing: expected what a StatementRecorder writes while the application's tests run."
                            + " Nothing was checked. Run the tests with one, or name a jar that has " + NAME + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e, e);
        }
    }
}
