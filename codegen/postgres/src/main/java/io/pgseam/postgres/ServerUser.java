package io.pgseam.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who an embedded server runs as: this JVM's own user, but {@code nobody} where that is root, which PostgreSQL refuses. */
final class ServerUser {
    private static final int NOBODY = 65534;
    private static final Set<String> KEPT =
            Set.of("DYLD_LIBRARY_PATH", "HOME", "LD_LIBRARY_PATH", "PATH", "TMPDIR", "TZ");
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private ServerUser() {}

    static boolean isNobody() {
        return ROOT;
    }

    /** A process builder whose process sees nothing of this one's environment but where programs and files are: the rest can have passwords. */
    static ProcessBuilder process(Path directory, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(directory.toFile());
        builder.environment().keySet().retainAll(KEPT);
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    /** {@code command} with what makes it run as the server's user in front. */
    static List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>();
        if (ROOT) {
            whole.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        whole.addAll(command);
        return whole;
    }

    /** Creates a directory with its parents that the server's user can enter, whatever this JVM's umask; returns it. */
    static Path createDirectory(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            createDirectory(directory.getParent());
            Files.createDirectory(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return directory;
    }

    /** Makes the server's user the owner of a file or directory. */
    static void give(Path path) throws IOException {
        if (ROOT) {
            Files.setAttribute(path, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
        }
    }
}
