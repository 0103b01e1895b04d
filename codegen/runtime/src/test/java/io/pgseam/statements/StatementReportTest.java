package io.pgseam.statements;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.TestServer;
import io.pgseam.lock.LockScope;
import io.pgseam.lock.SchemaLock;
import io.pgseam.postgres.OldestServer;
import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ThrowawayDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The statements of {@link LampShop}, which were recorded on its schema, meet that schema changed. */
class StatementReportTest {

    private static final String NAME = LampShop.class.getName() + ".";

    @TempDir
    private Path directory;

    private ThrowawayDatabase database;
    private Connection connection;
    private SchemaLock schema;
    private StatementsLock statements;

    @BeforeEach
    void recordTheShop() throws SQLException {
        database = TestServer.createDatabase();
        connection = database.dataSource().getConnection();
        Path file = directory.resolve("statements.lock");
        DSLContext ctx = DSL.using(new DefaultConfiguration()
                .set(connection)
                .set(SQLDialect.POSTGRES)
                .set(new StatementRecorder(file, LampShop.class)));
        ctx.execute(LampShop.SCHEMA);
        new LampShop(ctx).open();
        schema = SchemaLock.read(connection, LockScope.of(List.of("public")));
        statements = StatementsLock.of(file);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void nothingChangedNothingIsFound() {
        assertThat(after("COMMENT ON TABLE lamps IS 'What gives light.'").text())
                .isEmpty();
        assertThat(statements.statements()).hasSize(8);
    }

    @Test
    void renamedColumn() {
        assertThat(after("ALTER TABLE lamps RENAME colour TO tint").text()).isEqualTo("""
                - column public.lamps.colour type=text default='white'::text
                    column "colour" of relation "lamps" does not exist (42703)
                        %spaint
                """.formatted(NAME));
    }

    @Test
    void droppedColumn() {
        assertThat(after("ALTER TABLE lamps DROP watts").text()).isEqualTo("""
                - column public.lamps.watts type=integer
                    column "watts" of relation "lamps" does not exist (42703)
                        %1$sput
                    column lamps.watts does not exist (42703)
                        %1$sbright
                """.formatted(NAME));
    }

    @Test
    void columnThatRefusesNullWithoutDefault() {
        assertThat(after("DELETE FROM lamps; ALTER TABLE lamps ALTER watts SET NOT NULL")
                        .text())
                .isEqualTo("""
                ~ column public.lamps.watts no not-null -> not-null
                    the INSERT leaves out watts, which refuses null and has no default
                        %1$sadd
                    it refuses null
                        %1$sput
                """.formatted(NAME));
    }

    @Test
    void columnThatRefusesNullWithDefault() {
        assertThat(after("ALTER TABLE lamps ALTER colour SET NOT NULL").text()).isEqualTo("""
                ~ column public.lamps.colour no not-null -> not-null
                    it refuses null
                        %spaint
                """.formatted(NAME));
    }

    @Test
    void newColumnThatRefusesNull() {
        assertThat(after("DELETE FROM lamps; ALTER TABLE lamps ADD lumen int NOT NULL")
                        .text())
                .isEqualTo("""
                + column public.lamps.lumen type=integer not-null
                    the INSERT leaves out lumen, which refuses null and has no default
                        %1$sadd
                        %1$sput
                """.formatted(NAME));
        assertThat(after("ALTER TABLE lamps ALTER lumen SET DEFAULT 400").text())
                .isEmpty();
    }

    @Test
    void widenedType() {
        assertThat(after("ALTER TABLE lamps ALTER code TYPE varchar(20), ALTER price TYPE numeric(12, 2)")
                        .text())
                .isEmpty();
    }

    @Test
    void changedType() {
        assertThat(after("ALTER TABLE lamps ALTER price TYPE float8").text()).isEqualTo("""
                ~ column public.lamps.price type=numeric(8,2) -> type="double precision"
                    result column 2, price, is float8, not numeric
                        %1$sbright
                    function gross(double precision) does not exist (42883)
                        %1$sgross
                """.formatted(NAME));
    }

    @Test
    void uniqueKeyGoneBelowAnOnConflict() {
        assertThat(after("ALTER TABLE lamps DROP CONSTRAINT lamps_code_key").text())
                .isEqualTo("""
                - unique public.lamps.lamps_code_key definition="UNIQUE (code)"
                    there is no unique or exclusion constraint matching the ON CONFLICT specification (42P10)
                        %sput
                """.formatted(NAME));
    }

    @Test
    void enumLabelAdded() {
        assertThat(after("ALTER TYPE socket ADD VALUE 'gu10'").text()).isEqualTo("""
                ~ enum public.socket labels=[e14 e27] -> labels=[e14 e27 gu10]
                    the old enum lacks a label: jOOQ reads it as null, and a switch has no case for it
                        %ssockets
                """.formatted(NAME));
    }

    @Test
    void enumLabelRemoved() {
        assertThat(after("""
                DELETE FROM lamps;
                ALTER TYPE socket RENAME TO old_socket;
                CREATE TYPE socket AS ENUM ('e27');
                ALTER TABLE lamps ALTER socket DROP DEFAULT;
                ALTER TABLE lamps ALTER socket TYPE socket USING socket::text::socket;
                ALTER TABLE lamps ALTER socket SET DEFAULT 'e27';
                DROP TYPE old_socket;
                """).text()).isEqualTo("""
                ~ enum public.socket labels=[e14 e27] -> labels=e27
                    a label is gone, or has another name
                        %sfit
                """.formatted(NAME));
    }

    @Test
    void splitTable() {
        assertThat(after("""
                CREATE TABLE areas (room text PRIMARY KEY, area int NOT NULL);
                ALTER TABLE rooms RENAME TO places;
                ALTER TABLE places DROP area;
                """).text()).contains("relation \"rooms\" does not exist (42P01)", NAME + "room");
    }

    @Test
    void checkAdded() {
        assertThat(after("ALTER TABLE lamps ADD CONSTRAINT bright CHECK (watts > 1)")
                        .text())
                .isEqualTo("""
                + check public.lamps.bright definition="CHECK ((watts > 1))"
                    rows that were accepted may be refused
                        %1$sadd
                        %1$sfit
                        %1$spaint
                        %1$sput
                """.formatted(NAME));
    }

    @Test
    void changedSignature() {
        assertThat(after("""
                DROP FUNCTION gross;
                CREATE FUNCTION gross(net numeric, rate numeric) RETURNS numeric LANGUAGE sql IMMUTABLE RETURN net * rate;
                """).text()).contains("function gross(numeric) does not exist (42883)", NAME + "gross");
    }

    /** It has no EXPLAIN (GENERIC_PLAN). */
    @Test
    void oldestServerFindsWhatOnlyItsPlanShows() throws SQLException {
        try (PostgresServer server = OldestServer.start();
                ThrowawayDatabase oldest = server.createDatabase();
                Connection other = oldest.dataSource().getConnection()) {
            DSLContext ctx = DSL.using(other, SQLDialect.POSTGRES);
            ctx.execute(LampShop.SCHEMA);
            assertThat(StatementReport.of(statements, schema, other).text()).isEmpty();

            ctx.execute("ALTER TABLE lamps DROP CONSTRAINT lamps_code_key, ADD lumen int NOT NULL");
            assertThat(StatementReport.of(statements, schema, other).text()).isEqualTo("""
                    + column public.lamps.lumen type=integer not-null
                        the INSERT leaves out lumen, which refuses null and has no default
                            %1$sadd
                    - unique public.lamps.lamps_code_key definition="UNIQUE (code)"
                        there is no unique or exclusion constraint matching the ON CONFLICT specification (42P10)
                            %1$sput
                    """.formatted(NAME));
        }
    }

    private StatementReport after(String change) {
        DSL.using(connection, SQLDialect.POSTGRES).execute(change);
        return StatementReport.of(statements, schema, connection);
    }
}
