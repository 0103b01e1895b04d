/**
 * Typed ids: a record for each key, and the columns that hold one, found through foreign keys, comments and the queries of views.
 *
 * <p>Imports {@code io.pgseam.generator.sources}, and of the runtime {@code io.pgseam.types}. Begin reading at {@link
 * io.pgseam.generator.ids.TypedIds}.
 */
@NullMarked
package io.pgseam.generator.ids;

import org.jspecify.annotations.NullMarked;
