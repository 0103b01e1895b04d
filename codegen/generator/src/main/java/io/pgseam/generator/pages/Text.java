package io.pgseam.generator.pages;

/** Words, as the reader is to see them. */
record Text(String value) implements Node {}
