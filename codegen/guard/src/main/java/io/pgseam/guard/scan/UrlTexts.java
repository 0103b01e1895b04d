package io.pgseam.guard.scan;

import io.pgseam.guard.rules.Entry;
import io.pgseam.guard.rules.Rules;
import java.util.List;
import java.util.Optional;

/** Finds texts on one line that put a value behind a URL's parameter that carries SQL. */
record UrlTexts(int line, ClassScanner.Findings findings) {

    /** Stands for an argument in the recipe of a concatenation, and for a constant that is passed beside it. */
    private static final char ARGUMENT = '\1';

    private static final char CONSTANT = '\2';

    /** Checks a text by itself: as a format, and as one that something is appended to. */
    void constant(String text) {
        format(text);
        if (text.endsWith("=")) {
            before(text);
        }
    }

    /** Checks the constant text that a value follows. */
    void before(String text) {
        if (mayBeUrl(text)) {
            report(Rules.urlParameter(text));
        }
    }

    /** Checks a concatenation as the compiler hands it to {@code StringConcatFactory.makeConcatWithConstants}. */
    void concatenation(String recipe, List<Object> constants) {
        var text = new StringBuilder();
        var next = constants.iterator();
        for (char c : recipe.toCharArray()) {
            if (c == ARGUMENT) {
                before(text.toString());
                format(text.toString());
                text.setLength(0);
            } else if (c == CONSTANT && next.hasNext()) {
                text.append(next.next());
            } else {
                text.append(c);
            }
        }
        format(text.toString());
    }

    private void format(String text) {
        if (mayBeUrl(text)) {
            report(Rules.urlFormat(text));
        }
    }

    /** Most texts are no URL, and the rules take longer to say so. */
    static boolean mayBeUrl(String text) {
        return text.indexOf('=') >= 0;
    }

    private void report(Optional<Entry> entry) {
        entry.ifPresent(present -> findings.add(line, present));
    }
}
