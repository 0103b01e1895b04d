package io.pgseam.generator.pages;

import io.pgseam.lock.Entry;
import io.pgseam.lock.SchemaLock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A data dictionary in one HTML file, which asks for nothing else: no other file, no server, no network. */
public final class SchemaPage {
    /** With more tables than this, each has a picture of itself and its neighbours instead of one picture of all. */
    private static final int MOST_IN_ONE_PICTURE = 60;

    private static final String STYLE = resource("page.css");
    private static final String SCRIPT = resource("page.js");
    /** Allows the two texts above, by their hashes, and nothing from anywhere else. */
    private static final String POLICY =
            "default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'"
                    .formatted(hash(STYLE), hash(SCRIPT));

    private final Contents contents;
    private final List<Entry> tables;
    private final String title;

    private SchemaPage(SchemaLock lock) {
        contents = new Contents(lock);
        tables = contents.tables();
        List<String> schemas = lock.scope().schemas();
        title = (schemas.size() == 1 ? "Schema " : "Schemas ") + String.join(", ", schemas);
    }

    /** Returns the page as text to be kept in UTF-8; of one lock always the same. */
    public static String of(SchemaLock lock) {
        return Markup.of(new SchemaPage(lock).html());
    }

    private Element html() {
        return Element.of("html", head(), body()).with("lang", "en");
    }

    private Element head() {
        return Element.of(
                "head",
                Element.of("meta").with("charset", "utf-8"),
                Element.of("meta").with("http-equiv", "Content-Security-Policy").with("content", POLICY),
                Element.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                Element.of("meta").with("name", "color-scheme").with("content", "light dark"),
                Element.of("title", title),
                Element.of("style", STYLE));
    }

    private Element body() {
        return Element.of(
                "body",
                Element.of("a", "Skip to the objects").with("href", "#objects").with("class", "skip"),
                Element.of(
                        "header",
                        Element.of("h1", title),
                        Element.of("p", counts()).with("class", "counts"),
                        search()),
                new IndexList(contents).element(),
                Element.of("main", picture())
                        .with("id", "objects")
                        .and(contents.schemas().stream().map(this::schema).toList()),
                Element.of("script", SCRIPT));
    }

    private String counts() {
        return contents.schemas().stream()
                .flatMap(schema -> contents.groups(schema).entrySet().stream())
                .collect(Collectors.groupingBy(
                        group -> group.getKey(),
                        TreeMap::new,
                        Collectors.summingInt(group -> group.getValue().size())))
                .entrySet()
                .stream()
                .map(count -> count.getKey().counted(count.getValue()))
                .collect(Collectors.joining(" · "));
    }

    /** Hidden until the script runs, without which it does nothing. */
    private static Element search() {
        return Element.of(
                        "div",
                        Element.of("label", "Search").with("for", "query"),
                        Element.of("input")
                                .with("id", "query")
                                .with("type", "search")
                                .with("placeholder", "name, type or comment")
                                .with("autocomplete", "off")
                                .with("spellcheck", "false"),
                        Element.of("span").with("id", "found").with("role", "status"))
                .with("id", "search")
                .with("role", "search")
                .with("hidden", "hidden");
    }

    private Element picture() {
        Element section =
                Element.of("section", Element.of("h2", "Foreign keys")).with("id", "picture");
        if (tables.isEmpty()) {
            return section.and(Element.of("p", "There are no tables."));
        }
        Element shown = tables.size() > MOST_IN_ONE_PICTURE
                ? Element.of(
                        "p",
                        "Too many tables for one picture (" + tables.size()
                                + "): each has its own below, with those that foreign keys join to it.")
                : figure(tables, "Tables and their foreign keys");
        return section.and(
                shown,
                Element.of(
                                "p",
                                "A line leads from a foreign key to the key that it references."
                                        + " Crow’s foot: many rows. Bar: one. Circle: one or none.")
                        .with("class", "legend"));
    }

    private Element figure(List<Entry> shown, String label) {
        return Element.of(
                "figure",
                Element.of("div", Diagram.of(contents, shown, label))
                        .with("class", "scrolling")
                        .with("role", "region")
                        .with("tabindex", "0")
                        .with("aria-label", label));
    }

    private Element schema(Entry schema) {
        ObjectArticle articles = new ObjectArticle(contents);
        List<Element> shown = new ArrayList<>();
        contents.groups(schema)
                .values()
                .forEach(objects -> objects.forEach(object -> {
                    Element article = articles.of(object);
                    shown.add(tables.size() > MOST_IN_ONE_PICTURE ? article.and(neighbourhood(object)) : article);
                }));
        return Element.of(
                        "section",
                        Element.of(
                                "h2",
                                Element.of("span", "Schema ").with("class", "of"),
                                Element.of("code", schema.name().get(0))))
                .with("id", Anchor.id(schema))
                .with("data-group", "")
                .and(Facts.comment(schema))
                .and(shown);
    }

    /** Returns a picture of a table and those that foreign keys join to it; none if there are none. */
    private List<Element> neighbourhood(Entry table) {
        Set<Entry> near = new TreeSet<>(Comparator.comparing(Anchor::id));
        contents.foreignKeysOf(table).forEach(key -> near.addAll(List.of(table, key.parent())));
        contents.foreignKeysTo(table).forEach(key -> near.addAll(List.of(table, key.child())));
        return near.isEmpty() || near.size() > MOST_IN_ONE_PICTURE
                ? List.of()
                : List.of(figure(
                        List.copyOf(near), "Foreign keys of " + table.name().get(1)));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream stream = SchemaPage.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The generator's own " + name + " cannot be read", e);
        }
    }
}
