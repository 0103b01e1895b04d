package io.pgseam.generator.pages;

import io.pgseam.lock.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** SQL as the lock has it, with a link at each name of an object of the lock. */
record SqlText(Contents contents) {
    Element of(String sql) {
        return Element.of("code", linked(sql));
    }

    private List<Node> linked(String sql) {
        List<Node> nodes = new ArrayList<>();
        int end = 0;
        Matcher name = Identifiers.qualified(sql);
        while (name.find()) {
            Optional<Entry> object = contents.named(Identifiers.qualified(name));
            if (object.isPresent()) {
                nodes.add(new Text(sql.substring(end, name.start())));
                nodes.add(Element.of("a", name.group()).with("href", "#" + Anchor.id(object.get())));
                end = name.end();
            }
        }
        nodes.add(new Text(sql.substring(end)));
        return nodes;
    }
}
