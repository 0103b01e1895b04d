/**
 * The change report: what separates two locks, what of it breaks code, and the step of the semantic version that it asks for.
 *
 * <p>Imports {@code io.pgseam.lock} and the Java platform alone, so that the small {@code cli} jar needs nothing else. Begin reading at {@link
 * io.pgseam.generator.report.Main}.
 */
@NullMarked
package io.pgseam.generator.report;

import org.jspecify.annotations.NullMarked;
