package io.pgseam.lock;

import static io.pgseam.lock.Catalog.oid;
import static io.pgseam.lock.Catalog.text;

import org.jooq.Condition;
import org.jooq.Field;

/** Reads {@code pg_collation}, joined as {@code co} to what has a collation of its own. */
final class Collations {

    static final Field<String> NAME = text("co", "collname");

    private Collations() {}

    /** The join to a collation that is not the type's own. */
    static Condition differs(Field<Long> collation, Field<Long> ofType) {
        return oid("co", "oid").eq(collation).and(collation.ne(ofType));
    }
}
