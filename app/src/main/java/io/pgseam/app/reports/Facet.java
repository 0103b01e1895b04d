package io.pgseam.app.reports;

import java.util.Optional;

/**
 * A value that products' metadata have under a key at the top.
 *
 * @param value as text, a string without its quotes; empty for JSON's null
 * @param products how many have it
 */
public record Facet(String key, Optional<String> value, int products) {}
