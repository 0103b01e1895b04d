package io.pgseam.guard.rules;

import java.util.Collection;

/**
 * The class hierarchy, as one layer of the guard sees it.
 *
 * @param <M> the layer's own handle of a method, constructor or field; with {@code equals} by declaration
 */
public interface Members<M> {

    /** Returns what the rules look at. */
    Member describe(M member);

    /** Returns each method that this one overrides or implements, directly or through others, the nearest first. */
    Collection<M> overriddenBy(M member);
}
