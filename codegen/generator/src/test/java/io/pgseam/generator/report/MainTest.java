package io.pgseam.generator.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.lock.SchemaLock;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    private static final String OLD = """
            pgseam.lock 1 schemas=public without=flyway_schema_history
            schema public
            table public.lamps comment="<b>\\"5 & 6\\"</b>\\nügly"
            column public.lamps.watts type=integer default=0
            """;

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private Path older;
    private Path newer;

    @BeforeEach
    void write() throws IOException {
        older = Files.writeString(directory.resolve("old.lock"), OLD);
        newer = Files.writeString(
                directory.resolve("new.lock"),
                OLD.replace("column public.lamps.watts type=integer default=0", "column public.lamps.id type=uuid")
                        .replace("ügly", "pretty"));
    }

    @Test
    void jsonHasEveryChangeWithItsLines() {
        assertThat(run("diff", older.toString(), newer.toString(), "--format", "json"))
                .isEqualTo(1);
        assertThat(output.toString(StandardCharsets.UTF_8)).isEqualTo("""
                {
                  "old": "%s",
                  "new": "%s",
                  "step": "major",
                  "changes": [
                    {"change": "changed", "kind": "table", "name": ["public", "lamps"], "breaks": [], "reason": "only the comment differs", "before": "table public.lamps comment=\\"<b>\\\\\\"5 & 6\\\\\\"</b>\\\\nügly\\"", "after": "table public.lamps comment=\\"<b>\\\\\\"5 & 6\\\\\\"</b>\\\\npretty\\""},
                    {"change": "removed", "kind": "column", "name": ["public", "lamps", "watts"], "breaks": ["reading", "writing"], "reason": "it is gone, or has another name", "before": "column public.lamps.watts type=integer default=0", "after": null},
                    {"change": "added", "kind": "column", "name": ["public", "lamps", "id"], "breaks": [], "reason": "code that does not know it works as before", "before": null, "after": "column public.lamps.id type=uuid"}
                  ]
                }
                """.formatted(older, newer));
    }

    @Test
    void jsonWithoutChangesHasAnEmptyList() {
        assertThat(run("diff", older.toString(), older.toString(), "--format", "json"))
                .isZero();
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("\"step\": \"none\",\n  \"changes\": []\n");
    }

    @Test
    void htmlIsOnePageInWhichCommentsCannotBeMarkup() {
        assertThat(run("diff", older.toString(), newer.toString(), "--format", "html"))
                .isEqualTo(1);
        assertThat(output.toString(StandardCharsets.UTF_8))
                .startsWith("<!DOCTYPE html>\n")
                .contains(
                        "&lt;b&gt;\\&quot;5 &amp; 6\\&quot;&lt;/b&gt;",
                        "<tr class=\"breaking\"><td><code>- column public.lamps.watts",
                        "<td>reading, writing</td>")
                .doesNotContain("<b>", "src=", "href=", "http");
    }

    @Test
    void missingFileIsOneLineAndStatus2() {
        String missing = directory.resolve("missing.jar").toString();

        assertThat(run("diff", missing, newer.toString())).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith(missing + " cannot be read: ");
        assertThat(output.size()).isZero();
    }

    @Test
    void fileThatIsNoLockIsOneLineAndStatus2() throws IOException {
        Files.writeString(newer, "CREATE TABLE lamps (id int);\n");

        assertThat(run("diff", older.toString(), newer.toString())).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith(newer + " is no lock: schema.lock:1:7: expected pgseam.lock, found CREATE.");
    }

    @Test
    void directoryIsOneLineAndStatus2() {
        assertThat(run("diff", directory.toString(), newer.toString())).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    }

    @Test
    void wrongCommandLineIsToldTheRightOne() {
        for (List<String> arguments : List.of(
                List.<String>of(),
                List.of("diff"),
                List.of("diff", "a"),
                List.of("dif", "a", "b"),
                List.of("diff", "a", "b", "c"),
                List.of("diff", "a", "b", "--format"),
                List.of("diff", "a", "b", "--format", "pdf"))) {
            errors.reset();
            assertThat(run(arguments.toArray(String[]::new))).isEqualTo(2);
            assertThat(errors.toString(StandardCharsets.UTF_8).lines())
                    .singleElement()
                    .asString()
                    .contains("diff OLD NEW [--format text|json|html]");
        }
    }

    /** As in the cli jar, which holds these two packages. */
    @Test
    void reportNeedsNothingButItsOwnPackageAndTheLocks() throws Exception {
        String classPath = Stream.of(Main.class, SchemaLock.class)
                .map(type ->
                        type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .collect(Collectors.joining(File.pathSeparator));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        Main.class.getName(),
                        "diff",
                        older.toString(),
                        newer.toString())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("ügly", "Semantic version: major");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    private int run(String... arguments) {
        return Main.run(
                List.of(arguments),
                new PrintStream(output, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8));
    }
}
