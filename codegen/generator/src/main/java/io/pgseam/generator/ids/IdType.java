package io.pgseam.generator.ids;

import org.jooq.meta.ColumnDefinition;

/**
 * The type of a table's key.
 *
 * @param key the column that it is named after
 * @param value what the column would be otherwise
 * @param className without its package
 */
record IdType(ColumnDefinition key, IdValue value, String packageName, String className) {
    String fullName() {
        return packageName.isEmpty() ? className : packageName + "." + className;
    }
}
