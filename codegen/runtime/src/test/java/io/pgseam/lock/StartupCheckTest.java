package io.pgseam.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartupCheckTest {

    private LockDatabase database;
    private SchemaLock lock;

    @BeforeEach
    void createLamps() throws SQLException {
        database = LockDatabase.create().run("""
                CREATE TYPE socket AS ENUM ('e14', 'e27');
                CREATE TABLE rooms (id int PRIMARY KEY);
                CREATE TABLE lamps (
                    id int PRIMARY KEY, socket socket NOT NULL, watts int DEFAULT 5, name varchar(20), room int REFERENCES rooms);
                """);
        lock = database.lock();
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void sameSchemaIsExact() {
        assertThatCode(() -> check(Strictness.EXACT).require(database.connection()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE bulbs (id int PRIMARY KEY CHECK (id > 0))",
                "ALTER TABLE lamps ADD colour text",
                "ALTER TABLE lamps ADD colour text NOT NULL DEFAULT 'white'",
                "ALTER TABLE lamps ALTER name TYPE text",
                "ALTER TABLE lamps ALTER watts SET DEFAULT 6",
                "CREATE INDEX lamps_watts ON lamps (watts)",
                "CREATE VIEW bright AS SELECT id FROM lamps WHERE watts > 20",
                "CREATE FUNCTION one() RETURNS int LANGUAGE sql RETURN 1",
                "COMMENT ON TABLE lamps IS 'What gives light.'",
            })
    void additionIsCompatibleAndNotExact(String sql) throws SQLException {
        database.run(sql);

        assertThat(check(Strictness.COMPATIBLE).run(database.connection()).text())
                .isEmpty();
        assertThat(check(Strictness.EXACT).run(database.connection()).text()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE lamps DROP watts",
                "ALTER TABLE lamps RENAME watts TO power",
                "ALTER TABLE lamps ALTER watts TYPE bigint",
                "ALTER TABLE lamps ALTER name TYPE varchar(10)",
                "ALTER TABLE lamps ALTER watts SET NOT NULL",
                "ALTER TABLE lamps ALTER socket DROP NOT NULL",
                "ALTER TABLE lamps ADD colour text NOT NULL",
                "ALTER TABLE lamps ADD CHECK (watts > 0)",
                "ALTER TABLE lamps DROP CONSTRAINT lamps_pkey",
                "ALTER TABLE lamps DROP CONSTRAINT lamps_room_fkey",
                "CREATE UNIQUE INDEX lamps_watts ON lamps (watts)",
                "ALTER TYPE socket ADD VALUE 'gu10'",
                "ALTER TYPE socket RENAME VALUE 'e14' TO 'small'",
                "DROP TABLE lamps",
            })
    void breakIsNeither(String sql) throws SQLException {
        database.run(sql);

        assertThat(check(Strictness.COMPATIBLE).run(database.connection()).isEmpty())
                .isFalse();
    }

    @Test
    void messageHasDatabaseDifferencesAndWayOut() throws SQLException {
        database.run("ALTER TABLE lamps ALTER watts TYPE bigint; ALTER TABLE lamps DROP name; CREATE TABLE bulbs ()");

        assertThatThrownBy(() -> check(Strictness.COMPATIBLE).require(database.connection()))
                .isInstanceOfSatisfying(
                        SchemaMismatchException.class,
                        mismatch -> assertThat(mismatch.diff().differences()).hasSize(2))
                .hasMessage("""
                        Database "%s" does not match schema.lock: - is missing there, + is only there (+0 -1 ~1)
                          ~ column public.lamps.watts type=integer -> type=bigint
                          - column public.lamps.name type="character varying(20)"
                        Nothing was changed. Migrate the database, or start the version that was built for it.""".formatted(database.database().name()));
    }

    @Test
    void roleThatMayOnlyConnectIsEnough() throws SQLException {
        database.run("REVOKE ALL ON SCHEMA public FROM PUBLIC; CREATE ROLE only_connects; SET ROLE only_connects");
        try {
            assertThat(check(Strictness.EXACT).run(database.connection()).text())
                    .isEmpty();
        } finally {
            database.run("RESET ROLE; DROP ROLE only_connects");
        }
    }

    private StartupCheck check(Strictness strictness) {
        return new StartupCheck(lock, strictness);
    }
}
