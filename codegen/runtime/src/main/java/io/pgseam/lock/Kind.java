package io.pgseam.lock;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an {@link Entry} describes. Declared in the order of a lock: the first deciding what stands beside one name. */
public enum Kind {
    SCHEMA(1, Section.SCHEMA, ""),
    ENUM(2, Section.TYPE, "labels"),
    DOMAIN(2, Section.TYPE, "type"),
    DOMAIN_CHECK(3, Section.TYPE, "definition"),
    COMPOSITE(2, Section.TYPE, ""),
    /** An attribute of a composite type; fields stand in the type's order. */
    FIELD(3, Section.TYPE, "type"),
    RANGE(2, Section.TYPE, "subtype"),
    SEQUENCE(2, Section.SEQUENCE, "type"),
    TABLE(2, Section.RELATION, ""),
    FOREIGN_TABLE(2, Section.RELATION, ""),
    VIEW(2, Section.RELATION, ""),
    MATERIALIZED_VIEW(2, Section.RELATION, ""),
    /** A column of a table or view; columns stand in the table's order. */
    COLUMN(3, Section.RELATION, "type"),
    PRIMARY_KEY(3, Section.RELATION, "definition"),
    UNIQUE(3, Section.RELATION, "definition"),
    FOREIGN_KEY(3, Section.RELATION, "definition"),
    CHECK(3, Section.RELATION, "definition"),
    EXCLUSION(3, Section.RELATION, "definition"),
    INDEX(3, Section.RELATION, "definition"),
    /** Named with the types of its arguments, as in {@code twice(integer)}; the other routines too. */
    FUNCTION(2, Section.ROUTINE, "arguments"),
    PROCEDURE(2, Section.ROUTINE, "arguments"),
    AGGREGATE(2, Section.ROUTINE, "arguments");

    private final int depth;
    private final Section section;
    private final String essential;

    /** @param essential an attribute that every such entry has; empty if there is none */
    Kind(int depth, Section section, String essential) {
        this.depth = depth;
        this.section = section;
        this.essential = essential;
    }

    /** Returns how many names lead to such an entry: 1 for a schema, 2 for what lies in it, 3 for a part of that. */
    public int depth() {
        return depth;
    }

    /** Returns the word that begins the line, as in {@code primary-key}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Kind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** Returns the attribute without which an entry says nothing, if there is one. */
    Optional<String> essential() {
        return Optional.of(essential).filter(name -> !name.isEmpty());
    }

    Section section() {
        return section;
    }

    /** Whether entries of this kind keep the order in which they come. */
    boolean isOrdered() {
        return this == COLUMN || this == FIELD;
    }

    /** The parts of a schema, in the order of a lock. */
    enum Section {
        SCHEMA,
        TYPE,
        SEQUENCE,
        RELATION,
        ROUTINE
    }
}
