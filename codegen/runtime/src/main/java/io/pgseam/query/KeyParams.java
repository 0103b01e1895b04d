package io.pgseam.query;

import org.jooq.Field;
import org.jooq.Function1;
import org.jooq.Record;
import org.jooq.ResultQuery;

/** The keys of a compiled query that finds the rows of many keys at once. */
public final class KeyParams<K> {

    private final Field<K> key;

    KeyParams(Field<K> key) {
        this.key = key;
    }

    /**
     * Compiles a query.
     *
     * @param query takes all keys as one array: {@code key.eq(any(keys))}
     * @throws QueryRefusedException if it cannot be compiled, or the key is not one of its columns
     */
    public <R extends Record> KeyQuery<K, R> query(Function1<Field<K[]>, ? extends ResultQuery<R>> query) {
        return KeyQuery.of(key, RowQuery.of(in -> query.apply(in.get(Compiled.array(key), keys -> keys))));
    }
}
