package io.pgseam.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's programs for one platform, as a {@code .txz} in a jar of {@code io.zonky.test.postgres}.
 *
 * @param location the archive inside its jar; the jar's name tells the version where it is the binaries' own
 */
record BinariesArchive(URL location) {
    static Optional<BinariesArchive> onClassPath() {
        return Optional.ofNullable(BinariesArchive.class.getResource("/postgres-" + platform() + ".txz"))
                .map(BinariesArchive::new);
    }

    /** System and processor as the archives are named, for example {@code linux-x86_64}. */
    static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return (system.startsWith("mac") ? "darwin" : system)
                + "-"
                + switch (processor) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64" -> "arm_64";
                    default -> processor;
                };
    }

    /** A directory name that differs for every version and platform, also where they lie in an application's jar: its name and a checksum. */
    String key() {
        String jar = location.getPath().replaceFirst("!.*$", "").replaceFirst("^.*/", "");
        return jar.replaceFirst("[.]jar$", "") + "-" + checksum();
    }

    private String checksum() {
        try {
            return location.openConnection() instanceof JarURLConnection jar
                    ? "%08x".formatted(jar.getJarEntry().getCrc())
                    : "unpacked";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unpacks all files into {@code directory}, readable for every user. */
    void unpackTo(Path directory) throws IOException {
        try (InputStream file = location.openStream();
                TarArchiveInputStream archive = new TarArchiveInputStream(new XZCompressorInputStream(file))) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                Path target = directory.resolve(entry.getName()).normalize();
                if (!target.startsWith(directory)) {
                    throw new IOException(location + " holds " + entry.getName() + ", outside its own directory");
                }
                ServerUser.createDirectory(entry.isDirectory() ? target : target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else if (!entry.isDirectory()) {
                    Files.copy(archive, target);
                    Files.setPosixFilePermissions(target, permissions(entry.getMode()));
                }
            }
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> permissions = EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.OTHERS_READ);
        if ((mode & 0100) != 0) {
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        }
        return permissions;
    }
}
