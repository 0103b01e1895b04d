package io.pgseam.app.privileges;

import io.pgseam.app.TestDatabase;
import io.pgseam.app.config.DatabaseSettings;
import io.pgseam.app.pool.ConnectionPool;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.postgresql.ds.PGSimpleDataSource;

/** A role of a test's own that logs in by password, and is gone with the test. */
final class Login implements AutoCloseable {
    private final TestDatabase database;
    private final String role = "login_" + UUID.randomUUID().toString().replace("-", "");
    private final String password = UUID.randomUUID().toString();

    /** @param attributes as CREATE ROLE takes them */
    Login(TestDatabase database, String attributes) {
        this.database = database;
        owner().execute("CREATE ROLE " + role + " LOGIN PASSWORD '" + password + "' " + attributes);
    }

    String role() {
        return role;
    }

    ConnectionPool pool() {
        return ConnectionPool.open(DatabaseSettings.at(url(), role, password));
    }

    DataSource dataSource() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url());
        dataSource.setUser(role);
        dataSource.setPassword(password);
        return dataSource;
    }

    private String url() {
        DatabaseSettings settings = database.settings();
        return "jdbc:postgresql://" + settings.address() + "/" + settings.database();
    }

    private DSLContext owner() {
        return database.owner();
    }

    @Override
    public void close() {
        owner().execute("REASSIGN OWNED BY " + role + " TO CURRENT_USER");
        owner().execute("DROP OWNED BY " + role);
        owner().execute("DROP ROLE " + role);
    }
}
