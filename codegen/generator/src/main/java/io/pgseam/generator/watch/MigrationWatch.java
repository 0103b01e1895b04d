package io.pgseam.generator.watch;

import io.pgseam.generator.migrations.MigrationFinding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/** Collects what the migrations of one run of Flyway do to tables that were there before each. Not thread-safe, as a run is not. */
public final class MigrationWatch implements Callback {
    private final Function<String, Optional<String>> sources;
    private final Optional<MigrationVersion> since;
    private final String lockTimeout;
    private final List<MigrationFinding> findings = new ArrayList<>();
    private int watched;
    private @Nullable WatchedMigration current;

    /**
     * Begins with nothing found.
     *
     * @param sources finds the text of a migration by the name that Flyway has for it, to tell lines
     * @param since the first version that is watched; empty for all
     * @param lockTimeout of the sessions as they begin, as PostgreSQL writes it; {@code 0} for none
     */
    public MigrationWatch(Function<String, Optional<String>> sources, Optional<String> since, String lockTimeout) {
        this.sources = sources;
        this.since = since.map(MigrationVersion::fromVersion);
        this.lockTimeout = lockTimeout;
    }

    /** Has Flyway migrate through watched connections. Call it when the configuration has its data source. */
    public void observe(FluentConfiguration configuration) {
        configuration
                .dataSource(new WatchedDataSource(configuration.getDataSource(), lockTimeout, this))
                .callbacks(Stream.concat(Arrays.stream(configuration.getCallbacks()), Stream.of(this))
                        .toArray(Callback[]::new));
    }

    /** What was found so far, in the order of the statements; of findings that one waiver covers the first. */
    public List<MigrationFinding> findings() {
        return List.copyOf(findings);
    }

    /** How many migrations were watched so far. */
    public int watched() {
        return watched;
    }

    /** The migration that runs now; empty between them, and for those that are not watched. */
    Optional<WatchedMigration> current() {
        return Optional.ofNullable(current);
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        MigrationInfo migration = context.getMigrationInfo();
        if (event == Event.BEFORE_EACH_MIGRATE) {
            boolean isOld = migration.getVersion() != null
                    && since.filter(first -> migration.getVersion().compareTo(first) < 0)
                            .isPresent();
            current = isOld ? null : new WatchedMigration(migration.getScript(), sources.apply(migration.getScript()));
        } else if (current != null) {
            current.findings().stream()
                    .filter(finding -> findings.stream().noneMatch(finding::isLike))
                    .forEach(findings::add);
            watched++;
            current = null;
        }
    }

    @Override
    public String getCallbackName() {
        return "pgseam-watch";
    }
}
