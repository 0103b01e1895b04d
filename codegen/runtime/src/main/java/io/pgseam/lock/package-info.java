/**
 * The lock: a sorted text of a schema's catalog that is committed, packed into the schema jar, and compared with live
 * databases.
 *
 * <p>Left out, because their text differs between versions of PostgreSQL: bodies of views and routines. Left out,
 * because generated code cannot see them: triggers, policies, privileges, owners, storage, and the sequences behind
 * identity and serial columns. What a difference means for code is judged here too, for the start-up check and for the
 * build's change report. May import: nothing of ours. Begin with {@link io.pgseam.lock.SchemaLock}.
 */
@NullMarked
package io.pgseam.lock;

import org.jspecify.annotations.NullMarked;
