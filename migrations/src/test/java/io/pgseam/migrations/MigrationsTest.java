package io.pgseam.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ThrowawayDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MigrationsTest {
    private static final String SHOP_TABLES =
            "pg_class t WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r' AND t.relname <> 'flyway_schema_history'";

    private static PostgresServer server;
    private static ThrowawayDatabase database;
    private static int applied;

    @BeforeAll
    static void migrate() {
        server = PostgresServer.start();
        database = server.createDatabase();
        applied = Migrations.migrate(database.dataSource());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void migratedDatabaseHasNothingLeftToDo() {
        assertThat(applied).isPositive();
        assertThat(Migrations.migrate(database.dataSource())).isZero();
    }

    @Test
    void whatIsPendingIsListedAndNotApplied() {
        try (ThrowawayDatabase empty = server.createDatabase()) {
            assertThat(Migrations.listPending(empty.dataSource()))
                    .hasSize(applied)
                    .startsWith("V001__products.sql", "V002__customers.sql");
            assertThat(Migrations.migrate(empty.dataSource())).isEqualTo(applied);
            assertThat(Migrations.listPending(empty.dataSource())).isEmpty();
        }
    }

    @Test
    void secondDatabaseOfTheServerCanBeMigratedAlthoughTheRoleIsThere() {
        try (ThrowawayDatabase another = server.createDatabase()) {
            assertThat(Migrations.migrate(another.dataSource())).isEqualTo(applied);
        }
    }

    @Test
    void everyTableAndColumnHasAComment() throws SQLException {
        assertThat(query("SELECT t.relname FROM " + SHOP_TABLES + " AND obj_description(t.oid, 'pg_class') IS NULL"))
                .isEmpty();
        assertThat(query(
                        "SELECT t.relname || '.' || c.attname FROM pg_attribute c JOIN pg_class t ON t.oid = c.attrelid"
                                + " AND c.attnum > 0 AND NOT c.attisdropped AND col_description(t.oid, c.attnum) IS NULL"
                                + " JOIN (SELECT t.oid FROM " + SHOP_TABLES + ") shop ON shop.oid = t.oid"))
                .isEmpty();
    }

    @Test
    void applicationRoleReadsAndWritesEveryTableOfTheShopAndNoOther() throws SQLException {
        String mayAll = "has_table_privilege('shop_app', t.oid, 'SELECT')"
                + " AND has_table_privilege('shop_app', t.oid, 'INSERT')"
                + " AND has_table_privilege('shop_app', t.oid, 'UPDATE')"
                + " AND has_table_privilege('shop_app', t.oid, 'DELETE')";
        assertThat(query("SELECT t.relname FROM " + SHOP_TABLES + " AND NOT (" + mayAll + ")"))
                .isEmpty();
        assertThat(query("SELECT 1 WHERE has_table_privilege('shop_app', 'flyway_schema_history', 'SELECT')"))
                .isEmpty();
        assertThat(query("SELECT 1 WHERE has_schema_privilege('shop_app', 'public', 'CREATE')"))
                .isEmpty();
    }

    @Test
    void noTriggerAndNoDeferrableConstraintStandsInTheWayOfDistribution() throws SQLException {
        assertThat(query("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"))
                .isEmpty();
        assertThat(query("SELECT conname FROM pg_constraint WHERE condeferrable"))
                .isEmpty();
    }

    private static List<String> query(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
