/**
 * What a benchmark found, as JSON, as tables, as a page and as a chart, and the bounds it is held to.
 *
 * <p>Imports nothing of pgseam. Begin reading at {@link io.pgseam.benchmarks.results.Result}.
 */
@NullMarked
package io.pgseam.benchmarks.results;

import org.jspecify.annotations.NullMarked;
