package io.pgseam.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every plain SQL method of the jOOQ on the class path, one use a line: the guard must reject each line. */
class JooqCorpusTest {

    private static final List<JooqEntry> ANNOTATED = JooqEntry.annotated();
    private static final List<JooqEntry> OVERRIDES = JooqEntry.unannotatedOverrides();

    @Test
    void corpusIsNotSmallerThanWhatJooq319Has() {
        assertThat(ANNOTATED).hasSizeGreaterThanOrEqualTo(441);
        assertThat(OVERRIDES).hasSizeGreaterThanOrEqualTo(280);
    }

    @Test
    void everyAnnotatedCallIsRejected() {
        assertEveryLineIsRejected(ANNOTATED, JooqEntry::call);
    }

    @Test
    void everyAnnotatedReferenceIsRejected() {
        assertEveryLineIsRejected(ANNOTATED, JooqEntry::reference);
    }

    @Test
    void everyOverrideInAnInterfaceIsRejected() {
        var inInterfaces = ANNOTATED.stream()
                .filter(entry -> entry.owner().isInterface())
                .filter(entry -> !Modifier.isStatic(entry.method().getModifiers()))
                .toList();

        assertEveryLineIsRejected(inInterfaces, JooqEntry::override);
    }

    @Test
    void everyUnannotatedCallIsRejected() {
        assertEveryLineIsRejected(OVERRIDES, JooqEntry::call);
    }

    @Test
    void everyUnannotatedReferenceIsRejected() {
        assertEveryLineIsRejected(OVERRIDES, JooqEntry::reference);
    }

    @Test
    void everyOverrideInAClassIsRejected() {
        var overridable = Stream.concat(ANNOTATED.stream(), OVERRIDES.stream())
                .filter(JooqEntry::isOverridable)
                .toList();

        assertThat(overridable).hasSizeGreaterThanOrEqualTo(500);
        assertEveryLineIsRejected(JooqEntry.overridesInClasses(overridable));
    }

    private static void assertEveryLineIsRejected(
            List<JooqEntry> entries, BiFunction<JooqEntry, String, String> statement) {
        var lines = new ArrayList<String>();
        for (var entry : entries) {
            lines.add(statement.apply(entry, "case" + lines.size()));
        }
        assertEveryLineIsRejected(lines);
    }

    private static void assertEveryLineIsRejected(List<String> lines) {
        var errors = Compilation.of("class Corpus { " + String.join("\n", lines) + "\n}")
                .errors();

        assertThat(errors).allMatch(error -> error.message().startsWith("plain SQL: "));
        assertThat(errors.stream().map(Compilation.Finding::line).distinct())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, lines.size()).boxed().toList());
    }
}
