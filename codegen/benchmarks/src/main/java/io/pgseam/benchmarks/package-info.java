/**
 * Measures pgseam against the floor and against what users would pick instead, interleaved in one run, as ratios.
 *
 * <p>May import every room; nothing imports it. Begin reading at {@link io.pgseam.benchmarks.Benchmarks}, which runs all.
 */
@NullMarked
package io.pgseam.benchmarks;

import org.jspecify.annotations.NullMarked;
