package io.pgseam.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.generator.migrations.MigrationRule;
import io.pgseam.postgres.OldestServer;
import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ThrowawayDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * For each rule a migration that breaks it and one that does the same in the safe way, both named after it, on the newest server and on the oldest;
 * {@code -Dpgseam.golden=write} writes what is found now.
 */
class MigrationLintTest {
    private static final Path FOLDER = Path.of("src/test/resources/lint").toAbsolutePath();
    private static final String FOUND = "filesystem:" + FOLDER.resolve("found");
    private static final Path EXPECTED = FOLDER.resolve("expected.txt");

    private enum Version {
        NEWEST,
        OLDEST
    }

    private static PostgresServer oldest;
    private static ThrowawayDatabase home;

    @TempDir
    private Path directory;

    @BeforeAll
    static void startOldest() {
        oldest = OldestServer.start();
        home = oldest.createDatabase();
    }

    @AfterAll
    static void stopOldest() {
        oldest.close();
    }

    @ParameterizedTest
    @EnumSource
    void eachRuleIsBrokenByTheMigrationOfItsName(Version version) throws IOException {
        MigrationLint lint = lint(version, Map.of("locations", FOUND));

        if ("write".equals(System.getProperty("pgseam.golden"))) {
            Files.writeString(EXPECTED, lint.text());
        }
        assertThat(lint.isClean()).isFalse();
        assertThat(lint.text()).isEqualTo(Files.readString(EXPECTED));
    }

    @ParameterizedTest
    @EnumSource
    void noneIsBrokenInTheSafeWay(Version version) {
        MigrationLint lint = lint(version, Map.of("locations", "filesystem:" + FOLDER.resolve("safe")));

        assertThat(lint.problems()).isEmpty();
        assertThat(lint.isClean()).isTrue();
        assertThat(lint.migrations()).isGreaterThan(MigrationRule.values().length);
    }

    @ParameterizedTest
    @EnumSource
    void eachRuleHasItsTwoMigrationsAndItsLineOnThePage(MigrationRule rule) throws IOException {
        String name = "__" + rule.name().toLowerCase(Locale.ROOT) + ".sql";

        assertThat(Files.readAllLines(EXPECTED)).anyMatch(line -> line.contains(name + " | " + rule.id() + " | "));
        assertThat(Files.readAllLines(Path.of("LINT.md")))
                .anyMatch(line -> line.startsWith("| `") && line.contains("`" + rule.id() + "`"));
        try (Stream<Path> safe = Files.list(FOLDER.resolve("safe"))) {
            assertThat(safe).anyMatch(file -> file.toString().endsWith(name));
        }
    }

    @Test
    void whatIsWaivedAndWhatIsOldIsNotReported() throws IOException {
        Files.writeString(directory.resolve("waived.txt"), """
                # Looked at by the owners of the lamps.

                V17__no_lock_timeout.sql | no-lock-timeout | lamps | applied while the shop was closed
                """);

        MigrationLint lint = lint(Version.NEWEST, Map.of("locations", FOUND, "waivers", "waived.txt", "since", "16.5"));

        assertThat(lint).isEqualTo(new MigrationLint(1, 1, List.of()));
        assertThat(lint.text()).isEqualTo("1 migrations watched, 1 findings waived, 0 problems\n");
    }

    @Test
    void waiverOfWhatIsOldHasNothingLeftToWaive() throws IOException {
        Files.writeString(
                directory.resolve("migration-waivers.txt"),
                "V14.1__lock_for_nothing.sql | lock-for-nothing | lamps | nobody uses lamps at night\n");

        MigrationLint lint = lint(Version.NEWEST, Map.of("locations", FOUND, "since", "18"));

        assertThat(lint.problems())
                .containsExactly("migration-waivers.txt:1: nothing left to waive for V14.1__lock_for_nothing.sql"
                        + " | lock-for-nothing | lamps | nobody uses lamps at night: remove the line");
    }

    private MigrationLint lint(Version version, Map<String, String> own) {
        Properties properties = new Properties();
        properties.putAll(version == Version.NEWEST ? SharedServer.properties() : SharedServer.properties(home));
        properties.setProperty("lockTimeout", "3s");
        properties.putAll(own);
        return MigrationLint.of(properties, directory);
    }
}
