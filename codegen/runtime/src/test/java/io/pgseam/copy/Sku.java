package io.pgseam.copy;

import org.jooq.impl.AbstractConverter;

/** A user's own type for a text column. */
record Sku(String value) {

    static final class SkuConverter extends AbstractConverter<String, Sku> {

        private static final long serialVersionUID = 1L;

        SkuConverter() {
            super(String.class, Sku.class);
        }

        @Override
        public Sku from(String databaseObject) {
            return databaseObject == null ? null : new Sku(databaseObject);
        }

        /** Refuses {@code new Sku("?")}, to play a converter that fails. */
        @Override
        public String to(Sku userObject) {
            if (userObject != null && userObject.value().equals("?")) {
                throw new IllegalArgumentException("no SKU");
            }
            return userObject == null ? null : userObject.value();
        }
    }
}
