package io.pgseam.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** Sources whose lines to reject end in {@code //! } and the signatures that the errors must name, parted by "; ". */
final class MarkedSource {

    private static final String MARK = "//! ";

    private MarkedSource() {}

    /** Compiles the source and compares all errors, line by line, with the marks; fails on a source without marks. */
    static void assertRejectedAsMarked(String source) {
        var expected = marks(source);
        assertThat(expected).isNotEmpty();
        assertThat(Compilation.of(source).rejected()).containsExactlyElementsOf(expected);
    }

    /** Returns what the marks ask for, in the order of the lines. */
    static List<Compilation.Finding> marks(String source) {
        var expected = new ArrayList<Compilation.Finding>();
        var lines = source.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var mark = lines.get(i).indexOf(MARK);
            if (mark >= 0) {
                for (var signature :
                        lines.get(i).substring(mark + MARK.length()).split("; ")) {
                    expected.add(new Compilation.Finding(i + 1, signature));
                }
            }
        }
        return expected;
    }
}
