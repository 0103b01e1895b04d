package io.pgseam.app.config;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the two forms of {@code DATABASE_URL}. No message shows a part of the URL: a password that is not encoded can get anywhere. */
final class DatabaseUrl {
    private static final Pattern FORM = Pattern.compile("(?<jdbc>jdbc:)?postgres(?:ql)?://"
            + "(?:(?<user>[^:@/?\\p{Cntrl}]*)(?::(?<password>[^@/?]*))?@)?"
            + "(?<address>[^@/?]+)/(?<database>[^@/?\\p{Cntrl}]+)(?:[?](?<query>.*))?");

    /** The parameters that both libpq and pgjdbc know, with pgjdbc's name for each. */
    private static final Map<String, String> PARAMETERS = new TreeMap<>(Map.of(
            "application_name", "ApplicationName",
            "channel_binding", "channelBinding",
            "connect_timeout", "connectTimeout",
            "options", "options",
            "require_auth", "requireAuth",
            "sslcert", "sslcert",
            "sslkey", "sslkey",
            "sslmode", "sslmode",
            "sslrootcert", "sslrootcert",
            "target_session_attrs", "targetServerType"));

    /** libpq's values of {@code target_session_attrs}, with pgjdbc's for each. */
    private static final Map<String, String> SESSION_ATTRIBUTES = new TreeMap<>(Map.of(
            "any", "any",
            "prefer-standby", "preferSecondary",
            "primary", "primary",
            "read-only", "secondary",
            "read-write", "primary",
            "standby", "secondary"));

    private final Matcher form;
    private final boolean jdbc;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, String> query = new TreeMap<>();

    private DatabaseUrl(Matcher form) {
        this.form = form;
        this.jdbc = form.group("jdbc") != null;
    }

    static DatabaseSettings parse(String url) {
        Matcher form = FORM.matcher(url.strip());
        if (!form.matches()) {
            throw new ConfigurationException(
                    "DATABASE_URL: expected postgresql://user:password@host:port/database?sslmode=... or"
                            + " jdbc:postgresql://host:port/database?user=...&password=..., found another form."
                            + " Percent-encode what is special in a URL. Nothing was started.");
        }
        return new DatabaseUrl(form).settings();
    }

    private DatabaseSettings settings() {
        readQuery();
        String address = form.group("address");
        if (!ServerAddress.isValid(address)) {
            problems.add("expected " + ServerAddress.expected());
        }
        String database = decode(form.group("database"), "the database");
        Optional<String> user = given("user");
        Optional<String> password = given("password");
        if (user.isEmpty()) {
            problems.add("no user is given");
        }
        if (query.containsKey("sslmode") && !SslMode.isKnown(query.get("sslmode"))) {
            problems.add("sslmode is not " + SslMode.expected());
        }
        if (query.containsKey("sslpassword")) {
            problems.add(
                    "sslpassword would be logged with the other parameters; name a key without one, which nobody else may read");
        }
        CertificateFiles.unreadable(query).forEach(name -> problems.add(name + " names no file that can be read"));
        if (!jdbc && query.containsKey("targetServerType")) {
            query.computeIfPresent("targetServerType", (name, value) -> SESSION_ATTRIBUTES.get(value));
            if (!query.containsKey("targetServerType")) {
                problems.add("target_session_attrs is not one of " + String.join(", ", SESSION_ATTRIBUTES.keySet()));
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException("DATABASE_URL: " + String.join("; ", problems) + ". Nothing was started.");
        }
        return new DatabaseSettings(address, database, user.get(), PasswordSource.given(password), query);
    }

    private void readQuery() {
        for (String parameter :
                Optional.ofNullable(form.group("query")).orElse("").split("&")) {
            if (parameter.isEmpty()) {
                continue;
            }
            String[] pair = parameter.split("=", 2);
            boolean known = jdbc || PARAMETERS.containsKey(pair[0]) || pair[0].matches("user|password");
            if (pair.length == 1) {
                problems.add("a parameter has no value");
            } else if (!known) {
                problems.add("a parameter is not one of " + String.join(", ", PARAMETERS.keySet()));
            } else {
                query.put(jdbc ? pair[0] : PARAMETERS.getOrDefault(pair[0], pair[0]), decode(pair[1], "a parameter"));
            }
        }
    }

    /** From the query, which wins in libpq too, or else from before the address. */
    private Optional<String> given(String name) {
        return Optional.ofNullable(query.remove(name))
                .or(() -> Optional.ofNullable(form.group(name)).map(text -> decode(text, "the " + name)))
                .filter(text -> !text.isEmpty());
    }

    /** Percent-decodes as the form's own driver does: a plus stays a plus in libpq, and is a space in pgjdbc. */
    private String decode(String text, String name) {
        try {
            return URLDecoder.decode(jdbc ? text : text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            problems.add(name + " has a percent sign that starts no code");
            return "?";
        }
    }
}
