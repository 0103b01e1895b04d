package io.pgseam.generator;

import io.pgseam.lock.LockFormatException;
import io.pgseam.lock.LockScope;
import io.pgseam.lock.SchemaLock;
import io.pgseam.statements.StatementReport;
import io.pgseam.statements.StatementsLock;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * Whether two neighbouring releases of an application can run at the same time, while the newer one is rolled out: what becomes of the older
 * one's statements on the newer schema, and the reverse. Both schemas are made by the migrations, on servers that are thrown away: on one each,
 * because roles belong to a server, and a migration that creates one would fail for the second schema.
 *
 * @param olderVersion of the schema, as Flyway has it
 * @param newerVersion likewise
 * @param older the older release's statements on the newer schema
 * @param newer the newer release's statements on the older schema
 */
public record ReleaseCheck(String olderVersion, String newerVersion, StatementReport older, StatementReport newer) {
    /**
     * Migrates and checks.
     *
     * @param older the older release's statements: its jar, or its {@code statements.lock}
     * @param newer likewise
     * @param schemas the schemas that the applications use
     * @param properties those of the generator's {@code <database>}, and {@code previous}: the Flyway version that the older release was
     *     built for; default the last but one
     * @param base what a relative path starts from
     * @throws MigrationException if a migration fails, or there is no previous one
     * @throws LockFormatException if a file holds no statements
     * @throws UncheckedIOException if it cannot be read
     */
    public static ReleaseCheck of(Path older, Path newer, List<String> schemas, Properties properties, Path base) {
        StatementsLock olderStatements = StatementsLock.of(older);
        StatementsLock newerStatements = StatementsLock.of(newer);
        Properties generation = new Properties();
        generation.putAll(properties);
        String previous = (String) generation.remove("previous");
        try (MigratedDatabase newest = MigratedDatabase.open(GenerationSettings.of(generation, base))) {
            List<String> versions = newest.versions();
            if (previous == null && versions.size() < 2) {
                throw new MigrationException(
                        "No release to compare with: expected two versioned migrations or more, found "
                                + versions.size() + ". Nothing was checked.");
            }
            String olderVersion = previous == null ? versions.get(versions.size() - 2) : previous;
            generation.setProperty("flyway.target", olderVersion);
            try (MigratedDatabase before = MigratedDatabase.open(GenerationSettings.of(generation, base))) {
                LockScope scope = new LockScope(schemas, newest.historyTable());
                return new ReleaseCheck(
                        olderVersion,
                        versions.get(versions.size() - 1),
                        StatementReport.of(
                                olderStatements, SchemaLock.read(before.connection(), scope), newest.connection()),
                        StatementReport.of(
                                newerStatements, SchemaLock.read(newest.connection(), scope), before.connection()));
            }
        }
    }

    /** Returns whether the older release can go on running when the newer one has migrated the database. */
    public boolean isRollingDeployment() {
        return older.isCompatible();
    }

    /** Returns the verdict in one line, and below it what stands against it; then the same for the newer release. */
    public String text() {
        return direction("The older release can keep running on schema " + newerVersion, older)
                + direction("The newer release can run on schema " + olderVersion, newer);
    }

    private static String direction(String question, StatementReport report) {
        return "%s: %s (%d statements, %d findings)\n%s"
                .formatted(
                        question,
                        report.isCompatible() ? "yes" : "no",
                        report.statements(),
                        report.findings().size(),
                        report.text().indent(2));
    }
}
