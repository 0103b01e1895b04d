package io.pgseam.lock;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A description of a catalog: for one schema the same from every PostgreSQL from 15 to 18, and the same bytes as text.
 *
 * <p>Parsing and comparing need nothing but the Java platform; jOOQ is loaded where a database is read.
 *
 * @param scope what part of the database it describes
 * @param entries sorted; the columns of one table in the table's order
 */
public record SchemaLock(LockScope scope, List<Entry> entries) {

    /** @throws IllegalArgumentException if two entries have the same kind and name */
    public SchemaLock {
        entries = entries.stream().sorted(Entry.ORDER).toList();
        Set<String> keys = new HashSet<>();
        entries.stream()
                .map(Entry::key)
                .filter(key -> !keys.add(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalArgumentException("Expected each entry once, found twice: " + key);
                });
    }

    /**
     * Reads the catalog of a running database.
     *
     * <p>One query for each kind of object, whatever their number, in a transaction of its own or within the caller's.
     * Either way the session's settings are afterwards what they were. Objects of extensions are left out.
     *
     * @param connection the caller closes it
     * @throws org.jooq.exception.DataAccessException if the server refuses
     */
    public static SchemaLock read(Connection connection, LockScope scope) {
        return CatalogSession.call(connection, ctx -> new CatalogReader(ctx, scope).read());
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws LockFormatException if the text is something else; the message has line and column
     */
    public static SchemaLock parse(String text) {
        return LockText.parse(text);
    }

    /**
     * Reads the lock in the schema jar, or class directory, that a generated class comes from, whatever other schema
     * jars are on the class path.
     *
     * @param generated for example the class of a table
     * @throws LockFormatException if there is no lock beside the class, nor a single one elsewhere on the class path
     */
    public static SchemaLock besides(Class<?> generated) {
        return LockResource.besides(generated);
    }

    /**
     * Reads the lock in a file: a {@code schema.lock}, or a schema jar.
     *
     * @throws LockFormatException if the file is neither
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static SchemaLock of(Path file) {
        return LockResource.of(file);
    }

    /** Returns the lock's text: a first line with format, version and scope, then one line for each entry. */
    public String text() {
        return LockText.of(this);
    }

    /** Returns what happened between this lock, the older, and another. */
    public LockDiff diff(SchemaLock newer) {
        return LockDiff.between(this, newer);
    }
}
