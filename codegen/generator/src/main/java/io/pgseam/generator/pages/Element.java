package io.pgseam.generator.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An element of HTML or SVG.
 *
 * @param name one of ours, never from a lock; attributes' names too
 */
record Element(String name, Map<String, String> attributes, List<Node> children) implements Node {
    static Element of(String name, Node... children) {
        return of(name, List.of(children));
    }

    static Element of(String name, String text) {
        return of(name, new Text(text));
    }

    static Element of(String name, List<? extends Node> children) {
        return new Element(name, Map.of(), List.copyOf(children));
    }

    /** Returns this element with one attribute more. */
    Element with(String attribute, String value) {
        Map<String, String> all = new LinkedHashMap<>(attributes);
        all.put(attribute, value);
        return new Element(name, all, children);
    }

    Element with(String attribute, int value) {
        return with(attribute, Integer.toString(value));
    }

    /** Returns this element with more children, after those that it has. */
    Element and(Node... more) {
        return and(List.of(more));
    }

    Element and(List<? extends Node> more) {
        List<Node> all = new ArrayList<>(children);
        all.addAll(more);
        return new Element(name, attributes, all);
    }
}
