/**
 * The second layer: reads the class files of packaged jars, and reports what the rules reject.
 *
 * <p>It sees what was really built: a stale class of an incremental build, a helper in another jar, generated code, and
 * what other compilers than javac wrote. What a class file does not keep, it cannot see: the line of a declaration
 * without code, and generic types of local variables.
 *
 * <p>May import: {@code rules} and ASM. The main artifact carries no ASM, because a compilation under the plugin has no
 * use for it; the artifact with the classifier {@code cli} runs by itself. Begin reading at {@link
 * io.pgseam.guard.scan.GuardScan}.
 */
@NullMarked
package io.pgseam.guard.scan;

import org.jspecify.annotations.NullMarked;
