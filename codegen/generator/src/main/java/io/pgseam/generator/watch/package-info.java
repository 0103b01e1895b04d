/**
 * Watches migrations at work on a throw-away database: what each statement locks, reads, builds and writes anew is asked of the server, before
 * and after it, on its own connection.
 *
 * <p>No statement is parsed. What the server's catalog and {@code pg_locks} do not tell is not seen: COPY through the driver's own interface;
 * LOCK TABLE in one DO block with other changes; the locks of what cannot run in a transaction, such as CREATE INDEX CONCURRENTLY, of which only
 * tables and indexes that were written anew are noticed. SET TRANSACTION comes too late, as the transaction has asked something by then.
 *
 * <p>Imports {@code .migrations}, Flyway and the driver. May write plain SQL. Begin reading at {@link io.pgseam.generator.watch.MigrationWatch}.
 */
@NullMarked
package io.pgseam.generator.watch;

import org.jspecify.annotations.NullMarked;
