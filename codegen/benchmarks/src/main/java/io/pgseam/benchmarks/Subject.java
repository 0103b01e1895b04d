package io.pgseam.benchmarks;

import java.util.List;
import java.util.Locale;

/** A benchmark, which runs in a JVM of its own. */
enum Subject {
    COPY_IN(CopyInBenchmark.class),
    COPY_IN_HEAP(CopyInHeap.class, "-Xmx64m"),
    COPY_OUT(CopyOutBenchmark.class),
    COPY_OUT_HEAP(CopyOutHeap.class, "-Xmx64m"),
    UPSERT(UpsertBenchmark.class),
    UPSERT_SIZES(UpsertSizesBenchmark.class),
    CSV(CsvBenchmark.class),
    COMPILED_QUERY(CompiledQueryBenchmark.class),
    SEARCH(SearchBenchmark.class),
    LOCK(LockBenchmark.class),
    GUARD(GuardBenchmark.class),
    UNCHANGED_BUILD(UnchangedBuildBenchmark.class),
    GENERATION(GenerationBenchmark.class),
    SWITCHES(SwitchesBenchmark.class);

    private final Class<?> main;
    private final List<String> options;

    Subject(Class<?> main, String... options) {
        this.main = main;
        this.options = List.of(options);
    }

    /** As results and properties call it, such as {@code copy-in}. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Class<?> main() {
        return main;
    }

    /** Of the JVM, besides those of the run. */
    List<String> options() {
        return options;
    }
}
