package io.pgseam.generator.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class WaiverFileTest {
    private static final MigrationFinding FINDING = new MigrationFinding(
            "V010__x.sql",
            OptionalInt.of(3),
            MigrationRule.INDEX_BLOCKS_WRITES,
            "products",
            Optional.of(TableLock.SHARE),
            "CREATE INDEX products_name");

    @Test
    void findingWithoutAWaiverSaysWhatWaitsTheSafeWayAndTheWaiver() {
        assertThat(settle().problems())
                .containsExactly(
                        "V010__x.sql:3: CREATE INDEX products_name holds SHARE on products while it reads all rows:"
                                + " writers wait. Use CREATE INDEX CONCURRENTLY in a migration of its own"
                                + " (executeInTransaction=false), or add to migration-waivers.txt:"
                                + " V010__x.sql | index-blocks-writes | products | WHY");
    }

    @Test
    void waiverWithAReasonCoversItsFindingAlone() {
        assertThat(settle("V010__x.sql|index-blocks-writes|products|ten rows, ever"))
                .isEqualTo(new WaiverFile.Settlement(1, List.of()));
        assertThat(settle("V010__x.sql | index-blocks-writes | orders | ten rows, ever")
                        .problems())
                .hasSize(2)
                .anyMatch(problem ->
                        problem.startsWith("migration-waivers.txt:1: nothing left to waive for V010__x.sql"));
    }

    @Test
    void waiversThatAreNoneAreErrorsOfTheirLines() {
        WaiverFile.Settlement settled = settle(
                "# The indexes of spring.",
                "",
                "V010__x.sql | index-blocks-writes | products |",
                "V010__x.sql | index-blocks-writes | products",
                "V010__x.sql | index-blocks-rites | products | ten rows",
                "V011__x.sql | index-blocks-writes | products | ten rows",
                "V010__x.sql | index-blocks-writes | products | ten rows",
                "V010__x.sql | index-blocks-writes | products | again");

        assertThat(settled.waived()).isOne();
        assertThat(settled.problems())
                .satisfiesExactly(
                        reason -> assertThat(reason)
                                .isEqualTo(
                                        "migration-waivers.txt:3: found \"V010__x.sql | index-blocks-writes | products |\","
                                                + " expected MIGRATION | RULE | TABLE | REASON, with a reason"),
                        part -> assertThat(part).startsWith("migration-waivers.txt:4: found \"V010__x.sql"),
                        rule -> assertThat(rule)
                                .startsWith("migration-waivers.txt:5: there is no rule index-blocks-rites, expected one"
                                        + " of index-blocks-writes, index-drop-blocks, "),
                        migration -> assertThat(migration)
                                .isEqualTo("migration-waivers.txt:6: there is no migration V011__x.sql"),
                        again -> assertThat(again).startsWith("migration-waivers.txt:8: nothing left to waive for "));
    }

    private static WaiverFile.Settlement settle(String... lines) {
        return new WaiverFile(Path.of("migration-waivers.txt"), List.of(lines))
                .settle(List.of(FINDING), List.of("V010__x.sql"));
    }
}
