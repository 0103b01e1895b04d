package io.pgseam.operators;

/**
 * How {@code ts_headline} cuts and marks a text. Immutable; begin with {@link #DEFAULT}.
 *
 * <p>The server escapes nothing: where the headline goes into HTML, mark with characters that the text cannot have, escape the headline, and
 * put the tags in place of the marks.
 *
 * @param startMark stands before each word that was looked for
 * @param stopMark stands after it
 * @param minWords at least so many words, fewer than maxWords
 * @param maxWords at most so many words
 * @param shortWord words up to this length are dropped at the ends of a headline
 * @param maxFragments how many pieces of the text to show; 0 shows one, chosen otherwise
 * @param fragmentDelimiter stands between two pieces
 * @param extent what is shown of the text
 */
public record Headline(
        String startMark,
        String stopMark,
        int minWords,
        int maxWords,
        int shortWord,
        int maxFragments,
        String fragmentDelimiter,
        Extent extent) {

    /** The server's own: {@code <b>} and {@code </b>} around words, 15 to 35 words, one piece. */
    public static final Headline DEFAULT = new Headline("<b>", "</b>", 15, 35, 3, 0, " ... ", Extent.PART);

    /** What of the text is shown. */
    public enum Extent {
        /** A part that has words that were looked for. */
        PART,
        /** All of it. */
        WHOLE
    }

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the server would refuse them
     */
    public Headline {
        if (minWords <= 0 || maxWords <= minWords || shortWord < 0 || maxFragments < 0) {
            throw new IllegalArgumentException("headline: found minWords=" + minWords + ", maxWords=" + maxWords
                    + ", shortWord=" + shortWord + ", maxFragments=" + maxFragments
                    + ", expected 0 < minWords < maxWords, and nothing negative");
        }
    }

    /** Returns the same with other marks. */
    public Headline marked(String start, String stop) {
        return new Headline(start, stop, minWords, maxWords, shortWord, maxFragments, fragmentDelimiter, extent);
    }

    /** Returns the same with another number of words. */
    public Headline words(int min, int max) {
        return new Headline(startMark, stopMark, min, max, shortWord, maxFragments, fragmentDelimiter, extent);
    }

    /** Returns the same in several pieces. */
    public Headline fragments(int max, String delimiter) {
        return new Headline(startMark, stopMark, minWords, maxWords, shortWord, max, delimiter, extent);
    }

    /** Returns the same for the whole text. */
    public Headline whole() {
        return new Headline(
                startMark, stopMark, minWords, maxWords, shortWord, maxFragments, fragmentDelimiter, Extent.WHOLE);
    }

    /** The list of options as {@code ts_headline} reads it. */
    String options() {
        return "StartSel=" + quoted(startMark) + ", StopSel=" + quoted(stopMark) + ", MinWords=" + minWords
                + ", MaxWords=" + maxWords + ", ShortWord=" + shortWord + ", MaxFragments=" + maxFragments
                + ", FragmentDelimiter=" + quoted(fragmentDelimiter) + ", HighlightAll="
                + (extent == Extent.WHOLE);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
