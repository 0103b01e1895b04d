package io.pgseam.generator.pages;

import io.pgseam.lock.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The attributes of an entry as a reader meets them. */
final class Facts {
    /** Shown elsewhere, and in another form. */
    private static final Set<String> APART = Set.of("comment", "labels");

    private final SqlText sql;

    Facts(SqlText sql) {
        this.sql = sql;
    }

    /** Returns the comment as a paragraph; none if there is none. */
    static List<Element> comment(Entry entry) {
        return entry.attributes().getOrDefault("comment", List.of()).stream()
                .map(comment -> Element.of("p", comment).with("class", "comment"))
                .toList();
    }

    /** Returns a list of all that has no place of its own; none if there is nothing. */
    List<Element> list(Entry object) {
        List<Element> items = new ArrayList<>();
        for (Map.Entry<String, List<String>> attribute : object.attributes().entrySet()) {
            if (!APART.contains(attribute.getKey())) {
                items.add(Element.of(
                        "div", Element.of("dt", words(attribute.getKey())), Element.of("dd", values(attribute))));
            }
        }
        return items.isEmpty() ? List.of() : List.of(Element.of("dl", items));
    }

    /** Returns the labels of an enum, in its order; none for anything else. */
    static List<Element> labels(Entry object) {
        List<Element> labels = object.attributes().getOrDefault("labels", List.of()).stream()
                .map(label -> Element.of("li", Element.of("code", label)))
                .toList();
        return labels.isEmpty()
                ? List.of()
                : List.of(Element.of("ol", labels).with("class", "labels").with("aria-label", "Labels"));
    }

    /** As in {@code materialized view}. */
    static String words(String word) {
        return word.replace('-', ' ');
    }

    private List<Node> values(Map.Entry<String, List<String>> attribute) {
        if (attribute.getValue().isEmpty()) {
            return List.of(new Text("yes"));
        }
        List<Node> values = new ArrayList<>();
        for (String value : attribute.getValue()) {
            values.add(value.isEmpty() ? new Text("none") : sql.of(value));
            values.add(new Text(" "));
        }
        return values;
    }
}
