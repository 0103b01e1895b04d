package io.pgseam.operators;

import java.util.List;

/** A user's sort order names what cannot be sorted by, or the same column twice. */
public final class SortOrderException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 40;

    private final String found;
    private final String[] known;

    SortOrderException(String found, List<String> known) {
        super("sort order: found \"" + printable(found) + "\", expected one of " + String.join(", ", known)
                + ", each at most once, with - before it for the reverse.");
        this.found = found;
        this.known = known.toArray(String[]::new);
    }

    /** What stood there, as the user wrote it: not for a log. */
    public String found() {
        return found;
    }

    /** The names that can be sorted by. */
    public List<String> known() {
        return List.of(known);
    }

    /** The beginning, in ASCII, so that no text of a user reaches a log as lines or as what it is not. */
    private static String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.chars().limit(SHOWN).forEach(unit -> {
            if (unit >= ' ' && unit <= '~') {
                printable.append((char) unit);
            } else {
                printable.append("\\u%04x".formatted(unit));
            }
        });
        return printable + (text.length() > SHOWN ? "..." : "");
    }
}
