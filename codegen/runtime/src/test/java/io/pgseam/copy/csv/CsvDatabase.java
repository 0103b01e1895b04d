package io.pgseam.copy.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.CountedConnection;
import io.pgseam.TestServer;
import io.pgseam.postgres.ThrowawayDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A database with one connection; after each test that must be released, without a transaction, and in sync. */
public final class CsvDatabase implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private ThrowawayDatabase database;
    private CountedConnection counted;

    DSLContext ctx() {
        return DSL.using(counted, SQLDialect.POSTGRES);
    }

    Connection connection() {
        return counted.connection();
    }

    /** Returns the table lamps in words, a row a line. */
    List<String> rows() {
        return ctx().fetch(
                        "select format('%s|%s|%s|%s|%s', id, name, price, tags, coalesce(note, 'NULL')) from lamps order by id")
                .map(row -> row.get(0, String.class));
    }

    @Override
    public void beforeAll(ExtensionContext context) throws SQLException {
        database = TestServer.createDatabase();
        counted = new CountedConnection(database.dataSource().getConnection());
        ctx().execute("create schema ext");
        List.of("citext", "hstore", "ltree")
                .forEach(extension -> ctx().execute("create extension " + extension + " schema ext"));
        ctx().execute("set search_path to public, ext");
        ctx().execute("set timezone to 'Asia/Kathmandu'");
        ctx().execute(
                        "create table lamps (id int primary key, name text not null, price numeric(8, 2) check (price >= 0),"
                                + " tags text[], note text default 'none')");
    }

    @Override
    public void afterEach(ExtensionContext context) throws SQLException {
        counted.assertIdle();
        assertThat(ctx().fetchValue("select 'in sync'")).isEqualTo("in sync");
        ctx().execute("truncate lamps");
    }

    @Override
    public void afterAll(ExtensionContext context) throws SQLException {
        counted.connection().close();
        database.close();
    }
}
