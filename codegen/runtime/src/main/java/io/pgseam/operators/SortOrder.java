package io.pgseam.operators;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.SortField;

/**
 * The sort orders that a user's text may choose: columns of one enum, each up or down, each at most once. Immutable and
 * thread-safe.
 *
 * <p>{@code "price,-name"} is by price, lowest first, then by name, last first.
 *
 * @param <C> the enum
 */
public final class SortOrder<C extends Enum<C> & SortColumn> {

    private static final String DESCENDING = "-";

    private final Map<String, C> columns = new LinkedHashMap<>();

    private SortOrder(Class<C> columns) {
        for (C column : columns.getEnumConstants()) {
            C other = this.columns.putIfAbsent(column.key(), column);
            if (other != null || column.key().isBlank() || column.key().matches("-.*|.*,.*|.*\\s.*")) {
                throw new IllegalArgumentException("sort column " + column + ": found the key \"" + column.key()
                        + "\", expected one of its own, without blank, comma or leading -");
            }
        }
    }

    /**
     * Returns the sort orders of an enum's columns.
     *
     * @throws IllegalArgumentException if two columns have the same key, or one has a key that cannot be written
     */
    public static <C extends Enum<C> & SortColumn> SortOrder<C> of(Class<C> columns) {
        return new SortOrder<>(columns);
    }

    /**
     * Returns what a user's text chooses, for {@code orderBy}. Nothing for an empty text. Blanks around names are allowed.
     *
     * @throws SortOrderException if a name is none of the enum's, or stands there twice; the message lists the known ones
     */
    public List<SortField<?>> parse(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        Map<C, SortField<?>> chosen = new LinkedHashMap<>();
        for (String part : text.split(",", columns.size() + 1)) {
            String name = part.strip();
            boolean descending = name.startsWith(DESCENDING);
            C column = columns.get(descending ? name.substring(DESCENDING.length()) : name);
            if (column == null || chosen.containsKey(column)) {
                throw new SortOrderException(name, List.copyOf(columns.keySet()));
            }
            chosen.put(
                    column, descending ? column.field().desc() : column.field().asc());
        }
        return new ArrayList<>(chosen.values());
    }
}
