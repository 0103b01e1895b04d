package io.pgseam.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UsageTest {
    private static final Map<String, String> NOTHING = Map.of();

    @TempDir
    private Path directory;

    static List<List<String>> wrongUsages() {
        return List.of(
                List.of(),
                List.of(""),
                List.of("Migrate"),
                List.of("distribute"),
                List.of("migrate", "now"),
                List.of("migrate", "--dry-run", "--distribute"),
                List.of("import"),
                List.of("import", "a.csv", "b.csv"),
                List.of("import", "a.csv", "--on-conflict", "guess"),
                List.of("export", "products.xml"),
                List.of("export", "products.csv", "--format", "xml"),
                List.of("demo"),
                List.of("list", "--limit", "0"),
                List.of("list", "--limit", "1e3"),
                List.of("list", "--format", "xml"),
                List.of("list", "--server", "cloud"),
                List.of("list", "--server", "container", "--data", "somewhere"),
                List.of("search"),
                List.of("search", "--price", "10"),
                List.of("search", "--price", ".."),
                List.of("search", "--price", "1e9..2"),
                List.of("search", "--metadata", "{"),
                List.of("search", "--metadata", "{} {}"),
                List.of("report"),
                List.of("report", "everything"),
                List.of("report", "revenue", "--first", "2026-02-30"),
                List.of("report", "revenue", "--first", "2026-02-03", "--last", "2026-02-01"),
                List.of("report", "low-stock", "--threshold", "-1"),
                List.of("order", "00000000-0000-0000-0000-000000000000"),
                List.of("order", "--email", "a@b"),
                List.of("order", "--email", "a@b", "lamp"),
                List.of("order", "--email", "a@b", "00000000-0000-0000-0000-000000000000=0"),
                List.of("order", "--email", "a@b", "--id", "1", "00000000-0000-0000-0000-000000000000"),
                List.of(
                        "order",
                        "--email",
                        "a@b",
                        "00000000-0000-0000-0000-000000000000",
                        "00000000-0000-0000-0000-000000000000"));
    }

    static Stream<List<String>> commands() {
        return Stream.of(
                List.of("demo"),
                List.of("migrate"),
                List.of("check"),
                List.of("health"),
                List.of("import"),
                List.of("export"),
                List.of("list"),
                List.of("search"),
                List.of("order"),
                List.of("report"),
                List.of("report", "low-stock"),
                List.of("report", "summary"),
                List.of("report", "revenue"),
                List.of("completion"));
    }

    @ParameterizedTest
    @MethodSource("wrongUsages")
    void wrongUsageIs2AndOneLineThatNamesTheHelp(List<String> arguments) {
        Run run = Run.of(NOTHING, arguments.toArray(String[]::new));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.errLines())
                .singleElement()
                .asString()
                .contains(" See: pgseam-app")
                .endsWith(" --help");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpHasExamplesAndExitStatuses(List<String> command) {
        Run run = Run.of(
                NOTHING, Stream.concat(command.stream(), Stream.of("--help")).toArray(String[]::new));

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Usage: pgseam-app " + String.join(" ", command) + " ")
                .contains("\nExamples:\n  ", "--verbose", "\nExit status:\n  0     done\n", "  130   interrupted");
    }

    @Test
    void helpListsAllCommands() {
        assertThat(Run.of(NOTHING, "--help").out())
                .contains(commands()
                        .filter(command -> command.size() == 1)
                        .map(command -> "\n  " + command.get(0) + " ")
                        .toArray(String[]::new));
    }

    @Test
    void versionNamesProgramAndJava() {
        assertThat(Run.of(NOTHING, "--version").outLines())
                .satisfiesExactly(
                        program -> assertThat(program).startsWith("pgseam-app "),
                        java -> assertThat(java).isEqualTo("Java " + Runtime.version()));
    }

    @Test
    void missingSettingsAreOneLine() {
        Run run = Run.of(NOTHING, "migrate");

        assertThat(run.status()).isOne();
        assertThat(run.errLines())
                .singleElement()
                .asString()
                .startsWith("No database is configured: PGHOST is not set; ");
    }

    @Test
    void verboseSaysWhere() {
        assertThat(Run.of(NOTHING, "migrate", "--verbose").errLines())
                .hasSizeGreaterThan(5)
                .anyMatch(line -> line.startsWith("    at io.pgseam.app.cli.DatabaseOptions."));
    }

    @Test
    void bashCompletesCommandsAndOptions() throws IOException, InterruptedException {
        Path script = Files.writeString(
                directory.resolve("completion"), Run.of(NOTHING, "completion").out());

        assertThat(completions(script, "pgseam-app", "mi")).containsExactly("migrate");
        assertThat(completions(script, "pgseam-app", "report", "l")).containsExactly("low-stock");
        assertThat(completions(script, "pgseam-app", "import", "--on-conflict", ""))
                .contains("update", "ignore", "fail");
    }

    private List<String> completions(Path script, String... words) throws IOException, InterruptedException {
        Path found = directory.resolve("found");
        List<String> command = new ArrayList<>(List.of(
                "bash",
                "-c",
                "source \"$0\"; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _complete_pgseam-app;"
                        + " printf '%s\\n' \"${COMPREPLY[@]}\"",
                script.toString()));
        command.addAll(List.of(words));
        int status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(found.toFile())
                .start()
                .waitFor();
        assertThat(status).isZero();
        return Files.readAllLines(found).stream().map(String::strip).toList();
    }
}
