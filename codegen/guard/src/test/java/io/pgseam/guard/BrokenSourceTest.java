package io.pgseam.guard;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Code that does not compile: the corpora with something missing. The guard adds its errors or stays silent. */
class BrokenSourceTest {

    private static final int DAMAGES = 3;

    @TestFactory
    Stream<DynamicTest> guardDoesNotCrash() throws IOException {
        long seed = Long.getLong("pgseam.random.seed", 20_261_121);
        try (var files = Files.walk(Path.of("src/test/resources/corpus"))) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file + ", seed " + seed, () -> compileDamaged(file, seed)));
        }
    }

    private static void compileDamaged(Path file, long seed) throws IOException {
        var source = Files.readString(file);
        var random = new Random(seed + file.hashCode());
        IntStream.range(0, DAMAGES).forEach(i -> {
            var damaged = damage(source, i, random);
            assertThatCode(() -> Compilation.of(damaged)).as(damaged).doesNotThrowAnyException();
        });
    }

    /** Takes an import, a word or a line away. */
    private static String damage(String source, int kind, Random random) {
        var what = kind % 3 == 0 ? "(?m)^import .*;" : kind % 3 == 1 ? "\\b[A-Za-z]\\w*\\b" : "(?m)^.*$";
        var found = Pattern.compile(what).matcher(source).results().toList();
        if (found.isEmpty()) {
            return source.substring(source.length() / 2);
        }
        var gone = found.get(random.nextInt(found.size()));
        return source.substring(0, gone.start()) + source.substring(gone.end());
    }
}
