package io.pgseam.generator.pages;

import io.pgseam.lock.Entry;
import java.util.ArrayList;
import java.util.List;

/** Constraints or indexes: names with the SQL that defines them. */
final class DefinitionTable {
    private final SqlText sql;

    DefinitionTable(SqlText sql) {
        this.sql = sql;
    }

    /** Returns a heading and the table; nothing if there are no entries. */
    List<Element> of(String heading, List<Entry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        Element head = Element.of(
                "tr",
                Element.of("th", "Name").with("scope", "col"),
                Element.of("th", "Definition").with("scope", "col"));
        return List.of(
                Element.of("h4", heading),
                scrolling(heading, head, entries.stream().map(this::row).toList()));
    }

    private Element row(Entry entry) {
        List<Node> definition = new ArrayList<>();
        definition.add(sql.of(Contents.definition(entry)));
        if (entry.attributes().containsKey("invalid")) {
            definition.add(Element.of("strong", " invalid"));
        }
        definition.addAll(Facts.comment(entry));
        return Element.of(
                        "tr",
                        Element.of("th", Element.of("code", entry.name().get(2)))
                                .with("scope", "row"),
                        Element.of("td", definition))
                .with("id", Anchor.id(entry));
    }

    /** Returns a table that a narrow window can move sideways. */
    static Element scrolling(String name, Element head, List<Element> rows) {
        Element table = Element.of("table", Element.of("thead", head), Element.of("tbody", rows));
        return Element.of("div", table.with("aria-label", name)).with("class", "scrolling");
    }
}
