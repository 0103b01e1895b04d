package io.pgseam.generator;

import io.pgseam.lock.SchemaLock;
import io.pgseam.postgres.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.database.postgresql.PostgreSQLDatabaseType;
import org.jooq.DSLContext;
import org.jooq.codegen.JavaGenerator;
import org.postgresql.Driver;

/**
 * What a generation depends on and what it wrote, one hash a part. Holds no path of this machine, so that it also fits on another.
 *
 * @param parts a SHA-256 in hexadecimal, or for the server its name, by the name of the part
 */
record Fingerprint(SortedMap<String, String> parts) {
    private static final String BUILD = "build";

    /** Of everything that the generated files depend on; touches files and classes, no server. */
    static Fingerprint ofInputs(JavaGenerator generator, MigratedPostgresDatabase database) {
        Path base = Path.of(database.getBasedir()).toAbsolutePath().normalize();
        ConfiguredState state = ConfiguredState.of(base, generator, database);
        Set<Class<?>> programs = new LinkedHashSet<>(state.classes());
        programs.addAll(List.of(
                PostgresServer.class,
                SchemaLock.class,
                DSLContext.class,
                Flyway.class,
                PostgreSQLDatabaseType.class,
                Driver.class));
        GenerationSettings settings = database.settings();
        return ofFiles(settings)
                .with("configuration", state.hash())
                .with("programs", Programs.of(programs).hash())
                .with("server", settings.server().provenance());
    }

    /** Of the same, where a text of the build tool stands for the configuration and all programs. */
    static Fingerprint ofBuild(String build, GenerationSettings settings) {
        return ofFiles(settings)
                .with(
                        BUILD,
                        new ContentHash()
                                .add(build)
                                .add(settings.server().request())
                                .hex());
    }

    private static Fingerprint ofFiles(GenerationSettings settings) {
        return new Fingerprint(new TreeMap<>(Map.of(
                "migrations", settings.locations().hash(),
                "init scripts",
                        new ContentHash().addFiles(settings.initScripts()).hex())));
    }

    /** Adds the classes, the lock, the page and the metadata, as they are now. */
    Fingerprint withOutput(Output output) {
        return with(
                        "generated files",
                        new ContentHash().addTree(output.classes()).hex())
                .with("lock", output.lock().hash())
                .with("page", output.page().hash())
                .with("native-image metadata", output.metadata().hash());
    }

    /** Adds what the build tool said of the same generation. */
    Fingerprint withBuildOf(Fingerprint other) {
        return with(BUILD, Objects.requireNonNull(other.parts.get(BUILD), BUILD));
    }

    private Fingerprint with(String name, String hash) {
        SortedMap<String, String> all = new TreeMap<>(parts);
        all.put(name, hash);
        return new Fingerprint(all);
    }

    /** The parts of {@code now} that are missing here or differ, in alphabetical order. */
    List<String> changesTo(Fingerprint now) {
        return now.parts.keySet().stream()
                .filter(name -> !Objects.equals(parts.get(name), now.parts.get(name)))
                .toList();
    }

    /** Empty if there is no such file, or it is none that {@link #write} wrote. */
    static Optional<Fingerprint> read(Path file) {
        try {
            SortedMap<String, String> parts = new TreeMap<>();
            for (String line : Files.readAllLines(file)) {
                String[] part = line.split(": ", 2);
                if (part.length != 2) {
                    return Optional.empty();
                }
                parts.put(part[0], part[1]);
            }
            return Optional.of(new Fingerprint(parts));
        } catch (IOException missingOrUnreadable) {
            return Optional.empty();
        }
    }

    void write(Path file) {
        try {
            Files.writeString(
                    file,
                    parts.entrySet().stream()
                            .map(part -> part.getKey() + ": " + part.getValue() + "\n")
                            .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException("The classes were generated, but " + file + " cannot be written", e);
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be deleted; no classes were generated", e);
        }
    }
}
