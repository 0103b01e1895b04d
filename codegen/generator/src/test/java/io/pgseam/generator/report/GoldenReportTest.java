package io.pgseam.generator.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One folder for each kind of change; {@code -Dpgseam.golden=write} writes what the report says now. */
class GoldenReportTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reportIsTheExpectedOne(String folder) throws IOException {
        Path directory = GOLDEN.resolve(folder);
        String report = report(directory.resolve("old.lock"), directory.resolve("new.lock"))
                .replace(directory + "/", "");

        if ("write".equals(System.getProperty("pgseam.golden"))) {
            Files.writeString(directory.resolve("expected.txt"), report);
        }
        assertThat(report).isEqualTo(Files.readString(directory.resolve("expected.txt")));
    }

    private static String report(Path older, Path newer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream output = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int status = Main.run(List.of("diff", older.toString(), newer.toString()), output, output);
        return bytes.toString(StandardCharsets.UTF_8) + "Exit status: " + status + "\n";
    }
}
