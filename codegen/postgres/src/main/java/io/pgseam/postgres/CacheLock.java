package io.pgseam.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * A file lock, held by this JVM until it is closed or the JVM dies. Excludes other JVMs and other threads alike.
 *
 * <p>POSIX ends a process's lock on a file when the process closes any of its descriptors of it. So a file that this JVM has locked is not
 * opened again, and a channel that was opened in vain, because another class loader holds the lock, stays open.
 *
 * @see <a href="https://pubs.opengroup.org/onlinepubs/9699919799/functions/fcntl.html">fcntl</a>
 */
record CacheLock(Path file, FileChannel channel) implements AutoCloseable {
    private static final long RETRY_NANOS = 20_000_000;
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();
    private static final Queue<FileChannel> OPENED_IN_VAIN = new ConcurrentLinkedQueue<>();

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
        Path key = file.toAbsolutePath().normalize();
        if (!HELD.add(key)) {
            return Optional.empty();
        }
        Optional<CacheLock> lock = Optional.empty();
        try {
            lock = tryLock(key);
        } finally {
            if (lock.isEmpty()) {
                HELD.remove(key);
            }
        }
        return lock;
    }

    private static Optional<CacheLock> tryLock(Path file) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new CacheLock(file, channel));
            }
        } catch (OverlappingFileLockException heldByAnotherClassLoader) {
            OPENED_IN_VAIN.add(channel);
            return Optional.empty();
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(file);
        }
    }
}
