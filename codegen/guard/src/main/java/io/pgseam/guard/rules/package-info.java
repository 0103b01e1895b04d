/**
 * What the guard rejects, said once for both layers: compile time ({@code io.pgseam.guard.javac}) and packaged jars.
 *
 * <p>A rule judges a {@link io.pgseam.guard.rules.Member}, which knows nothing of where it was read from. What a member
 * overrides is asked of {@link io.pgseam.guard.rules.Members}, which each layer implements.
 *
 * <p>May import: the Java platform and JSpecify. Not jOOQ: its types are known by name, so that the guard runs with any
 * jOOQ version, or none. Begin reading at {@link io.pgseam.guard.rules.Entries}.
 */
@NullMarked
package io.pgseam.guard.rules;

import org.jspecify.annotations.NullMarked;
