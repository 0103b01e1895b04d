package io.pgseam.app.faults;

import io.pgseam.app.config.DatabaseSettings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where the databases are: behind a wire for the operations, and past it for who checks them.
 *
 * @param directory for an operation's files
 */
record Site(int serverPort, int wirePort, String user, String password, Path directory) {
    /** How long the client waits for bytes; less than with the shop's own settings, which nobody wants to wait for. */
    private static final int SILENCE_SECONDS = 3;

    /** As the role of the shop. */
    DatabaseSettings shop(String database) {
        return DatabaseSettings.at(url(database) + "&options=" + encode("-c role=shop_app"), user, password);
    }

    /** As the role that owns the tables. */
    DatabaseSettings owner(String database) {
        return DatabaseSettings.at(url(database), user, password);
    }

    /** Through the wire, without user and password. */
    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + wirePort + "/" + database + "?socketTimeout=" + SILENCE_SECONDS;
    }

    /** The same with user and password. */
    String urlWithLogin(String database, String options) {
        return url(database) + "&options=" + encode(options) + "&user=" + encode(user) + "&password="
                + encode(password);
    }

    /** Unpooled connections past the wire. */
    DSLContext administrator(String database) {
        return DSL.using(direct(database), SQLDialect.POSTGRES);
    }

    PGSimpleDataSource direct(String database) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setServerNames(new String[] {"127.0.0.1"});
        dataSource.setPortNumbers(new int[] {serverPort});
        dataSource.setDatabaseName(database);
        dataSource.setUser(user);
        dataSource.setPassword(password);
        dataSource.setSocketTimeout(60);
        return dataSource;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
