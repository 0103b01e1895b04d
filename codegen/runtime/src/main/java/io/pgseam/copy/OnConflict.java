package io.pgseam.copy;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;

/**
 * What an upsert does with a row whose key the table has already; immutable.
 *
 * <p>Default: all other columns that are sent are set to the row's values, and a key that comes twice in the input is an
 * error.
 *
 * @param <R> the table's record
 */
public final class OnConflict<R extends Record> {

    /** What becomes of rows that have the same key in one input. A key with a NULL is the same as no other. */
    public enum Duplicates {
        /** An error that names the first keys; nothing is changed. */
        ERROR,
        /** The first row in the order of the input is taken. */
        FIRST_WINS,
        /** The last row in the order of the input is taken. */
        LAST_WINS
    }

    /** What is done with the row that the table has. */
    enum Action {
        UPDATE,
        NOTHING
    }

    private final List<TableField<R, ?>> keys;
    private final Action action;
    private final List<TableField<R, ?>> updated;
    private final Duplicates duplicates;

    private OnConflict(
            List<TableField<R, ?>> keys, Action action, List<TableField<R, ?>> updated, Duplicates duplicates) {
        this.keys = keys;
        this.action = action;
        this.updated = updated;
        this.duplicates = duplicates;
    }

    /** Conflicts on these columns, which must have a unique index or constraint of their own. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <R extends Record> OnConflict<R> on(TableField<R, ?> key, TableField<R, ?>... furtherKeys) {
        List<TableField<R, ?>> keys =
                Stream.concat(Stream.of(key), Stream.of(furtherKeys)).toList();
        return new OnConflict<>(keys, Action.UPDATE, List.of(), Duplicates.ERROR);
    }

    /** Sets the columns to the values of the row in the input; none for all that are sent and not in the key. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final OnConflict<R> doUpdate(TableField<R, ?>... columns) {
        return new OnConflict<>(keys, Action.UPDATE, List.of(columns), duplicates);
    }

    /** Leaves the table's row as it is. */
    public OnConflict<R> doNothing() {
        return new OnConflict<>(keys, Action.NOTHING, List.of(), duplicates);
    }

    /** Returns the same with another answer to keys that come twice in the input. */
    public OnConflict<R> duplicates(Duplicates answer) {
        return new OnConflict<>(keys, action, updated, answer);
    }

    List<TableField<R, ?>> keys() {
        return keys;
    }

    Action action() {
        return action;
    }

    /**
     * Requires that the columns sent have the key, and something to update.
     *
     * @param sent to the table of that name
     * @throws IllegalArgumentException if not
     */
    void check(String table, List<Field<?>> sent) {
        Stream.concat(keys.stream(), updated.stream())
                .filter(needed -> !sent.contains(needed))
                .findFirst()
                .ifPresent(missing -> {
                    throw new IllegalArgumentException("COPY " + table + ": column " + missing.getName()
                            + " is not among those sent. Send it too.");
                });
        if (action == Action.UPDATE && updatedAmong(sent).isEmpty()) {
            throw new IllegalArgumentException("COPY " + table
                    + ": every column sent is in the key, so that there is none to update. Use doNothing().");
        }
    }

    /** Returns the columns to be set: those listed, or all that are sent and not in the key. */
    List<? extends Field<?>> updatedAmong(List<Field<?>> sent) {
        return updated.isEmpty()
                ? sent.stream().filter(column -> !keys.contains(column)).toList()
                : updated;
    }

    Duplicates duplicates() {
        return duplicates;
    }
}
