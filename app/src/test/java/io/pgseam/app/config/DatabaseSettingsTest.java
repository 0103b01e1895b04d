package io.pgseam.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSettingsTest {
    private static final String SECRET = "s3cr";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://anna:s3cr@db.example:6543/shop",
                "postgres://anna:s3cr@db.example:6543/shop",
                "postgresql://db.example:6543/shop?user=anna&password=s3cr",
                "jdbc:postgresql://db.example:6543/shop?user=anna&password=s3cr",
                " jdbc:postgresql://db.example:6543/shop?password=s3cr&user=anna& "
            })
    void bothFormsOfTheUrlSayTheSame(String url) {
        DatabaseSettings settings = fromUrl(url);

        assertThat(settings.address()).isEqualTo("db.example:6543");
        assertThat(settings.database()).isEqualTo("shop");
        assertThat(settings.user()).isEqualTo("anna");
        assertThat(settings.password().password()).contains("s3cr");
        assertThat(settings.parameters()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://an%40na:p%40ss%3Aw%2Frd%3F%26%2B%20%25@db/sh%2Fop%20%C3%A9",
                "postgresql://db/sh%2Fop%20%C3%A9?user=an%40na&password=p%40ss%3Aw%2Frd%3F%26%2B%20%25",
                "jdbc:postgresql://db/sh%2Fop%20%C3%A9?user=an%40na&password=p%40ss%3Aw%2Frd%3F%26%2B%20%25"
            })
    void whatIsSpecialInAUrlIsPercentEncoded(String url) {
        DatabaseSettings settings = fromUrl(url);

        assertThat(settings.user()).isEqualTo("an@na");
        assertThat(settings.password().password()).contains("p@ss:w/rd?&+ %");
        assertThat(settings.database()).isEqualTo("sh/op é");
    }

    @Test
    void aPlusIsAPlusForLibpqAndASpaceForJdbc() {
        assertThat(fromUrl("postgresql://anna:a+b@db/shop").password().password())
                .contains("a+b");
        assertThat(fromUrl("postgresql://db/shop?user=anna&password=a+b")
                        .password()
                        .password())
                .contains("a+b");
        assertThat(fromUrl("jdbc:postgresql://db/shop?user=anna&password=a+b")
                        .password()
                        .password())
                .contains("a b");
    }

    @Test
    void aColonBelongsToThePassword() {
        assertThat(fromUrl("postgresql://anna:a:b@db/shop").password().password())
                .contains("a:b");
    }

    @Test
    void thePasswordMayBeAbsentOrEmpty() {
        assertThat(fromUrl("postgresql://anna@db/shop").password().password()).isEmpty();
        assertThat(fromUrl("postgresql://anna:@db/shop").password().password()).isEmpty();
        assertThat(fromUrl("jdbc:postgresql://db/shop?user=anna&password=")
                        .password()
                        .password())
                .isEmpty();
    }

    @Test
    void userAndPasswordOfTheQueryWinAndAreNoParameters() {
        DatabaseSettings settings = fromUrl("postgresql://anna:other@db/shop?user=bert&password=s3cr");

        assertThat(settings.user()).isEqualTo("bert");
        assertThat(settings.password().password()).contains("s3cr");
        assertThat(settings.parameters()).isEmpty();
    }

    @Test
    void parametersOfLibpqGetPgjdbcsNames() {
        DatabaseSettings settings = fromUrl("postgresql://anna@db/shop?sslmode=verify-full&sslrootcert=pom.xml"
                + "&application_name=till&connect_timeout=3&options=-c%20role%3Dshop_app");

        assertThat(settings.parameters())
                .isEqualTo(Map.of(
                        "sslmode", "verify-full",
                        "sslrootcert", "pom.xml",
                        "ApplicationName", "till",
                        "connectTimeout", "3",
                        "options", "-c role=shop_app"));
    }

    @ParameterizedTest
    @CsvSource({
        "any,any",
        "primary,primary",
        "read-write,primary",
        "standby,secondary",
        "read-only,secondary",
        "prefer-standby,preferSecondary"
    })
    void sessionAttributesOfLibpqGetPgjdbcsValues(String libpq, String pgjdbc) {
        assertThat(fromUrl("postgresql://anna@a,b/shop?target_session_attrs=" + libpq)
                        .parameters())
                .isEqualTo(Map.of("targetServerType", pgjdbc));
    }

    @Test
    void parametersOfPgjdbcAreKept() {
        assertThat(fromUrl("jdbc:postgresql://db/shop?user=anna&sslmode=require&targetServerType=preferSecondary"
                                + "&socketTimeout=20")
                        .parameters())
                .isEqualTo(Map.of("sslmode", "require", "targetServerType", "preferSecondary", "socketTimeout", "20"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "db",
                "db:1",
                "a:5432,b:5433,c",
                "[::1]",
                "[2001:db8::7]:65535",
                "[::1]:5432,db-1.example_2",
                "127.0.0.1"
            })
    void theAddressIsOneServerOrSeveral(String address) {
        assertThat(fromUrl("postgresql://anna@" + address + "/shop").address()).isEqualTo(address);
        assertThat(fromUrl("jdbc:postgresql://" + address + "/shop?user=anna").address())
                .isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "db:0",
                "db:65536",
                "db:123456",
                "db:",
                "db:x",
                "a,",
                "a,,b",
                "::1",
                "[::1",
                "d b",
                "[x]",
                "a:1:2"
            })
    void anotherAddressIsRefused(String address) {
        assertThat(refusal(Map.of("DATABASE_URL", "postgresql://anna@" + address + "/shop")))
                .isEqualTo("DATABASE_URL: expected host:port, or several with commas between them, a port from 1 to"
                        + " 65535. Nothing was started.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3cr",
                "mysql://anna:s3cr@db/shop",
                "postgresql//anna:s3cr@db/shop",
                "postgresql:anna:s3cr@db/shop",
                "jdbc:postgresql:shop?user=anna&password=s3cr",
                "postgresql://anna:s3cr@db",
                "postgresql://anna:s3cr@db/",
                "postgresql://anna:s3cr@/shop",
                "postgresql://anna:s3cr@d b/shop",
                "postgresql://anna:s3cr@x@db/shop",
                "postgresql://anna:x@s3cr@db/shop",
                "postgresql://anna:s3cr/x@db/shop",
                "postgresql://anna:1/s3cr@db/shop",
                "postgresql://anna:1/s3cr@db?user=anna",
                "postgresql://anna:s3cr?x@db/shop",
                "postgresql://anna:1?s3cr@db/shop",
                "postgresql://anna:1/x?s3cr@db/shop",
                "postgresql://anna:1/x?sslmode=s3cr@db/shop",
                "postgresql://anna:s3cr%zz@db/shop",
                "postgresql://anna:s3cr%@db/shop",
                "postgresql://:s3cr@db/shop",
                "postgresql://anna:x@db:s3cr/shop",
                "postgresql://anna:s3cr@db:99999/shop",
                "postgresql://anna:s3cr@db/shop?s3cr",
                "postgresql://anna:s3cr@db/shop\n?sslmode=require\n",
                "postgresql://anna@db/shop?password=x%s3cr",
                "postgresql://anna@db/shop?password=x&s3cr",
                "postgresql://anna@db/shop?password=x&s3cr=x",
                "postgresql://anna@db/shop?password=x&sslmode=s3cr",
                "postgresql://anna@db/shop?password=x&target_session_attrs=s3cr",
                "postgresql://anna@db/shop?sslmode=require?password=s3cr",
                "postgresql://anna@db/shop?sslmode=require;password=s3cr",
                "postgresql://anna@db/shop?sslmode=require&amp;password=s3cr",
                "postgresql://anna@db/shop?PASSWORD=s3cr",
                "jdbc:postgresql://db/shop?password=s3cr",
                "jdbc:postgresql://db/shop?user=anna&password=x&s3cr",
                "jdbc:postgresql://db/shop?user=anna&password=x&s3cr=%",
                "jdbc:postgresql://db/shop?user=anna&password=x&sslmode=s3cr",
                "jdbc:postgresql://db:0/shop?user=anna&password=s3cr"
            })
    void aMalformedUrlGetsOneLineThatShowsNothingOfIt(String url) {
        assertThat(refusal(Map.of("DATABASE_URL", url)))
                .matches("DATABASE_URL: .+\\. Nothing was started\\.")
                .doesNotContain(SECRET, "anna@");
    }

    @Test
    void allProblemsOfAUrlAreListed() {
        assertThat(refusal(Map.of(
                        "DATABASE_URL",
                        "postgresql://:%zz@db:0/%zz?sslmode=none&target_session_attrs=master&color=red&options")))
                .isEqualTo(
                        "DATABASE_URL: a parameter is not one of application_name, channel_binding, connect_timeout, options,"
                                + " require_auth, sslcert, sslkey, sslmode, sslrootcert, target_session_attrs; a parameter has no value; expected"
                                + " host:port, or several with commas between them, a port from 1 to 65535; the database has a"
                                + " percent sign that starts no code; the password has a percent sign that starts no code; no"
                                + " user is given; sslmode is not disable, allow, prefer, require, verify-ca or verify-full;"
                                + " target_session_attrs is not one of any, prefer-standby, primary, read-only, read-write,"
                                + " standby. Nothing was started.");
    }

    @Test
    void theVariablesOfLibpqHaveItsDefaults() {
        DatabaseSettings settings = DatabaseSettings.from(
                Map.of("PGHOST", "db", "PGDATABASE", "shop", "PGUSER", "anna", "DATABASE_URL", " "));

        assertThat(settings.address()).isEqualTo("db:5432");
        assertThat(settings.database()).isEqualTo("shop");
        assertThat(settings.user()).isEqualTo("anna");
        assertThat(settings.password().password()).isEmpty();
        assertThat(settings.parameters()).isEqualTo(Map.of("sslmode", "prefer"));
    }

    @Test
    void theVariablesOfLibpqAreTakenAsTheyStand() {
        DatabaseSettings settings = DatabaseSettings.from(Map.of(
                "PGHOST", "db",
                "PGPORT", "6543",
                "PGDATABASE", "sh/op?%41",
                "PGUSER", "an@na",
                "PGPASSWORD", "p@ss:w/rd?&+ %",
                "PGSSLMODE", "verify-ca"));

        assertThat(settings.address()).isEqualTo("db:6543");
        assertThat(settings.database()).isEqualTo("sh/op?%41");
        assertThat(settings.user()).isEqualTo("an@na");
        assertThat(settings.password().password()).contains("p@ss:w/rd?&+ %");
        assertThat(settings.parameters()).isEqualTo(Map.of("sslmode", "verify-ca"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"a,b a:6543,b:6543", "::1 [::1]:6543", "a,2001:db8::7 a:6543,[2001:db8::7]:6543"})
    void pgHostMayBeSeveralOrIPv6(String host, String address) {
        assertThat(DatabaseSettings.from(
                                Map.of("PGHOST", host, "PGPORT", "6543", "PGDATABASE", "shop", "PGUSER", "anna"))
                        .address())
                .isEqualTo(address);
    }

    @Test
    void allMissingVariablesAreListed() {
        assertThat(refusal(Map.of("PGPASSWORD", SECRET, "PGUSER", " ")))
                .isEqualTo("No database is configured: PGHOST is not set; PGDATABASE is not set; PGUSER is not set. Set"
                        + " these, or DATABASE_URL to postgresql://user:password@host:port/database. Nothing was"
                        + " started.");
    }

    @Test
    void allMalformedVariablesAreListedInOneLine() {
        assertThat(refusal(Map.of(
                        "PGHOST", "/var/run/postgresql",
                        "PGPORT", "54\n32",
                        "PGDATABASE", "shop",
                        "PGUSER", "anna",
                        "PGPASSWORD", SECRET,
                        "PGSSLMODE", "yes")))
                .isEqualTo(
                        "No database is configured: PGPORT is \"54?32\", expected a number from 1 to 65535; PGHOST is"
                                + " \"/var/run/postgresql\", expected a host name or address, or several with commas between"
                                + " them; PGSSLMODE is \"yes\", expected disable, allow, prefer, require, verify-ca or"
                                + " verify-full. Set these, or DATABASE_URL to postgresql://user:password@host:port/database."
                                + " Nothing was started.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "+1", "x", "5432 ", "99999999999", "٣٤"})
    void aPortIsANumberFrom1To65535(String port) {
        assertThat(refusal(Map.of("PGHOST", "db", "PGPORT", port, "PGDATABASE", "shop", "PGUSER", "anna")))
                .startsWith("No database is configured: PGPORT is \"" + port + "\", expected a number");
    }

    @Test
    void theUrlWinsOverTheVariables() {
        assertThat(DatabaseSettings.from(
                        Map.of("DATABASE_URL", "postgresql://anna@db/shop", "PGHOST", "other", "PGUSER", "bert")))
                .isEqualTo(fromUrl("postgresql://anna@db/shop"));
    }

    @Test
    void thePasswordIsNotShown() {
        assertThat(fromUrl("postgresql://anna:s3cr@db/shop?sslmode=require"))
                .hasToString("PostgreSQL at db, database shop, user anna");
    }

    @Test
    void parametersCannotBeChanged() {
        Map<String, String> parameters = fromUrl("postgresql://anna@db/shop").parameters();

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> parameters.put("a", "b"));
    }

    private static DatabaseSettings fromUrl(String url) {
        return DatabaseSettings.from(Map.of("DATABASE_URL", url));
    }

    private static String refusal(Map<String, String> environment) {
        return catchThrowableOfType(ConfigurationException.class, () -> DatabaseSettings.from(environment))
                .getMessage();
    }
}
