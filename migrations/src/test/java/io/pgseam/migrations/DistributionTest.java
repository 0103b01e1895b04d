package io.pgseam.migrations;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ThrowawayDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On PostgreSQL without Citus. That the tables can be distributed as they are told to is not shown here: what is told, and when, is. */
class DistributionTest {
    private static final Pattern DISTRIBUTED = Pattern.compile("Distributed by (\\w+)(?:, beside (\\w+))?[.]$");

    private static PostgresServer server;

    @BeforeAll
    static void start() {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void withoutCitusItIsAMigrationAsAnyOther() throws SQLException {
        try (ThrowawayDatabase plain = server.createDatabase();
                ThrowawayDatabase other = server.createDatabase()) {
            assertThat(Migrations.migrateAndDistribute(plain.dataSource())).isPositive();
            assertThat(Migrations.migrateAndDistribute(plain.dataSource())).isZero();
            Migrations.migrate(other.dataSource());

            String relations = "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace ORDER BY 1";
            assertThat(query(plain, relations)).isEqualTo(query(other, relations));
        }
    }

    @Test
    void citusIsToldOnceOfEachTableWhatItsCommentSays() throws SQLException {
        try (ThrowawayDatabase database = server.createDatabase()) {
            Migrations.migrate(database.dataSource());
            pretendCitus(database);

            Migrations.migrateAndDistribute(database.dataSource());
            Migrations.migrateAndDistribute(database.dataSource());

            Map<String, String> told = query(
                            database,
                            "SELECT logicalrelid || ' ' || distribution_column || ' ' || colocate_with FROM pg_dist_partition")
                    .stream()
                    .collect(toMap(line -> line.replaceFirst(" .*", ""), line -> line.replaceFirst("^\\w+ ", "")));
            Map<String, String> comments = query(
                            database,
                            "SELECT relname || ' ' || obj_description(oid, 'pg_class') FROM pg_class WHERE relkind = 'r'"
                                    + " AND relnamespace = 'public'::regnamespace"
                                    + " AND relname NOT IN ('flyway_schema_history', 'pg_dist_partition')")
                    .stream()
                    .collect(toMap(line -> line.replaceFirst(" .*", ""), DistributionTest::distribution));
            assertThat(told).isEqualTo(comments);
        }
    }

    @Test
    void parentsComeBeforeTheirChildren() throws SQLException {
        try (ThrowawayDatabase database = server.createDatabase()) {
            Migrations.migrate(database.dataSource());
            pretendCitus(database);

            Migrations.migrateAndDistribute(database.dataSource());

            assertThat(query(
                            database,
                            "SELECT child.logicalrelid FROM pg_constraint c"
                                    + " JOIN pg_dist_partition child ON child.logicalrelid = c.conrelid"
                                    + " JOIN pg_dist_partition parent ON parent.logicalrelid = c.confrelid"
                                    + " WHERE contype = 'f' AND child.turn <= parent.turn"))
                    .isEmpty();
            assertThat(
                            query(
                                    database,
                                    "SELECT child.logicalrelid FROM pg_dist_partition child JOIN pg_dist_partition parent"
                                            + " ON parent.logicalrelid::text = child.colocate_with WHERE child.turn <= parent.turn"))
                    .isEmpty();
            assertThat(query(database, "SELECT DISTINCT setting FROM pg_dist_partition"))
                    .containsExactly("off");
        }
    }

    /** What the callback needs of Citus, under its names: it writes down what it is told. */
    private static void pretendCitus(ThrowawayDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET allow_system_table_mods = on");
            statement.execute(
                    "INSERT INTO pg_extension (oid, extname, extowner, extnamespace, extrelocatable, extversion)"
                            + " SELECT 987654, 'citus', oid, 'public'::regnamespace, false, '0' FROM pg_roles"
                            + " WHERE rolname = current_user");
            statement.execute(
                    "CREATE TABLE public.pg_dist_partition (turn int GENERATED ALWAYS AS IDENTITY,"
                            + " logicalrelid regclass PRIMARY KEY, distribution_column text, colocate_with text, setting text)");
            statement.execute("CREATE FUNCTION public.create_distributed_table(table_name regclass,"
                    + " distribution_column text, distribution_type text DEFAULT 'hash', colocate_with text DEFAULT 'default',"
                    + " shard_count int DEFAULT NULL) RETURNS void LANGUAGE sql AS"
                    + " 'INSERT INTO public.pg_dist_partition (logicalrelid, distribution_column, colocate_with, setting)"
                    + " VALUES ($1, $2, $4, current_setting(''citus.enable_local_reference_table_foreign_keys''))'");
        }
    }

    /** The key and the table beside it. */
    private static String distribution(String line) {
        Matcher comment = DISTRIBUTED.matcher(line);
        assertThat(comment.find()).as(line).isTrue();
        return comment.group(1) + " " + (comment.group(2) == null ? "none" : comment.group(2));
    }

    private static List<String> query(ThrowawayDatabase database, String sql) throws SQLException {
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
