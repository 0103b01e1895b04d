/**
 * The schema's constraints as enum constants, and which of them an exception is about.
 *
 * <p>The constants are generated, one enum a table; this package has what they share. May import: nothing of ours. Begin
 * with {@link io.pgseam.constraints.Constraint}.
 */
@NullMarked
package io.pgseam.constraints;

import org.jspecify.annotations.NullMarked;
