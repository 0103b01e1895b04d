package io.pgseam.generator.pages;

import io.pgseam.lock.Entry;
import java.util.ArrayList;
import java.util.List;

/** The links to every object, beside the page. */
record IndexList(Contents contents) {
    Element element() {
        List<Element> schemas = new ArrayList<>();
        for (Entry schema : contents.schemas()) {
            Element list = Element.of("div", Element.of("h2", schema.name().get(0)));
            List<Element> groups = new ArrayList<>();
            contents.groups(schema)
                    .forEach((group, objects) -> groups.add(Element.of(
                                    "section",
                                    Element.of("h3", group.heading() + " ")
                                            .and(Element.of("span", Integer.toString(objects.size()))),
                                    Element.of(
                                            "ul",
                                            objects.stream()
                                                    .map(IndexList::item)
                                                    .toList()))
                            .with("data-group", "")));
            schemas.add(list.and(groups).with("data-group", ""));
        }
        return Element.of("nav", schemas).with("aria-label", "All objects");
    }

    private static Element item(Entry object) {
        return Element.of("li", Anchor.link(object, object.name().get(1))).with("data-for", Anchor.id(object));
    }
}
