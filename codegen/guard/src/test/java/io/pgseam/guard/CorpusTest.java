package io.pgseam.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Sources by theme: each marked line must be rejected and no other, and no accepted query may be. */
class CorpusTest {

    private static final Path CORPUS = Path.of("src/test/resources/corpus");
    private static final Pattern QUERY = Pattern.compile("^    Object \\w+\\(", Pattern.MULTILINE);

    @TestFactory
    Stream<DynamicTest> marksAreRejected() {
        return sources("rejected")
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    var source = Files.readString(file);
                    assertThat(compile(source).rejected())
                            .containsExactlyInAnyOrderElementsOf(MarkedSource.marks(source));
                }));
    }

    @TestFactory
    Stream<DynamicTest> queriesAreAccepted() {
        return sources("accepted")
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> assertThat(compile(Files.readString(file)).errors())
                                .isEmpty()));
    }

    @Test
    void thereAreManyOfBoth() {
        assertThat(sources("rejected")
                        .map(CorpusTest::read)
                        .mapToInt(source -> MarkedSource.marks(source).size())
                        .sum())
                .isGreaterThanOrEqualTo(150);
        assertThat(sources("accepted")
                        .map(CorpusTest::read)
                        .flatMap(source -> QUERY.matcher(source).results()))
                .hasSizeGreaterThanOrEqualTo(150);
    }

    private static Compilation compile(String source) {
        var sources = new ArrayList<>(List.of(source));
        sources("stubs").map(CorpusTest::read).forEach(sources::add);
        return Compilation.withOptions(
                List.of("-Xplugin:PgSeamGuard audited=org.springframework.jdbc.core", "-Xlint:none"),
                sources.toArray(String[]::new));
    }

    private static Stream<Path> sources(String directory) {
        try (var files = Files.list(CORPUS.resolve(directory))) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
