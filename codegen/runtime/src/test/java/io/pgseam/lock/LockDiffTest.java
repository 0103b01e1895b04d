package io.pgseam.lock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LockDiffTest {

    private static final String OLD = """
            pgseam.lock 1 schemas=public without=flyway_schema_history
            schema public
            enum public.socket labels=[e14 e27]
            table public.lamps
            column public.lamps.id type=integer not-null
            column public.lamps.watts type=integer default=0
            column public.lamps.socket type=public.socket
            """;

    @Test
    void lockDiffersNotFromItself() {
        LockDiff diff = diff(OLD);

        assertThat(diff.isEmpty()).isTrue();
        assertThat(diff.text()).isEmpty();
        assertThat(diff.counts()).isEqualTo("(+0 -0 ~0)");
    }

    @Test
    void addedRemovedAndChangedEntriesStandInTheOrderOfALock() {
        LockDiff diff = diff(OLD.replace("[e14 e27]", "[e14 e27 gu10]")
                .replace("column public.lamps.id type=integer not-null\n", "")
                .replace("type=integer default=0", "type=numeric(5,1) not-null default=0")
                .concat("table public.rooms\n"));

        assertThat(diff.text()).isEqualTo("""
                ~ enum public.socket labels=[e14 e27] -> labels=[e14 e27 gu10]
                - column public.lamps.id type=integer not-null
                ~ column public.lamps.watts type=integer -> type=numeric(5,1), no not-null -> not-null
                + table public.rooms
                """);
        assertThat(diff.counts()).isEqualTo("(+1 -1 ~2)");
    }

    @Test
    void columnsThatChangedPlacesAreOneDifference() {
        LockDiff diff = diff(OLD.replace("column public.lamps.id type=integer not-null\n", "")
                .concat("column public.lamps.id type=integer not-null\n"));

        assertThat(diff.text())
                .isEqualTo("~ table public.lamps columns=[id watts socket] -> columns=[watts socket id]\n");
    }

    @Test
    void columnThatIsAddedInTheMiddleLeavesTheOrderOfTheOthers() {
        LockDiff diff = diff(OLD.replace(
                "column public.lamps.watts", "column public.lamps.colour type=text\ncolumn public.lamps.watts"));

        assertThat(diff.text()).isEqualTo("+ column public.lamps.colour type=text\n");
    }

    private static LockDiff diff(String newer) {
        return SchemaLock.parse(OLD).diff(SchemaLock.parse(newer));
    }
}
