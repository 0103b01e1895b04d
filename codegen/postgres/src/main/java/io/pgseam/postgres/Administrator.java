package io.pgseam.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** The role that makes and drops throw-away databases. Their names hold the second they were made, so that abandoned ones are known. */
final class Administrator {
    private static final int OLDEST_MAJOR_VERSION = 15;
    private static final Duration ABANDONED_AFTER = Duration.ofHours(1);

    private final ServerUrl url;
    private final String version;

    private Administrator(ServerUrl url, String version) {
        this.url = url;
        this.version = version;
    }

    /** Connects once, to learn the version and to refuse a server that is too old. */
    static Administrator connect(ServerUrl url) {
        try (Connection connection = url.dataSource().getConnection()) {
            String version =
                    connection.getMetaData().getDatabaseProductVersion().split(" ")[0];
            if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST_MAJOR_VERSION) {
                throw new PostgresUnavailableException(
                        "PostgreSQL " + version + " at " + url.hosts()
                                + " is too old: " + OLDEST_MAJOR_VERSION
                                + " or later is expected. Nothing was changed. Give the URL of a newer server, or leave it out.");
            }
            return new Administrator(url, version);
        } catch (SQLException e) {
            throw new PostgresUnavailableException(
                    "PostgreSQL at " + url.hosts() + " cannot be used as " + url.user() + ": "
                            + firstLine(e)
                            + ". Nothing was changed. Check the URL, or leave it out for a container or embedded server.",
                    e);
        }
    }

    String description() {
        return "PostgreSQL " + version + " on " + url.hosts();
    }

    ThrowawayDatabase createDatabase() {
        return create("TEMPLATE template0 ENCODING 'UTF8'");
    }

    ThrowawayDatabase createDatabaseFrom(ThrowawayDatabase template) {
        return create("TEMPLATE " + template.name());
    }

    private ThrowawayDatabase create(String options) {
        String name = "pgseam_%x_%08x"
                .formatted(
                        Instant.now().getEpochSecond(),
                        ThreadLocalRandom.current().nextInt());
        execute("CREATE DATABASE " + name + " " + options);
        return new ThrowawayDatabase(this, url.withDatabase(name));
    }

    void dropDatabase(String name) {
        execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }

    /** Drops what builds that were killed left on this server: databases of ours, old enough, to which nobody is connected. */
    void dropAbandonedDatabases() {
        String abandonedBefore =
                "pgseam_%x".formatted(Instant.now().minus(ABANDONED_AFTER).getEpochSecond());
        List<String> names = new ArrayList<>();
        try (Connection connection = url.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT datname FROM pg_database WHERE datname ~"
                        + " '^pgseam_[0-9a-f]{8}_[0-9a-f]{8}$' AND pg_get_userbyid(datdba) = current_user"
                        + " AND NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.datname = pg_database.datname)")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw refused("Looking for abandoned databases", e);
        }
        names.stream().filter(name -> name.compareTo(abandonedBefore) < 0).forEach(this::dropDatabase);
    }

    private void execute(String sql) {
        try (Connection connection = url.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw refused(sql, e);
        }
    }

    private PostgresUnavailableException refused(String action, SQLException e) {
        return new PostgresUnavailableException(
                "PostgreSQL at " + url.hosts() + ": " + action + " failed: " + firstLine(e)
                        + ". Use a role that may create databases.",
                e);
    }

    private static String firstLine(SQLException e) {
        String line = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
        return line.replaceFirst("^FATAL: ", "").replaceFirst("[.]$", "") + " (" + e.getSQLState() + ")";
    }
}
