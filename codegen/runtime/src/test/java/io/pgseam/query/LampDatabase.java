package io.pgseam.query;

import io.pgseam.CountedConnection;
import io.pgseam.TestServer;
import io.pgseam.postgres.ThrowawayDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A database of five lamps with one connection, filled before each test. After it the connection must be released, without a transaction. */
final class LampDatabase implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private static final String ROWS = """
            INSERT INTO lamps VALUES
                ('00000000-0000-0000-0000-000000000001', 'A1', 'desk', 10.50, 40, 7, true, 1.5, '{new,"a,b"}', '{1,2}', '{"k": 1}',
                 'sad', '{sad,"so so"}', '2026-01-02', '2026-01-02 03:04:05.678901+02', '1 year 2 days', '[2026-01-01,2026-03-01)', '\\x00ff'),
                ('00000000-0000-0000-0000-000000000002', 'A2', 'floor', 20.00, 60, 0, false, 'NaN', '{}', '{}', '[]',
                 'happy, "very"', '{}', '1582-10-15', '0001-01-01 00:00:00+00', '-3 hours', 'empty', ''),
                ('00000000-0000-0000-0000-000000000003', 'A3', 'wall', 20.00, 60, 9007199254740993, null, 'Infinity', '{old}', '{null,3}',
                 '{"k": null}', 'so so', null, 'infinity', '2026-06-01 12:00:00+00', null, '(,)', null),
                ('00000000-0000-0000-0000-000000000004', null, 'none', null, null, 1, null, null, null, null, null, null, null, null, null,
                 null, null, null),
                ('00000000-0000-0000-0000-000000000005', 'B5', 'naïve ☀', 0.00, 1, 2, true, 0, '{null}', null, '"text"', 'sad', '{sad}',
                 '2026-12-31', '2026-12-31 23:59:59+00', '00:00:00', '[2026-12-31,2027-01-01)', 'x');
            INSERT INTO rooms VALUES
                ('00000000-0000-0000-0000-000000000001', 'hall'), ('00000000-0000-0000-0000-000000000001', 'study'),
                ('00000000-0000-0000-0000-000000000003', 'hall');
            """;

    private ThrowawayDatabase database;
    private CountedConnection counted;

    Configuration configuration() {
        return new DefaultConfiguration().set(counted).set(SQLDialect.POSTGRES);
    }

    DSLContext ctx() {
        return configuration().dsl();
    }

    DSLContext ctx(Settings settings) {
        return configuration().derive(settings).dsl();
    }

    Connection connection() {
        return counted.connection();
    }

    @Override
    public void beforeAll(ExtensionContext context) throws SQLException {
        database = TestServer.createDatabase();
        counted = new CountedConnection(database.dataSource().getConnection());
        ctx().execute(Lamps.SCHEMA);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        ctx().execute("TRUNCATE lamps, rooms");
        DSL.using(counted.connection()).execute(ROWS);
    }

    @Override
    public void afterEach(ExtensionContext context) throws SQLException {
        counted.assertIdle();
    }

    @Override
    public void afterAll(ExtensionContext context) throws SQLException {
        counted.connection().close();
        database.close();
    }
}
