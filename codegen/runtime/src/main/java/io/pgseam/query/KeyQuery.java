package io.pgseam.query;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.TooManyRowsException;
import org.jspecify.annotations.Nullable;

/**
 * A compiled query that finds the rows of many keys in one round trip, as {@link Compiled} says. Immutable and thread-safe.
 *
 * @param <K> the type of the key
 * @param <R> what a row becomes; a record of jOOQ's until {@link #map}
 */
public final class KeyQuery<K, R> {

    private final Class<K> key;
    private final int column;
    private final RowQuery<K[], R> query;
    private final RowQuery<K[], Keyed<K, R>> keyed;

    private KeyQuery(Class<K> key, int column, RowQuery<K[], R> query) {
        this.key = key;
        this.column = column;
        this.query = query;
        this.keyed = query.keyed(column);
    }

    static <K, R> KeyQuery<K, R> of(Field<K> key, RowQuery<K[], R> query) {
        return new KeyQuery<>(key.getType(), query.place(key), query);
    }

    /** Returns the same query whose rows become something else. */
    public <U> KeyQuery<K, U> map(Mapping<? super R, U> mapping) {
        return new KeyQuery<>(key, column, query.map(mapping));
    }

    /**
     * Returns the rows that there are, by key, in the order of the keys; a key that comes twice counts once. No keys are no round trip.
     *
     * @throws TooManyRowsException if a key has more than one row
     * @throws DataAccessException if the server refuses; with the SQLSTATE
     */
    public Map<K, R> fetchMap(DSLContext ctx, Collection<? extends K> keys) {
        Map<K, @Nullable R> rows = new LinkedHashMap<>();
        if (!keys.isEmpty()) {
            keys.forEach(one -> rows.put(one, null));
            keyed.forEach(ctx, array(keys), found -> {
                if (rows.put(found.key(), found.row()) != null) {
                    throw new TooManyRowsException("A key has more than one row");
                }
            });
            rows.values().removeIf(Objects::isNull);
        }
        return rows;
    }

    @SuppressWarnings("unchecked") // the array is of that type
    private K[] array(Collection<? extends K> keys) {
        return keys.toArray(size -> (K[]) Array.newInstance(key, size));
    }
}
