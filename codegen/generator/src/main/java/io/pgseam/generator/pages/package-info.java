/**
 * The schema page: one HTML file that shows a lock to people, with a picture of its foreign keys.
 *
 * <p>Reads {@code io.pgseam.lock} alone: a page needs no server. A page is a tree of {@link io.pgseam.generator.pages.Node}s, and {@link
 * io.pgseam.generator.pages.Markup} is the one place that makes text of it, so that no text can reach a page unescaped. Begin reading at
 * {@link io.pgseam.generator.pages.SchemaPage}.
 */
@NullMarked
package io.pgseam.generator.pages;

import org.jspecify.annotations.NullMarked;
