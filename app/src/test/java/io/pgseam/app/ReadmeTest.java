package io.pgseam.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README shows parts of what is compiled and migrated; a line of dots stands for what it leaves out. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern SNIPPET = Pattern.compile("```(java|sql)\\n(.*?)```", Pattern.DOTALL);

    static List<String> snippets() throws IOException {
        return SNIPPET.matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .map(snippet -> snippet.group(2))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void snippetStandsInTheSources(String snippet) throws IOException {
        List<String> parts = Stream.of(snippet.split("(?m)^ *\\.\\.\\.\\n")).toList();
        assertThat(sources()).anySatisfy(source -> assertThat(source).containsSubsequence(parts));
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> app = Files.walk(ROOT.resolve("app/src/main/java"));
                Stream<Path> migrations = Files.walk(ROOT.resolve("migrations/src/main/resources"))) {
            return Stream.concat(app, migrations)
                    .filter(Files::isRegularFile)
                    .map(ReadmeTest::read)
                    .toList();
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
