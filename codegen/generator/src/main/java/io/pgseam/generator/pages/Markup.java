package io.pgseam.generator.pages;

import java.util.Set;

/**
 * Writes HTML that is well-formed XML too. Escapes every text and every attribute alike, scripts and styles included: ours are written
 * without the characters that would need it.
 */
final class Markup {
    private static final Set<String> VOID = Set.of("input", "meta");
    private static final Set<String> INLINE =
            Set.of("a", "abbr", "code", "rect", "circle", "path", "span", "text", "td", "th");
    private static final int REPLACEMENT = 0xFFFD;

    private final StringBuilder page = new StringBuilder();

    private Markup() {}

    /** Returns a whole page. */
    static String of(Element html) {
        Markup markup = new Markup();
        markup.page.append("<!DOCTYPE html>\n");
        markup.element(html);
        return markup.page.toString();
    }

    private void element(Element element) {
        page.append('<').append(element.name());
        element.attributes().forEach((name, value) -> {
            page.append(' ').append(name).append("=\"");
            escaped(value);
            page.append('"');
        });
        if (VOID.contains(element.name())) {
            page.append("/>\n");
            return;
        }
        page.append('>');
        for (Node child : element.children()) {
            if (child instanceof Element inner) {
                element(inner);
            } else if (child instanceof Text text) {
                escaped(text.value());
            }
        }
        page.append("</").append(element.name()).append('>');
        if (!INLINE.contains(element.name())) {
            page.append('\n');
        }
    }

    private void escaped(String text) {
        text.codePoints().forEach(character -> {
            switch (character) {
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                case '&' -> page.append("&amp;");
                case '"' -> page.append("&quot;");
                case '\r' -> page.append("&#13;");
                default -> page.appendCodePoint(isAllowed(character) ? character : REPLACEMENT);
            }
        });
    }

    /** False for what neither XML nor HTML can hold, however it is written: most controls, halves of surrogate pairs. */
    private static boolean isAllowed(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\t';
            case Character.SURROGATE -> false;
            default -> (character & 0xFFFE) != 0xFFFE;
        };
    }
}
