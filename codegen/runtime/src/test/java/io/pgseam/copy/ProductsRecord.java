package io.pgseam.copy;

import org.jooq.Field;
import org.jooq.impl.CustomRecord;

/** As the generator would make it, with fluent setting for the tests. */
public final class ProductsRecord extends CustomRecord<ProductsRecord> {

    private static final long serialVersionUID = 1L;

    public ProductsRecord() {
        super(Products.PRODUCTS);
    }

    static ProductsRecord named(String name) {
        return new ProductsRecord().having(Products.PRODUCTS.NAME, name);
    }

    <T> ProductsRecord having(Field<T> field, T value) {
        set(field, value);
        return this;
    }
}
