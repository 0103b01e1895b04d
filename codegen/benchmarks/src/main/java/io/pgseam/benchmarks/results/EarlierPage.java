package io.pgseam.benchmarks.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The results page of an earlier run.
 *
 * @param head what stands above the sections
 * @param shortfalls the first section
 * @param sections the others, by benchmark
 */
record EarlierPage(String head, String shortfalls, Map<String, String> sections) {
    /** Without sections if there is no such file. */
    static EarlierPage read(Path file) throws IOException {
        return Files.exists(file) ? parse(Files.readString(file)) : new EarlierPage("", "", Map.of());
    }

    static EarlierPage parse(String page) {
        String[] parts = page.split("(?m)^(?=## )");
        Map<String, String> sections = new TreeMap<>();
        Arrays.stream(parts)
                .skip(2)
                .forEach(section ->
                        sections.put(section.lines().findFirst().orElseThrow().substring("## ".length()), section));
        return new EarlierPage(parts[0], parts[1], sections);
    }

    boolean hasOthersThan(Page page) {
        return !page.benchmarks().containsAll(sections.keySet());
    }

    /**
     * Returns the page with other sections in the place of its own; those of benchmarks that were not run stay.
     *
     * @throws IOException if the other run was on another machine or with other versions, or has what the chart shows
     */
    String with(Page page) throws IOException {
        require(page.machine());
        for (String version : page.versions()) {
            require(version);
        }
        List<String> drawn = page.benchmarks().stream().filter(Chart::shows).toList();
        if (!drawn.isEmpty()) {
            throw new IOException("The chart shows %s. Run all benchmarks: mvn -q -Pbench verify.".formatted(drawn));
        }
        Map<String, String> all = new TreeMap<>(sections);
        all.putAll(page.sectionsOfAnotherRun());
        return head
                + page.shortfalls(
                        benchmark -> page.benchmarks().contains(benchmark) ? page.missed(benchmark) : missed(benchmark))
                + String.join("", all.values());
    }

    private void require(String text) throws IOException {
        if (!head.contains(text)) {
            throw new IOException(
                    "RESULTS.md cannot be compared with a run of %s. Run all benchmarks: mvn -q -Pbench verify."
                            .formatted(text));
        }
    }

    private List<String> missed(String benchmark) {
        return shortfalls
                .lines()
                .filter(line -> line.startsWith("- " + benchmark + ", "))
                .toList();
    }
}
