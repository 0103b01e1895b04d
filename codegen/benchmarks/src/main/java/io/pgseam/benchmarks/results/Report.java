package io.pgseam.benchmarks.results;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Prints what a benchmark finds as it goes, and writes it down in the end. Not thread-safe. */
public final class Report {
    private final String benchmark;
    private final Map<String, String> versions;
    private final Form form;
    private final double loadBefore = Machine.load();
    private final List<String> notes = new ArrayList<>();
    private final List<Comparison> comparisons = new ArrayList<>();

    /** @param versions of what is measured, by name */
    public Report(String benchmark, Map<String, String> versions, Form form) {
        this.benchmark = benchmark;
        this.versions = versions;
        this.form = form;
        System.out.printf("%n== %s: %s%n", benchmark, versions.getOrDefault("server", "no server"));
    }

    /** Keeps and prints what was left out, and why. */
    public void note(String text) {
        notes.add(text);
        System.out.println(text);
    }

    /** Keeps and prints the comparison. */
    public void add(Comparison comparison) {
        comparisons.add(comparison);
        System.out.print(new Table(comparison).text());
    }

    /** Writes the JSON file that {@link Result} describes. */
    public void write() throws IOException {
        new Result(
                        benchmark,
                        Machine.here(),
                        versions,
                        form.date(),
                        form.command(),
                        loadBefore,
                        Machine.load(),
                        notes,
                        comparisons)
                .write(form.directory().resolve("results"));
    }
}
