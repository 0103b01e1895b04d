package io.pgseam.app.faults;

import io.pgseam.app.pool.ConnectionPool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.codegen.GenerationTool;

/**
 * Classes, generated from migrations into a directory that has those of the version before; the middle is in the middle of the last migration. The
 * generator connects on its own, to a server that it is given.
 */
final class Generated implements Operation {
    private static final String FINGERPRINT = "notes.fingerprint";

    private static final Map<String, String> MIGRATIONS = Map.of(
            "V1__notes.sql",
            "CREATE TABLE notes (id bigint PRIMARY KEY, note text NOT NULL);",
            "V2__labels.sql",
            "CREATE TABLE labels (id bigint PRIMARY KEY, label text NOT NULL);\n" + Gate.PASSAGE
                    + "\nALTER TABLE notes ADD COLUMN label bigint UNIQUE REFERENCES labels;");

    /** What is generated from each version, by file. */
    private final Map<Integer, Map<String, String>> versions = new ConcurrentHashMap<>();

    @Override
    public String title() {
        return "generation";
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.WRITES, Trait.COMMITS, Trait.RESUMED);
    }

    /** The generator makes databases with names of its own; this is where it connects first. */
    @Override
    public String database(int batch) {
        return Databases.HOME;
    }

    @Override
    public String sessions(int batch) {
        return "pgseam_";
    }

    @Override
    public void load(Site site) throws Exception {
        synchronized (versions) {
            for (int version = versions.size() + 1; version <= MIGRATIONS.size(); version++) {
                Path directory = Files.createDirectories(site.directory().resolve("version-" + version));
                writeMigrations(directory, version);
                generate(site, directory, Map.of());
                versions.put(version, generated(directory));
            }
        }
    }

    @Override
    public void clear(Site site) {
        Databases.dropAll(site, sessions(0));
    }

    @Override
    public void prepare(Site site, int batch) throws IOException {
        Path directory = Files.createDirectories(directory(site, batch));
        writeMigrations(directory, MIGRATIONS.size());
        for (Map.Entry<String, String> old : versions.get(1).entrySet()) {
            Path file = directory.resolve("generated").resolve(old.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, old.getValue());
        }
    }

    @Override
    public Optional<ConnectionPool> open(Site site, int batch, Map<String, String> settings) {
        return Optional.empty();
    }

    @Override
    public void run(Site site, Client client, int batch) throws Exception {
        generate(site, directory(site, batch), client.settings());
    }

    @Override
    public Kept kept(Site site, int batch, Report report) throws IOException {
        Map<String, String> found = generated(directory(site, batch));
        // Without a fingerprint, or with an old one, the next build generates again.
        if (classes(found).equals(classes(versions.get(1)))) {
            return Kept.NOTHING;
        }
        boolean isWhole = classes(found).equals(classes(versions.get(MIGRATIONS.size())));
        return isWhole && found.containsKey(FINGERPRINT) ? Kept.EVERYTHING : Kept.HALF;
    }

    private static Path directory(Site site, int batch) {
        return site.directory().resolve("generation-" + batch);
    }

    private static void writeMigrations(Path directory, int versions) throws IOException {
        Path migrations = Files.createDirectories(directory.resolve("migrations"));
        for (Map.Entry<String, String> migration : MIGRATIONS.entrySet()) {
            if (Integer.parseInt(migration.getKey().substring(1, 2)) <= versions) {
                Files.writeString(migrations.resolve(migration.getKey()), migration.getValue());
            }
        }
    }

    private static void generate(Site site, Path directory, Map<String, String> settings) throws Exception {
        GenerationTool.generate("""
                <configuration>
                  <generator>
                    <name>io.pgseam.generator.IncrementalJavaGenerator</name>
                    <strategy>
                      <name>io.pgseam.generator.OnePackageStrategy</name>
                    </strategy>
                    <database>
                      <name>io.pgseam.generator.MigratedPostgresDatabase</name>
                      <properties>
                        <property>
                          <key>locations</key>
                          <value>filesystem:%s</value>
                        </property>
                        <property>
                          <key>server</key>
                          <value>url</value>
                        </property>
                        <property>
                          <key>url</key>
                          <value>%s</value>
                        </property>
                      </properties>
                      <inputSchema>public</inputSchema>
                    </database>
                    <target>
                      <packageName>notes</packageName>
                      <directory>%s</directory>
                    </target>
                  </generator>
                </configuration>
                """.formatted(
                directory.resolve("migrations"),
                site.urlWithLogin(Databases.HOME, options(site, settings)).replace("&", "&amp;"),
                directory.resolve("generated")));
    }

    /** What the shop's pool would tell the server. */
    private static String options(Site site, Map<String, String> settings) {
        String timeouts = settings.entrySet().stream()
                .filter(setting -> setting.getKey().matches("SHOP_(STATEMENT|LOCK)_TIMEOUT"))
                .map(setting -> " -c "
                        + setting.getKey().replace("SHOP_", "").toLowerCase(Locale.ROOT) + "="
                        + setting.getValue())
                .collect(Collectors.joining());
        return "-c default_tablespace=" + Databases.tablespace(site) + timeouts;
    }

    private static Map<String, String> generated(Path directory) throws IOException {
        Path generated = directory.resolve("generated");
        try (Stream<Path> files = Files.walk(generated)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(file -> generated.relativize(file).toString(), Generated::read));
        }
    }

    private static Map<String, String> classes(Map<String, String> generated) {
        Map<String, String> classes = new TreeMap<>(generated);
        classes.remove(FINGERPRINT);
        return classes;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
