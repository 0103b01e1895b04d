package io.pgseam.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pgseam.postgres.KeptServer;
import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ServerSettings;
import io.pgseam.postgres.ThrowawayDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations that are cut off in the middle, and what the next run makes of it. The middle is where a lock of the test makes them wait. */
class InterruptedMigrationTest {
    private static final String TRANSACTION = "classpath:interrupted/transaction";
    private static final String INDEX = "classpath:interrupted/index";
    private static final String BUILDING =
            "SELECT pid FROM pg_stat_progress_create_index WHERE datname = current_database() AND phase LIKE 'waiting for old%'";
    private static final String OTHERS = "SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
            + " AND backend_type = 'client backend' AND pid <> pg_backend_pid()";

    private static PostgresServer server;

    private ThrowawayDatabase throwaway;
    private Database database;

    @BeforeAll
    static void start() {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void createDatabase() {
        throwaway = server.createDatabase();
        database = new Database(throwaway.dataSource());
    }

    @AfterEach
    void dropDatabase() {
        throwaway.close();
    }

    @Test
    void whatAKillCutsOffInATransactionIsUndoneAndDoneByTheNextRun() throws Exception {
        try (Connection middle = database.holdMiddle()) {
            Process migrating = start(TRANSACTION);
            database.await(1, Database.IN_THE_MIDDLE);
            migrating.destroyForcibly().waitFor();
            // The server notices by itself: nobody has ended the backend's wait.
            database.await(1, OTHERS);
        }

        assertThat(database.applied()).containsExactly("1");
        assertThat(columns()).containsExactly("name");
        assertThat(Migrations.migrate(database.dataSource(), TRANSACTION)).isOne();
        assertThat(columns()).containsExactly("name", "price", "stock");
    }

    @Test
    void indexWhoseBuildingAKillCutsOffIsNamedWithWhatToRun() throws Exception {
        killWhileBuilding(INDEX);
        assertThat(database.indexes("goods")).containsExactly("goods_name invalid");

        MigrationFailedException first = failure(INDEX);
        MigrationFailedException second = failure(INDEX);

        String remains = " Left behind: the invalid index goods_name on goods,"
                + " the entry in the history that V2__index.sql failed. Run: DROP INDEX CONCURRENTLY goods_name;"
                + " DELETE FROM flyway_schema_history WHERE installed_rank = 2 AND NOT success; and migrate again.";
        assertThat(first)
                .hasMessage("V2__index.sql:1 failed: relation \"goods_name\" already exists (42P07)." + remains);
        assertThat(second)
                .hasMessage("An earlier run has failed outside a transaction, and nothing was applied now." + remains);
        run(second.commands());
        assertThat(Migrations.migrate(database.dataSource(), INDEX)).isOne();
        assertThat(database.indexes("goods")).containsExactly("goods_name");
    }

    @Test
    void migrationThatIsContentWithAnInvalidIndexIsToldNot() throws Exception {
        String lenient = "classpath:interrupted/lenient";
        killWhileBuilding(lenient);

        MigrationFailedException failure = failure(lenient);

        assertThat(failure)
                .hasMessage("The migrations are applied, and have found and left the invalid index goods_name on goods:"
                        + " no query can use it. Run: REINDEX INDEX CONCURRENTLY goods_name.");
        run(failure.commands());
        assertThat(Migrations.migrate(database.dataSource(), lenient)).isZero();
        assertThat(database.indexes("goods")).containsExactly("goods_name");
    }

    @Test
    void shopsOwnIndexesAreBuiltByTheNextRunAfterAKill() throws Exception {
        killWhileBuilding(Migrations.LOCATION);
        assertThat(database.indexes("products")).contains("products_category_price invalid");

        assertThat(Migrations.migrate(database.dataSource())).isOne();

        assertThat(database.indexes("products"))
                .contains("products_category_price", "products_price")
                .noneMatch(index -> index.endsWith("invalid"));
    }

    @Test
    void backendThatIsTerminatedInATransactionLeavesNothing() throws Exception {
        MigrationFailedException failure;
        try (Connection middle = database.holdMiddle()) {
            CompletableFuture<MigrationFailedException> migrating =
                    CompletableFuture.supplyAsync(() -> failure(TRANSACTION));
            database.await(1, Database.IN_THE_MIDDLE);
            database.query("SELECT pg_terminate_backend(pid) FROM (" + Database.IN_THE_MIDDLE + ") AS waiting");
            failure = migrating.join();
        }

        assertThat(failure)
                .hasMessage("V2__prices.sql:3 failed: terminating connection due to administrator command (57P01)."
                        + " Nothing is left behind: the migrations before it are applied, it is not."
                        + " Migrate again when the cause is gone.");
        assertThat(failure.commands()).isEmpty();
        assertThat(Migrations.migrate(database.dataSource(), TRANSACTION)).isOne();
    }

    @Test
    void backendThatIsTerminatedWhileItBuildsAnIndexLeavesWhatIsNamed() throws Exception {
        MigrationFailedException failure;
        try (Connection reader = database.holdSnapshot()) {
            CompletableFuture<MigrationFailedException> migrating = CompletableFuture.supplyAsync(() -> failure(INDEX));
            database.await(1, BUILDING);
            database.query("SELECT pg_terminate_backend(pid) FROM (" + BUILDING + ") AS building");
            failure = migrating.join();
        }

        // Flyway has not come to write its entry.
        assertThat(failure)
                .hasMessage(
                        "Unable to restore connection to its original state: This connection has been closed (08003)."
                                + " Left behind: the invalid index goods_name on goods."
                                + " Run: DROP INDEX CONCURRENTLY goods_name; and migrate again.");
        run(failure.commands());
        assertThat(Migrations.migrate(database.dataSource(), INDEX)).isOne();
    }

    @Test
    void serverThatIsStoppedAtOnceLosesNothingThatWasApplied(@TempDir Path root) throws Exception {
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path directory = root.resolve("kept");
        try (KeptServer kept = KeptServer.start(directory, ServerSettings.fromSystem())) {
            database = new Database(kept.dataSource());
            Connection middle = database.holdMiddle();
            CompletableFuture<MigrationFailedException> migrating =
                    CompletableFuture.supplyAsync(() -> failure(TRANSACTION));
            database.await(1, Database.IN_THE_MIDDLE);
            String postmaster =
                    Files.readAllLines(directory.resolve("data/postmaster.pid")).get(0);

            new ProcessBuilder("kill", "-QUIT", postmaster).start().waitFor();

            assertThat(migrating.join())
                    .hasMessageContaining("The database cannot be asked what is left")
                    .hasMessageContaining("What ran in a transaction is undone. Migrate again when it answers.");
            middle.close();
        }
        try (KeptServer kept = KeptServer.start(directory, ServerSettings.fromSystem())) {
            database = new Database(kept.dataSource());
            assertThat(database.applied()).containsExactly("1");
            assertThat(Migrations.migrate(database.dataSource(), TRANSACTION)).isOne();
            assertThat(columns()).containsExactly("name", "price", "stock");
        }
    }

    private Process start(String location) throws Exception {
        return MigratingProcess.start(throwaway.url(), throwaway.user(), throwaway.password(), location);
    }

    private void killWhileBuilding(String location) throws Exception {
        try (Connection reader = database.holdSnapshot()) {
            Process migrating = start(location);
            database.await(1, BUILDING);
            migrating.destroyForcibly().waitFor();
            database.await(1, OTHERS);
        }
    }

    private MigrationFailedException failure(String location) {
        return catchThrowableOfType(
                MigrationFailedException.class, () -> Migrations.migrate(database.dataSource(), location));
    }

    private void run(List<String> commands) throws SQLException {
        for (String command : commands) {
            database.execute(command);
        }
    }

    private List<String> columns() throws SQLException {
        return database.query(
                "SELECT column_name FROM information_schema.columns WHERE table_name = 'goods' ORDER BY ordinal_position");
    }
}
