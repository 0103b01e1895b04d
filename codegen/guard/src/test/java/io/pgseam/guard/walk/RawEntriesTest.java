package io.pgseam.guard.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jooq.Constants;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The lists of raw entries are what jOOQ does, for the jOOQ on the class path. Rewritten, to be reviewed, with {@code
 * -Dpgseam.golden=write}.
 */
class RawEntriesTest {

    private static RawWalk walk;

    /** jOOQ logs what it cannot parse or render, and the walk gives it little else. */
    @BeforeAll
    static void walkOnce() {
        var logger = Logger.getLogger("org.jooq");
        logger.setLevel(Level.OFF);
        try {
            walk = RawWalk.run();
        } finally {
            logger.setLevel(null);
        }
    }

    @Test
    void rawEntriesAreThoseOfTheRules() throws IOException {
        assertIsChecked("src/main/resources/io/pgseam/guard/rules/raw-jooq-%s.txt", walk.raw());
    }

    @Test
    void whatTheWalkCannotReachIsKnown() throws IOException {
        assertIsChecked("src/test/resources/walk/unreached-jooq-%s.txt", walk.unreached());
    }

    private static void assertIsChecked(String pattern, Collection<String> derived) throws IOException {
        var file = Path.of(pattern.formatted(Constants.MINOR_VERSION));
        if ("write".equals(System.getProperty("pgseam.golden"))) {
            Files.createDirectories(file.getParent());
            Files.write(file, derived);
        }
        assertThat(List.copyOf(derived)).isEqualTo(Files.readAllLines(file));
    }
}
