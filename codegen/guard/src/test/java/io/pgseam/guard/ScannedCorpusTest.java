package io.pgseam.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The corpus of the javac plugin, compiled without it and scanned. */
class ScannedCorpusTest {

    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    @TempDir
    private static Path directory;

    private static Path stubs;

    @BeforeAll
    static void compileStubs() throws IOException {
        stubs = ScannedSources.compile(
                Files.createDirectory(directory.resolve("stubs")),
                sources("stubs").toList());
    }

    @TestFactory
    Stream<DynamicTest> marksAreRejected() {
        return sources("rejected")
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    var source = Files.readString(file);
                    assertThat(scan(file)).containsExactlyInAnyOrderElementsOf(marks(file, source));
                }));
    }

    @TestFactory
    Stream<DynamicTest> queriesAreAccepted() {
        return sources("accepted")
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> assertThat(scan(file)).isEmpty()));
    }

    /** As the compilers of other languages, and javac up to 8, concatenate. */
    @Test
    void urlsInStringBuildersAreRejected() throws IOException {
        var file = CORPUS.resolve("rejected/jdbc.java");
        var classes = ScannedSources.compileWith(
                List.of("-XDstringConcat=inline"),
                Files.createTempDirectory(directory, "classes"),
                List.of(file),
                stubs);

        assertThat(ScannedSources.rejected(ScannedSources.scan(classes, stubs)))
                .containsExactlyInAnyOrderElementsOf(marks(file, Files.readString(file)));
    }

    /** Returns the marks as a class file can show them: on the lines that it has, and equal ones of a line once. */
    private static Set<Compilation.Finding> marks(Path file, String source) throws IOException {
        var lines = new HashMap<Long, Long>();
        for (var entry : Files.readAllLines(CORPUS.resolve("scanned-lines.txt"))) {
            var words = entry.split(" ");
            if (words[0].equals(file.getFileName().toString())) {
                lines.put(Long.valueOf(words[1]), Long.valueOf(words[2]));
            }
        }
        return MarkedSource.marks(source).stream()
                .map(mark -> new Compilation.Finding(lines.getOrDefault(mark.line(), mark.line()), mark.message()))
                .collect(Collectors.toSet());
    }

    private static List<Compilation.Finding> scan(Path file) throws IOException {
        var classes = ScannedSources.compile(Files.createTempDirectory(directory, "classes"), List.of(file), stubs);
        return ScannedSources.rejected(ScannedSources.scan(classes, stubs));
    }

    private static Stream<Path> sources(String folder) {
        try (var files = Files.list(CORPUS.resolve(folder))) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
