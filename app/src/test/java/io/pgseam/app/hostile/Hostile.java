package io.pgseam.app.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pgseam.app.terminal.VisibleText;

/**
 * A text that somebody would rather not meet.
 *
 * @param family what it means something to
 */
public record Hostile(String family, String text) {
    private static final int INDEX_BYTES = 2_000;
    private static final int SHOWN_COLUMNS = 200;

    /** Whether PostgreSQL can hold it. */
    public boolean isStorable() {
        return text.indexOf(0) < 0 && UTF_8.newEncoder().canEncode(text);
    }

    /** Whether an index can hold it for sure. */
    public boolean isIndexable() {
        return bytes().length <= INDEX_BYTES;
    }

    /** In UTF-8, and halves of surrogate pairs, which that does not have, as if it had. */
    public byte[] bytes() {
        return HostileCorpus.bytes(text);
    }

    /** How many characters it has, pairs of surrogates counted once. */
    public int length() {
        return text.codePointCount(0, text.length());
    }

    /** An e-mail address of the text; that of another text is another, whatever their case. */
    public Hostile address() {
        String number = Integer.toHexString(text.hashCode()) + text.length();
        return new Hostile(family, number + "@" + text + number);
    }

    /** For the path or query of a URL. */
    public String percentEncoded() {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : bytes()) {
            if (octet >= '0' && octet <= '9' || octet >= 'a' && octet <= 'z') {
                encoded.append((char) octet);
            } else {
                encoded.append("%%%02X".formatted(octet & 0xFF));
            }
        }
        return encoded.toString();
    }

    /** As a string of JSON, in which nothing is left that means something. */
    public String json() {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(unit -> json.append(isPlain(unit) ? Character.toString(unit) : "\\u%04x".formatted(unit)));
        return json.append('"').toString();
    }

    private static boolean isPlain(int unit) {
        return unit >= '0' && unit <= '9' || unit >= 'a' && unit <= 'z';
    }

    @Override
    public String toString() {
        return family + ": " + VisibleText.cut(VisibleText.of(text), SHOWN_COLUMNS);
    }
}
