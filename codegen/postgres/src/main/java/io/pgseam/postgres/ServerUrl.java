package io.pgseam.postgres;

import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a server is and who goes there; shown without the password.
 *
 * @param hosts one {@code HOST:PORT}, or several with commas between them
 * @param parameters what follows the question mark of the JDBC URL, without user and password
 */
record ServerUrl(String hosts, String database, String parameters, String user, String password) {
    private static final Pattern FORM = Pattern.compile("jdbc:postgresql://([^/?]+)/([^?]+)(?:[?](.*))?");

    /** Empty unless the text is {@code jdbc:postgresql://HOST:PORT/DATABASE?user=USER&password=PASSWORD}. */
    static Optional<ServerUrl> parse(String url) {
        Matcher form = FORM.matcher(url);
        Properties parsed = form.matches() ? Driver.parseURL(url, new Properties()) : null;
        if (parsed == null) {
            return Optional.empty();
        }
        String parameters = Arrays.stream(
                        Optional.ofNullable(form.group(3)).orElse("").split("&"))
                .filter(parameter -> !parameter.isEmpty() && !parameter.matches("(user|password)=.*"))
                .collect(Collectors.joining("&"));
        return Optional.of(new ServerUrl(
                form.group(1),
                form.group(2),
                parameters,
                parsed.getProperty("user", System.getProperty("user.name")),
                parsed.getProperty("password", "")));
    }

    static ServerUrl loopback(int port, String user, String password) {
        return new ServerUrl("127.0.0.1:" + port, "postgres", "", user, password);
    }

    ServerUrl withDatabase(String name) {
        return new ServerUrl(hosts, name, parameters, user, password);
    }

    PGSimpleDataSource dataSource() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(toString());
        dataSource.setUser(user);
        dataSource.setPassword(password);
        return dataSource;
    }

    /** The JDBC URL without user and password. */
    @Override
    public String toString() {
        return "jdbc:postgresql://" + hosts + "/" + database + (parameters.isEmpty() ? "" : "?" + parameters);
    }
}
