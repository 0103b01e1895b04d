package io.pgseam.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.CountedConnection;
import io.pgseam.TestServer;
import io.pgseam.postgres.ThrowawayDatabase;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGSimpleDataSource;

/** A database behind a connection that faults may break; more faults in the profile soak. */
final class Faults implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private static final int REPEATS = Integer.getInteger("pgseam.fault.repeats", 3);

    /** What is done to the connection. */
    interface Fault {
        void happen() throws Exception;
    }

    private ThrowawayDatabase database;
    private TcpProxy proxy;
    private CountedConnection counted;
    private int answers;

    DSLContext ctx() {
        return DSL.using(counted, SQLDialect.POSTGRES);
    }

    Connection connection() {
        return counted.connection();
    }

    TcpProxy proxy() {
        return proxy;
    }

    /** Runs on a connection of its own. */
    void elsewhere(String sql) throws SQLException {
        try (Connection other = database.dataSource().getConnection()) {
            DSL.using(other, SQLDialect.POSTGRES).execute(sql);
        }
    }

    /** After each fault the connection is in sync, and not in a transaction. */
    void leaveInSync(Fault fault) throws Exception {
        for (int i = 0; i < REPEATS; i++) {
            fault.happen();
            counted.assertReleased();
            assertThat(counted.connection().isClosed()).isFalse();
            assertThat(counted.connection().getAutoCommit()).isTrue();
            assertInSync();
        }
    }

    /** After each fault the connection is closed, and another one is in its place. */
    void closeTheConnection(Fault fault) throws Exception {
        for (int i = 0; i < REPEATS; i++) {
            fault.happen();
            counted.assertReleased();
            assertThat(counted.connection().isClosed()).isTrue();
            connect();
            assertInSync();
        }
    }

    /** An answer that belongs to another question is found. */
    void assertInSync() {
        for (int i = 0; i < 5; i++) {
            answers++;
            assertThat(ctx().fetchValue(DSL.val(answers))).isEqualTo(answers);
            assertThat(ctx().fetchValue(DSL.inline("answer " + answers))).isEqualTo("answer " + answers);
        }
        try (CopyOut<Integer> copy = CopyOut1.from(ctx(), DSL.select(DSL.inline(answers)), number -> number)) {
            assertThat(copy.stream()).containsExactly(answers);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) throws SQLException, IOException {
        database = TestServer.createDatabase();
        proxy = new TcpProxy(
                URI.create(database.url().substring("jdbc:".length())).getPort());
        connect();
        ctx().execute("create table notes (note text)");
    }

    /** One failure is not to fail the tests that follow. */
    @Override
    public void afterEach(ExtensionContext context) throws SQLException {
        if (context.getExecutionException().isPresent()) {
            counted.connection().close();
            connect();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws SQLException, IOException {
        counted.connection().close();
        proxy.close();
        database.close();
    }

    private void connect() throws SQLException {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(database.url());
        dataSource.setUser(database.user());
        dataSource.setPassword(database.password());
        dataSource.setServerNames(new String[] {"127.0.0.1"});
        dataSource.setPortNumbers(new int[] {proxy.port()});
        counted = new CountedConnection(dataSource.getConnection());
    }
}
