package io.pgseam.generator.pages;

import io.pgseam.lock.Entry;
import io.pgseam.lock.Kind;
import java.util.ArrayList;
import java.util.List;

/** All that the lock has about one object: a table, a view, a type, a sequence or a routine. */
final class ObjectArticle {
    private final Contents contents;
    private final Facts facts;
    private final ColumnTable columns;
    private final DefinitionTable definitions;

    ObjectArticle(Contents contents) {
        SqlText sql = new SqlText(contents);
        this.contents = contents;
        this.facts = new Facts(sql);
        this.columns = new ColumnTable(contents);
        this.definitions = new DefinitionTable(sql);
    }

    Element of(Entry object) {
        return Element.of("article", heading(object))
                .with("id", Anchor.id(object))
                .and(Facts.comment(object))
                .and(facts.list(object))
                .and(Facts.labels(object))
                .and(columns.of(object))
                .and(definitions.of(
                        "Constraints",
                        contents.parts(
                                object, Kind.PRIMARY_KEY, Kind.UNIQUE, Kind.CHECK, Kind.EXCLUSION, Kind.DOMAIN_CHECK)))
                .and(definitions.of("Foreign keys", contents.parts(object, Kind.FOREIGN_KEY)))
                .and(links("Referenced by", references(object)))
                .and(definitions.of("Indexes", contents.parts(object, Kind.INDEX)))
                .and(links("Partitions", plain(contents.partitions(object), object)))
                .and(links("Used by", plain(contents.users(object), object)));
    }

    private static Element heading(Entry object) {
        return Element.of(
                "h3",
                Element.of("span", object.name().get(0) + ".").with("class", "of"),
                Element.of("code", object.name().get(1)),
                Element.of("span", Facts.words(object.kind().word())).with("class", "kind"));
    }

    private List<Element> references(Entry table) {
        return contents.foreignKeysTo(table).stream()
                .map(key -> Element.of(
                        "li",
                        Anchor.link(
                                key.entry(), name(key.child(), table) + "(" + String.join(", ", key.columns()) + ")"),
                        new Text(" to "),
                        Element.of("code", String.join(", ", key.parentColumns()))))
                .toList();
    }

    private static List<Element> plain(List<Entry> entries, Entry object) {
        return entries.stream()
                .map(entry -> Element.of("li", Anchor.link(entry, name(entry, object))))
                .toList();
    }

    /** With the schema where that is not the object's own. */
    private static String name(Entry entry, Entry object) {
        boolean isNear = entry.name().get(0).equals(object.name().get(0));
        return String.join(
                ".", entry.name().subList(isNear ? 1 : 0, entry.name().size()));
    }

    private static List<Element> links(String heading, List<Element> items) {
        List<Element> links = new ArrayList<>();
        if (!items.isEmpty()) {
            links.add(Element.of("h4", heading));
            links.add(Element.of("ul", items));
        }
        return links;
    }
}
