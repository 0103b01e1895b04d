package io.pgseam.generator;

/**
 * A column, attribute or parameter, and the type that it is declared with.
 *
 * @param path the names that jOOQ knows it by, with points between them; empty for a parameter
 * @param type the OID
 * @param dimensions that an array is declared with; 0 if it is none, or that is not kept
 */
record TypeUse(String path, long type, int dimensions) {}
