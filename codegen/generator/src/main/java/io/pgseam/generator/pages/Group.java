package io.pgseam.generator.pages;

import io.pgseam.lock.Kind;
import java.util.Locale;
import java.util.Set;

/** The objects of a schema under one heading, in the page's order. */
enum Group {
    TABLES("Tables", Kind.TABLE, Kind.FOREIGN_TABLE),
    VIEWS("Views", Kind.VIEW, Kind.MATERIALIZED_VIEW),
    ENUMS("Enums", Kind.ENUM),
    DOMAINS("Domains", Kind.DOMAIN),
    COMPOSITES("Composite types", Kind.COMPOSITE),
    RANGES("Ranges", Kind.RANGE),
    SEQUENCES("Sequences", Kind.SEQUENCE),
    ROUTINES("Routines", Kind.FUNCTION, Kind.PROCEDURE, Kind.AGGREGATE);

    private final String heading;
    private final Set<Kind> kinds;

    Group(String heading, Kind... kinds) {
        this.heading = heading;
        this.kinds = Set.of(kinds);
    }

    String heading() {
        return heading;
    }

    /** As in {@code 1 table}. */
    String counted(int number) {
        String words = heading.toLowerCase(Locale.ROOT);
        return number + " " + (number == 1 ? words.substring(0, words.length() - 1) : words);
    }

    boolean has(Kind kind) {
        return kinds.contains(kind);
    }
}
