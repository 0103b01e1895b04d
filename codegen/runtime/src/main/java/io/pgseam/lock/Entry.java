package io.pgseam.lock;

import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One line of a lock: an object of the catalog, or a part of one.
 *
 * @param kind what it is
 * @param name from the schema inwards, as in {@code public}, {@code products}, {@code price}; as many as the kind's
 *     depth
 * @param attributes what is known of it, in the order of the line. A value is a list: empty for a mark such as
 *     {@code not-null}, one element for most, several for an enum's labels
 */
public record Entry(Kind kind, List<String> name, Map<String, List<String>> attributes) {

    /** The order of a lock. Columns of one table are equal in it: they keep the table's order. */
    static final Comparator<Entry> ORDER = Comparator.comparing((Entry entry) -> entry.part(0))
            .thenComparing(entry -> entry.kind.section())
            .thenComparing(entry -> entry.part(1))
            .thenComparing(Entry::kind)
            .thenComparing(entry -> entry.kind.isOrdered() ? "" : entry.part(2));

    /** @throws IllegalArgumentException if the number of names is not the kind's depth */
    public Entry {
        name = List.copyOf(name);
        if (name.size() != kind.depth()) {
            throw new IllegalArgumentException(
                    "%s has %d names, found %d: %s".formatted(kind.word(), kind.depth(), name.size(), name));
        }
        attributes = Collections.unmodifiableMap(attributes.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        attribute -> List.copyOf(attribute.getValue()),
                        (one, other) -> one,
                        LinkedHashMap::new)));
    }

    /** Returns kind and name, as in {@code column public.products.price}; unique in a lock. */
    public String key() {
        return kind.word() + " " + name.stream().map(Quoting::name).collect(joining("."));
    }

    /** Returns the whole line. */
    public String text() {
        return key() + Quoting.attributes(attributes);
    }

    /** Returns the name of what this is a part of; the schema's for a table. */
    List<String> parent() {
        return name.subList(0, name.size() - 1);
    }

    boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    private String part(int index) {
        return index < name.size() ? name.get(index) : "";
    }
}
