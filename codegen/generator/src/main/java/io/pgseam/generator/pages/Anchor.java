package io.pgseam.generator.pages;

import io.pgseam.lock.Entry;
import java.util.stream.Collectors;

/** Where on the page an entry stands. */
final class Anchor {
    private Anchor() {}

    /** Returns an {@code id} that no other entry has, of characters that need no escape in a URL. */
    static String id(Entry entry) {
        return entry.kind().word()
                + entry.name().stream().map(part -> "." + encoded(part)).collect(Collectors.joining());
    }

    /** Returns a link to the entry. */
    static Element link(Entry entry, String text) {
        return Element.of("a", Element.of("code", text)).with("href", "#" + id(entry));
    }

    /** Letters, digits and underscores stay; each other character becomes its number between two hyphens. */
    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        name.codePoints().forEach(character -> {
            if (character < 128 && Character.isLetterOrDigit(character) || character == '_') {
                encoded.appendCodePoint(character);
            } else {
                encoded.append('-').append(Integer.toHexString(character)).append('-');
            }
        });
        return encoded.toString();
    }
}
