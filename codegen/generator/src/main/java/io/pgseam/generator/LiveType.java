package io.pgseam.generator;

/**
 * A type of the migrated database.
 *
 * @param domain whether it is a domain
 * @param inner the type that a domain stands on, or that an array is made of; 0 if neither
 * @param array whether it is an array, which {@code inner} are the elements of
 * @param dimensions of the array that a domain stands on; 0 if none are declared
 */
record LiveType(long oid, String schema, String name, boolean domain, boolean array, long inner, int dimensions) {
    String path() {
        return schema + "." + name;
    }

    boolean builtIn() {
        return schema.equals("pg_catalog");
    }
}
