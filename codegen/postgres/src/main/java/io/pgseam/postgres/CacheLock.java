package io.pgseam.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** A file lock, held by this JVM until it is closed or the JVM dies. Excludes other JVMs and other threads alike. */
record CacheLock(FileChannel channel) implements AutoCloseable {
    private static final long RETRY_NANOS = 20_000_000;

    /** Waits until nobody else holds the lock. */
    static CacheLock acquire(Path file) throws IOException {
        for (; ; ) {
            Optional<CacheLock> lock = tryAcquire(file);
            if (lock.isPresent()) {
                return lock.get();
            }
            LockSupport.parkNanos(RETRY_NANOS);
        }
    }

    /** Empty if somebody holds the lock, or is just removing the directory that it lies in. */
    static Optional<CacheLock> tryAcquire(Path file) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new CacheLock(channel));
            }
        } catch (OverlappingFileLockException heldByAnotherThread) {
            // The same answer as for another JVM.
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
