package io.pgseam.app.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The environment variables that PostgreSQL's own programs read. */
final class LibpqVariables {
    /** What is passed on as it is, with pgjdbc's name for each. */
    private static final Map<String, String> PASSED_ON =
            Map.of("PGCHANNELBINDING", "channelBinding", "PGREQUIREAUTH", "requireAuth");

    private final Map<String, String> environment;
    private final List<String> problems = new ArrayList<>();

    private LibpqVariables(Map<String, String> environment) {
        this.environment = environment;
    }

    static DatabaseSettings read(Map<String, String> environment) {
        return new LibpqVariables(environment).read();
    }

    private DatabaseSettings read() {
        String host = required("PGHOST");
        String database = required("PGDATABASE");
        String user = required("PGUSER");
        String port = value("PGPORT").orElse("5432");
        if (!ServerAddress.isPort(port)) {
            problems.add("PGPORT is \"" + port + "\", expected a number from 1 to " + ServerAddress.HIGHEST_PORT);
        }
        if (!host.isEmpty() && !ServerAddress.isValid(withPort(host, "5432"))) {
            problems.add(
                    "PGHOST is \"" + host + "\", expected a host name or address, or several with commas between them");
        }
        String sslMode = value("PGSSLMODE").orElse("prefer");
        if (!SslMode.isKnown(sslMode)) {
            problems.add("PGSSLMODE is \"" + sslMode + "\", expected " + SslMode.expected());
        }
        Map<String, String> parameters = new TreeMap<>(Map.of("sslmode", sslMode));
        CertificateFiles.PARAMETERS.forEach(
                name -> value("PG" + name.toUpperCase(Locale.ROOT)).ifPresent(file -> parameters.put(name, file)));
        PASSED_ON.forEach((variable, name) -> value(variable).ifPresent(text -> parameters.put(name, text)));
        CertificateFiles.unreadable(parameters)
                .forEach(name -> problems.add("PG" + name.toUpperCase(Locale.ROOT) + " is \"" + parameters.get(name)
                        + "\", expected a file that can be read"));
        if (!problems.isEmpty()) {
            throw new ConfigurationException(
                    "No database is configured: " + String.join("; ", problems)
                            + ". Set these, or DATABASE_URL to postgresql://user:password@host:port/database. Nothing was started.");
        }
        return new DatabaseSettings(
                withPort(host, port), database, user, PasswordSource.given(value("PGPASSWORD")), parameters);
    }

    private static String withPort(String hosts, String port) {
        return Arrays.stream(hosts.split(",", -1))
                .map(host -> host.contains(":") ? "[" + host + "]" : host)
                .map(host -> host + ":" + port)
                .collect(Collectors.joining(","));
    }

    private String required(String name) {
        return value(name).orElseGet(() -> {
            problems.add(name + " is not set");
            return "";
        });
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }
}
