package io.pgseam.benchmarks.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one benchmark found in one run; a JSON file each.
 *
 * @param versions of what was measured, by name
 * @param date when the run began
 * @param command that repeats the run
 * @param notes what was left out, and why
 */
public record Result(
        String benchmark,
        Machine machine,
        Map<String, String> versions,
        String date,
        String command,
        double loadBefore,
        double loadAfter,
        List<String> notes,
        List<Comparison> comparisons) {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String SUFFIX = ".json";

    public Result {
        versions = new TreeMap<>(versions);
        notes = List.copyOf(notes);
        comparisons = List.copyOf(comparisons);
    }

    /** Writes {@code DIRECTORY/BENCHMARK.json} over what is there. */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        MAPPER.writerWithDefaultPrettyPrinter()
                .writeValue(directory.resolve(benchmark + SUFFIX).toFile(), this);
    }

    /**
     * Reads every {@code .json} file of a directory, in the order of the benchmarks' names.
     *
     * @throws IOException if there is none, or one is no result
     */
    public static List<Result> readAll(Path directory) throws IOException {
        List<Result> results = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file :
                        files.filter(file -> file.toString().endsWith(SUFFIX)).toList()) {
                    results.add(MAPPER.readValue(file.toFile(), Result.class));
                }
            }
        }
        if (results.isEmpty()) {
            throw new IOException("%s has no results. Run mvn -q -Pbench verify first.".formatted(directory));
        }
        results.sort(Comparator.comparing(Result::benchmark));
        return results;
    }

    /** Empty if none has the title. */
    public Optional<Comparison> comparison(String title) {
        return comparisons.stream()
                .filter(comparison -> comparison.title().equals(title))
                .findFirst();
    }
}
