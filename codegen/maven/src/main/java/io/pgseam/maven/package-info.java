/**
 * pgseam as a Maven plugin: checks whether generation has anything to do, and only then has Maven resolve and run jOOQ's own plugin.
 *
 * <p>Imports of pgseam's generator the check alone, for which pgseam's jars are enough, and the guard's scan; checks that need a server are called by
 * name, on a class path of their own. Begin with {@link io.pgseam.maven.GenerateMojo}.
 */
@NullMarked
package io.pgseam.maven;

import org.jspecify.annotations.NullMarked;
