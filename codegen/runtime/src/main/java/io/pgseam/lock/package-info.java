/**
 * The lock: a sorted text of a schema's catalog that is committed, packed into the schema jar, and compared with live
 * databases.
 *
 * <p>Left out, because their text differs between versions of PostgreSQL: bodies of views and routines. Left out,
 * because generated code cannot see them: triggers, policies, privileges, owners and storage. May import: nothing of
 * ours. Begin with {@link io.pgseam.lock.SchemaLock}.
 */
@NullMarked
package io.pgseam.lock;

import org.jspecify.annotations.NullMarked;
