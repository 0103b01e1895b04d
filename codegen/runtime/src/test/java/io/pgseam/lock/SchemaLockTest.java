package io.pgseam.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pgseam.postgres.OldestServer;
import io.pgseam.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;

class SchemaLockTest {

    private static final LockScope SCOPE = LockScope.of(List.of("shop", "Other \"Schema\"", "public", "missing"));
    private static final Path DIRECTORY = Path.of("src/test/resources/io/pgseam/lock");

    /** {@code -Dpgseam.golden=write} writes what this server gives. */
    @Test
    void everyKindOfObjectStandsInTheLock() throws Exception {
        try (LockDatabase database = LockDatabase.create().run(everything())) {
            String text = SchemaLock.read(database.connection(), SCOPE).text();

            if ("write".equals(System.getProperty("pgseam.golden"))) {
                Files.writeString(DIRECTORY.resolve("everything.lock"), text);
            }
            assertThat(text).isEqualTo(golden());
        }
    }

    @Test
    void oldestServerGivesTheSameBytes() throws Exception {
        try (PostgresServer server = OldestServer.start();
                LockDatabase database = LockDatabase.of(server.createDatabase()).run(everything())) {
            assertThat(server.description()).contains("PostgreSQL 15");
            assertThat(SchemaLock.read(database.connection(), SCOPE).text()).isEqualTo(golden());
        }
    }

    @Test
    void whatOnlyPostgres18HasStandsInTheLock() throws Exception {
        try (LockDatabase database = LockDatabase.create().run("""
                CREATE TABLE stays (
                    room int4range,
                    during daterange,
                    nights int GENERATED ALWAYS AS (upper(during) - lower(during)) VIRTUAL,
                    CONSTRAINT stays_one_a_night PRIMARY KEY (room, during WITHOUT OVERLAPS),
                    CONSTRAINT stays_short CHECK (nights < 90) NOT ENFORCED
                );
                ALTER TABLE stays ADD guest text, ADD CONSTRAINT somebody NOT NULL guest NOT VALID;
                """)) {
            assertThat(database.lock().text()).endsWith("""
                    table public.stays
                    column public.stays.room type=int4range not-null
                    column public.stays.during type=daterange not-null
                    column public.stays.nights type=integer virtual="(upper(during) - lower(during))"
                    column public.stays.guest type=text not-null
                    primary-key public.stays.stays_one_a_night definition="PRIMARY KEY (room, during WITHOUT OVERLAPS)"
                    check public.stays.stays_short definition="CHECK ((nights < 90)) NOT ENFORCED"
                    """);
        }
    }

    @Test
    void parsedTextIsTheLockItWasWrittenFrom() throws Exception {
        try (LockDatabase database = LockDatabase.create().run(everything())) {
            SchemaLock lock = SchemaLock.read(database.connection(), SCOPE);

            assertThat(SchemaLock.parse(lock.text())).isEqualTo(lock);
            assertThat(SchemaLock.parse(lock.text().replace("\n", "\r\n"))).isEqualTo(lock);
        }
    }

    @Test
    void roleWithoutPrivilegesReadsTheSame() throws Exception {
        try (LockDatabase database = LockDatabase.create().run(everything())) {
            SchemaLock lock = SchemaLock.read(database.connection(), SCOPE);

            database.run("REVOKE ALL ON SCHEMA public FROM PUBLIC; CREATE ROLE nobody_much; SET ROLE nobody_much");
            try {
                assertThat(SchemaLock.read(database.connection(), SCOPE)).isEqualTo(lock);
            } finally {
                database.run("RESET ROLE; DROP ROLE nobody_much");
            }
        }
    }

    @Test
    void settingsOfTheSessionChangeNothingAndStay() throws Exception {
        try (LockDatabase database = LockDatabase.create().run(everything())) {
            SchemaLock lock = SchemaLock.read(database.connection(), SCOPE);
            database.run("SET search_path = shop; SET timezone = 'Asia/Tokyo'; SET intervalstyle = 'iso_8601';"
                    + " SET bytea_output = 'escape'; SET quote_all_identifiers = on; SET extra_float_digits = -5");

            assertThat(SchemaLock.read(database.connection(), SCOPE)).isEqualTo(lock);
            assertThat(setting(database.connection(), "search_path")).isEqualTo("shop");
            assertThat(setting(database.connection(), "bytea_output")).isEqualTo("escape");
        }
    }

    @Test
    void transactionOfTheCallerIsReadAndGoesOn() throws Exception {
        try (LockDatabase database = LockDatabase.create()) {
            database.connection().setAutoCommit(false);
            database.run("CREATE TABLE lamps (id int)");

            assertThat(database.lock().text()).contains("table public.lamps\n");

            database.connection().rollback();
            assertThat(database.lock().text()).doesNotContain("lamps");
            assertThat(database.connection().getAutoCommit()).isFalse();
        }
    }

    @Test
    void readOnlyConnectionIsEnough() throws Exception {
        try (LockDatabase database = LockDatabase.create().run("CREATE TABLE lamps (id int)")) {
            database.connection().setReadOnly(true);

            assertThat(database.lock().text()).contains("column public.lamps.id type=integer\n");
        }
    }

    @Test
    void closedConnectionIsADataAccessException() throws Exception {
        try (LockDatabase database = LockDatabase.create()) {
            database.connection().close();

            assertThatThrownBy(database::lock)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("Reading the catalog failed");
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String everything() throws IOException {
        return Files.readString(DIRECTORY.resolve("everything.sql"));
    }

    private static String golden() throws IOException {
        return Files.readString(DIRECTORY.resolve("everything.lock"));
    }
}
