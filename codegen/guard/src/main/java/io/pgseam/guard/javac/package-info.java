/**
 * The compile-time layer: reads javac's trees and elements, and reports what the rules reject.
 *
 * <p>May import: {@code rules} and the public compiler API ({@code com.sun.source}, {@code javax.lang.model}). Begin
 * reading at {@link io.pgseam.guard.javac.GuardListener}.
 */
@NullMarked
package io.pgseam.guard.javac;

import org.jspecify.annotations.NullMarked;
