package io.pgseam.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReliabilityPageTest {
    /** The first two columns of a row. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (?!fault \\|)[^|]+ \\| [^|]+ \\| ");

    @Test
    void thePageNamesEveryCellOnce() throws IOException {
        List<String> rows = ROW.matcher(ReliabilityPage.section())
                .results()
                .map(MatchResult::group)
                .toList();

        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Cells.sensible().stream(), Cells.senseless().stream())
                                .map(cell -> ReliabilityPage.row(
                                        cell.fault().title(), cell.operation().title()))
                                .toList());
    }
}
