package io.pgseam.copy.csv;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file that is written beside its place under another name, and takes its place when it is whole; without that it is deleted. */
public final class NewFile implements Closeable {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final Path target;
    private final Path temporary;
    private final OutputStream bytes;
    private boolean ended;

    private NewFile(Path target, Path temporary, OutputStream bytes) {
        this.target = target;
        this.temporary = temporary;
        this.bytes = bytes;
    }

    /** @throws IOException if it cannot be created, or something other than a file is in its place */
    public static NewFile create(Path file, Packing packing) throws IOException {
        // A link stays, and what it points to is replaced.
        Path target = Files.exists(file) ? file.toRealPath() : file;
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new FileSystemException(file.toString(), null, "not a regular file");
        }
        Path temporary = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        OutputStream plain = Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new NewFile(target, temporary, packing.pack(new BufferedOutputStream(plain, BUFFER_BYTES)));
    }

    /** What is written here is packed; {@link #finish} closes it. */
    public OutputStream bytes() {
        return bytes;
    }

    /** Writes out what is held back; what is left is {@link #replace}, which needs no room. */
    public void finish() throws IOException {
        bytes.close();
    }

    /** Puts the file in its place. */
    public void replace() throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
        ended = true;
    }

    @Override
    public void close() throws IOException {
        if (ended) {
            return;
        }
        ended = true;
        try {
            bytes.close();
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
