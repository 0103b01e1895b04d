package io.pgseam.generator;

import io.pgseam.generator.migrations.WaiverFile;
import io.pgseam.generator.watch.MigrationWatch;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Whether the migrations can be applied while the application goes on: what each does to tables that were there before it, watched on a server that
 * is thrown away, and compared with what is waived. Tables are empty there; the locks, and what is read and written under them, are the same.
 *
 * @param migrations how many were watched
 * @param waived how many findings have a waiver
 * @param problems findings without a waiver, and waivers that are none; a line each
 */
public record MigrationLint(int migrations, int waived, List<String> problems) {
    private static final String WAIVERS = "migration-waivers.txt";

    /**
     * Migrates, and compares.
     *
     * @param properties those of the generator's {@code <database>}, and {@code waivers}, the file of the waivers, default {@value #WAIVERS};
     *     {@code since}, the first of Flyway's versions that is watched, default all; {@code lockTimeout}, with which the sessions begin that
     *     migrate, such as {@code 5s}, default none
     * @param base what a relative path starts from
     * @throws MigrationException if a migration fails, or a property is unknown
     */
    public static MigrationLint of(Properties properties, Path base) {
        Properties generation = new Properties();
        generation.putAll(properties);
        Optional<String> waivers = Optional.ofNullable((String) generation.remove("waivers"));
        Optional<String> since = Optional.ofNullable((String) generation.remove("since"));
        Optional<String> lockTimeout = Optional.ofNullable((String) generation.remove("lockTimeout"));
        GenerationSettings settings = GenerationSettings.of(generation, base);
        WaiverFile waived = WaiverFile.read(base.resolve(waivers.orElse(WAIVERS)));
        MigrationWatch watch = new MigrationWatch(settings.locations()::text, since, lockTimeout.orElse("0"));
        try (MigratedDatabase database = MigratedDatabase.open(settings, watch::observe)) {
            WaiverFile.Settlement settled = waived.settle(watch.findings(), database.migrations());
            return new MigrationLint(watch.watched(), settled.waived(), settled.problems());
        }
    }

    /** Returns whether there is nothing to mend. */
    public boolean isClean() {
        return problems.isEmpty();
    }

    /** Returns the figures in one line, and below it each problem in one of its own. */
    public String text() {
        return "%d migrations watched, %d findings waived, %d problems\n".formatted(migrations, waived, problems.size())
                + String.join("\n", problems);
    }
}
