package io.pgseam.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockResourceTest {

    private static final String LOCK = "META-INF/pgseam/schema.lock";

    @TempDir
    private Path directory;

    @Test
    void lockOfTheJarThatTheClassIsFromIsTakenAmongSeveral() throws Exception {
        Path other = jar("other.jar", null, "other");
        Path mine = jar("mine.jar", Generated.class, "mine");

        try (URLClassLoader loader = loader(other, mine)) {
            assertThat(SchemaLock.besides(loader.loadClass(Generated.class.getName())))
                    .isEqualTo(lock("mine"));
        }
    }

    @Test
    void onlyLockOfTheClassPathIsTakenWhereResourcesLieApart() throws Exception {
        try (URLClassLoader loader = loader(jar("classes.jar", Generated.class, null), jar("a b.jar", null, "only"))) {
            assertThat(SchemaLock.besides(loader.loadClass(Generated.class.getName())))
                    .isEqualTo(lock("only"));
        }
    }

    @Test
    void classWithoutALockIsTold() throws Exception {
        try (URLClassLoader loader =
                loader(jar("classes.jar", Generated.class, null), jar("a.jar", null, "a"), jar("b.jar", null, "b"))) {
            Class<?> generated = loader.loadClass(Generated.class.getName());

            assertThatThrownBy(() -> SchemaLock.besides(generated))
                    .isInstanceOf(LockFormatException.class)
                    .hasMessageMatching(
                            ".*schema.lock is not in jar:file:.*/classes[.]jar!/, where"
                                    + " io.pgseam.lock.LockResourceTest\\$Generated comes from, and the class path has 2 others[.].*");
        }
    }

    @Test
    void fileIsALockOrASchemaJar() throws Exception {
        Path file =
                Files.writeString(directory.resolve("schema.lock"), lock("text").text());

        assertThat(SchemaLock.of(file)).isEqualTo(lock("text"));
        assertThat(SchemaLock.of(jar("jar.jar", null, "jar"))).isEqualTo(lock("jar"));
    }

    @Test
    void fileThatIsNeitherIsNamed() throws Exception {
        Path jar = jar("classes.jar", Generated.class, null);
        Path noise = Files.write(directory.resolve("noise"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});

        assertThatThrownBy(() -> SchemaLock.of(jar))
                .isInstanceOf(LockFormatException.class)
                .hasMessage(jar + " has no " + LOCK + ": expected a schema jar that pgseam built, or a lock file.");
        assertThatThrownBy(() -> SchemaLock.of(noise))
                .isInstanceOf(LockFormatException.class)
                .hasMessage(noise + " is no lock: it is not in UTF-8.");
        assertThatThrownBy(() -> SchemaLock.of(directory.resolve("missing")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("missing cannot be read");
    }

    /** Stands for a generated class. */
    static final class Generated {}

    private static SchemaLock lock(String schema) {
        return SchemaLock.parse("pgseam.lock 1 schemas=" + schema + " without=flyway_schema_history\nschema " + schema);
    }

    private Path jar(String name, Class<?> generated, String schema) throws IOException {
        Path jar = directory.resolve(name);
        try (JarOutputStream entries = new JarOutputStream(Files.newOutputStream(jar))) {
            if (generated != null) {
                String classFile = generated.getName().replace('.', '/') + ".class";
                entries.putNextEntry(new ZipEntry(classFile));
                try (InputStream bytes = generated.getResourceAsStream('/' + classFile)) {
                    bytes.transferTo(entries);
                }
            }
            if (schema != null) {
                entries.putNextEntry(new ZipEntry(LOCK));
                entries.write(lock(schema).text().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    private static URLClassLoader loader(Path... jars) throws IOException {
        URL[] urls = new URL[jars.length];
        for (int index = 0; index < jars.length; index++) {
            urls[index] = jars[index].toUri().toURL();
        }
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }
}
