package io.pgseam.generator.pages;

/** A piece of a page, as meant; {@link Markup} escapes. */
sealed interface Node permits Element, Text {}
