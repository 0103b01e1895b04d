package io.pgseam.generator;

import io.pgseam.lock.SchemaLock;
import io.pgseam.postgres.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
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
    private static final String OUTPUT = "generated files";
    private static final String LOCK = "lock";
    private static final String PAGE = "page";

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
        SortedMap<String, String> parts = new TreeMap<>();
        parts.put("configuration", state.hash());
        GenerationSettings settings = database.settings();
        parts.put("migrations", settings.locations().hash());
        parts.put(
                "init scripts",
                new ContentHash().addFiles(settings.initScripts()).hex());
        parts.put("programs", Programs.of(programs).hash());
        parts.put("server", settings.server().provenance());
        return new Fingerprint(parts);
    }

    /** Adds the classes in the directory, the lock and the page, as they are now. */
    Fingerprint withOutput(Path directory, LockFile lock, PageFile page) {
        SortedMap<String, String> all = new TreeMap<>(parts);
        all.put(OUTPUT, new ContentHash().addTree(directory).hex());
        all.put(LOCK, lock.hash());
        all.put(PAGE, page.hash());
        return new Fingerprint(all);
    }

    /** The parts whose hashes differ, in alphabetical order. */
    List<String> changesTo(Fingerprint now) {
        TreeSet<String> names = new TreeSet<>(parts.keySet());
        names.addAll(now.parts.keySet());
        return names.stream()
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
