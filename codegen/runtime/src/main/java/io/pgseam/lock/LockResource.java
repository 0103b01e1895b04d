package io.pgseam.lock;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Finds locks in schema jars and files. */
final class LockResource {

    private static final String NAME = "META-INF/pgseam/schema.lock";

    private LockResource() {}

    static SchemaLock besides(Class<?> generated) {
        String classFile = generated.getName().replace('.', '/') + ".class";
        String place = String.valueOf(generated.getResource('/' + classFile));
        String root = place.substring(0, place.length() - classFile.length());
        try {
            List<URL> locks = Collections.list(generated.getClassLoader().getResources(NAME));
            URL lock = locks.stream()
                    .filter(url -> url.toString().equals(root + NAME))
                    .findFirst()
                    // Build tools that keep classes and resources in two directories; which of several, none can tell.
                    .or(() -> locks.size() == 1 ? Optional.of(locks.get(0)) : Optional.empty())
                    .orElseThrow(() -> new LockFormatException(
                            ("%s is not in %s, where %s comes from, and the class path has %d others."
                                            + " Pack schema.lock into the schema jar, or give its path.")
                                    .formatted(NAME, root, generated.getName(), locks.size())));
            try (InputStream stream = lock.openStream()) {
                return parse(stream);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(root + NAME + " cannot be read", e);
        }
    }

    static SchemaLock of(Path file) {
        try (ZipFile jar = new ZipFile(file.toFile())) {
            ZipEntry lock = jar.getEntry(NAME);
            if (lock == null) {
                throw new LockFormatException(
                        "%s has no %s: expected a schema jar that pgseam built, or a lock file.".formatted(file, NAME));
            }
            try (InputStream stream = jar.getInputStream(lock)) {
                return parse(stream);
            }
        } catch (ZipException noJar) {
            return ofText(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e, e);
        }
    }

    private static SchemaLock ofText(Path file) {
        try {
            return SchemaLock.parse(Files.readString(file));
        } catch (LockFormatException e) {
            throw new LockFormatException(file + " is no lock: " + e.getMessage());
        } catch (CharacterCodingException e) {
            throw new LockFormatException(file + " is no lock: it is not in UTF-8.");
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e, e);
        }
    }

    private static SchemaLock parse(InputStream stream) throws IOException {
        return SchemaLock.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    }
}
