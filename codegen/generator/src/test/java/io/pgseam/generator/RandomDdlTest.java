package io.pgseam.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.lock.LockDiff;
import io.pgseam.lock.LockScope;
import io.pgseam.lock.SchemaLock;
import io.pgseam.postgres.ThrowawayDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** {@code -Psoak} makes more runs; {@code -Dpgseam.random.seed} and {@code -Dpgseam.random.runs=1} repeat one. */
class RandomDdlTest {
    private static final int RUNS = Integer.getInteger("pgseam.random.runs", 10);
    private static final long SEED = Long.getLong("pgseam.random.seed", new Random().nextInt());
    private static final int STATEMENTS = 10;
    private static final LockScope SCOPE = LockScope.of(RandomDdl.SCHEMAS);

    @Test
    void everyStatementIsSeenAndItsMigrationGivesTheSameLock(@TempDir Path directory, TestReporter reporter)
            throws Exception {
        reporter.publishEntry("seed", SEED + ", " + RUNS + " runs");
        for (long seed = SEED; seed < SEED + RUNS; seed++) {
            Path migrations = Files.createDirectory(directory.resolve("run" + seed));
            try (ThrowawayDatabase database = SharedServer.createDatabase();
                    Connection connection = database.dataSource().getConnection()) {
                List<String> statements = runAndCompareEach(connection, seed);

                assertThat(replayed(statements, migrations).text())
                        .as("seed %d, replay of %s", seed, statements)
                        .isEqualTo(lock(connection).text());
            }
        }
    }

    /** Returns the statements that the server took. */
    private static List<String> runAndCompareEach(Connection connection, long seed) {
        RandomDdl ddl = new RandomDdl(seed);
        List<String> statements = new ArrayList<>();
        SchemaLock before = lock(connection);
        for (int tries = 0; tries < STATEMENTS * 10 && statements.size() < STATEMENTS; tries++) {
            RandomDdl.Statement statement = ddl.next();
            if (isTaken(connection, statement.sql())) {
                statement.accepted().run();
                statements.add(statement.sql());
                SchemaLock after = lock(connection);
                String place = "seed %d, %s".formatted(seed, statement.sql());
                assertThat(named(before.diff(after)))
                        .as(place)
                        .anyMatch(name -> name.equals(statement.object()) || name.startsWith(statement.object() + "("));
                assertThat(after.diff(after).isEmpty()).as(place).isTrue();
                assertThat(SchemaLock.parse(after.text())).as(place).isEqualTo(after);
                before = after;
            }
        }
        assertThat(statements).as("seed %d", seed).hasSize(STATEMENTS);
        return statements;
    }

    private static List<String> named(LockDiff diff) {
        return diff.differences().stream()
                .flatMap(difference -> difference.entry().name().stream())
                .toList();
    }

    private static boolean isTaken(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException refused) {
            return false;
        }
    }

    private static SchemaLock lock(Connection connection) {
        return SchemaLock.read(connection, SCOPE);
    }

    private static SchemaLock replayed(List<String> statements, Path migrations) throws Exception {
        for (int number = 0; number < statements.size(); number++) {
            Files.writeString(migrations.resolve("V%03d__statement.sql".formatted(number + 1)), statements.get(number));
        }
        Properties properties = new Properties();
        properties.setProperty("locations", "filesystem:" + migrations);
        GenerationSettings configured = GenerationSettings.of(properties, migrations);
        GenerationSettings shared = new GenerationSettings(
                configured.locations(),
                SharedServer.settings(),
                configured.lock(),
                configured.pages(),
                configured.initScripts(),
                configured.ids(),
                configured.features(),
                configured.optionalColumns(),
                configured.flyway());
        try (MigratedDatabase migrated = MigratedDatabase.open(shared)) {
            return SchemaLock.read(migrated.connection(), SCOPE);
        }
    }
}
