package io.pgseam.app.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file system in memory that holds the tables, small enough to be filled. It is mounted, which only root may do. */
final class SmallDisk implements AutoCloseable {
    private static final String MEGABYTES = "320";
    private static final int NOBODY = 65_534;

    private final Path directory;

    private SmallDisk(Path directory) {
        this.directory = directory;
    }

    /**
     * Mounts it at a new directory.
     *
     * @throws IOException if that is not allowed here; the message has the reason
     */
    static SmallDisk mount(Path directory) throws IOException {
        Files.createDirectory(directory);
        try {
            execute(List.of(
                    "mount",
                    "-t",
                    "tmpfs",
                    "-o",
                    "size=" + MEGABYTES + "m,mode=0700,uid=" + NOBODY + ",gid=" + NOBODY,
                    "tmpfs",
                    directory.toString()));
        } catch (IOException e) {
            Files.delete(directory);
            throw e;
        }
        return new SmallDisk(directory);
    }

    /** For a tablespace, which wants an empty directory. */
    Path directory() {
        return directory;
    }

    /** Leaves no byte free. */
    void fill() {
        byte[] block = new byte[64 * 1024];
        // Whole blocks, and then what is left of the last.
        for (int length = block.length; length > 0; length /= 16) {
            try (OutputStream ballast = Files.newOutputStream(directory.resolve("ballast-" + length))) {
                while (true) {
                    ballast.write(block, 0, length);
                }
            } catch (IOException full) {
                // That is what was wanted.
            }
        }
    }

    void empty() {
        try {
            for (int length = 64 * 1024; length > 0; length /= 16) {
                Files.deleteIfExists(directory.resolve("ballast-" + length));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            execute(List.of("umount", directory.toString()));
            Files.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(output.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
