package io.pgseam.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.guard.scan.ScanFinding;
import io.pgseam.guard.scan.ScanReport;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every plain SQL method of the jOOQ on the class path, one use a line, compiled without the plugin and scanned. */
class ScannedJooqCorpusTest {

    private static final List<JooqEntry> ANNOTATED = JooqEntry.annotated();
    private static final List<JooqEntry> OVERRIDES = JooqEntry.unannotatedOverrides();
    private static final List<JooqEntry> IN_INTERFACES = ANNOTATED.stream()
            .filter(entry -> entry.owner().isInterface())
            .filter(entry -> !Modifier.isStatic(entry.method().getModifiers()))
            .toList();

    @TempDir
    private Path directory;

    @Test
    void everyAnnotatedCallIsRejected() throws IOException {
        assertEveryLineIsRejected(ANNOTATED, JooqEntry::call);
    }

    @Test
    void everyAnnotatedReferenceIsRejected() throws IOException {
        assertEveryLineIsRejected(ANNOTATED, JooqEntry::reference);
    }

    @Test
    void everyOverrideInAClassIsRejected() throws IOException {
        var overridable = Stream.concat(ANNOTATED.stream(), OVERRIDES.stream())
                .filter(JooqEntry::isOverridable)
                .toList();

        assertThat(overridable).hasSizeGreaterThanOrEqualTo(500);
        assertEveryLineIsRejected(JooqEntry.overridesInClasses(overridable));
    }

    @Test
    void everyOverrideWithoutABodyIsRejectedInItsClass() throws IOException {
        assertThat(scan(lines(IN_INTERFACES, JooqEntry::override)).findings())
                .allMatch(finding -> finding.line() == 0)
                .extracting(ScanFinding::className)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, IN_INTERFACES.size())
                        .mapToObj(i -> "Corpus$case" + i)
                        .toList());
    }

    @Test
    void everyUnannotatedCallIsRejected() throws IOException {
        assertEveryLineIsRejected(OVERRIDES, JooqEntry::call);
    }

    @Test
    void everyUnannotatedReferenceIsRejected() throws IOException {
        assertEveryLineIsRejected(OVERRIDES, JooqEntry::reference);
    }

    private void assertEveryLineIsRejected(List<JooqEntry> entries, BiFunction<JooqEntry, String, String> statement)
            throws IOException {
        assertEveryLineIsRejected(lines(entries, statement));
    }

    private void assertEveryLineIsRejected(List<String> lines) throws IOException {
        var findings = scan(lines).findings();

        assertThat(findings).allMatch(finding -> finding.message().startsWith("plain SQL: "));
        assertThat(findings.stream().map(ScanFinding::line).distinct())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, lines.size()).boxed().toList());
    }

    private static List<String> lines(List<JooqEntry> entries, BiFunction<JooqEntry, String, String> statement) {
        return IntStream.range(0, entries.size())
                .mapToObj(i -> statement.apply(entries.get(i), "case" + i))
                .toList();
    }

    private ScanReport scan(List<String> lines) throws IOException {
        var source = Files.writeString(
                directory.resolve("Corpus.java"), "class Corpus { " + String.join("\n", lines) + "\n}");
        return ScannedSources.scan(
                ScannedSources.compile(Files.createDirectory(directory.resolve("classes")), List.of(source)));
    }
}
