package io.pgseam.app.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.SQLDataType.BOOLEAN;
import static org.jooq.impl.SQLDataType.INTEGER;

import io.pgseam.app.config.DatabaseSettings;
import io.pgseam.app.errors.DatabaseUnavailableException;
import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ServerChoice;
import io.pgseam.postgres.ServerSettings;
import io.pgseam.postgres.ThrowawayDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server of its own, with a certificate: it takes the client "certified" by its certificate alone, and others by password. */
class TlsTest {
    private static final String CERTIFIED = "certified";

    @TempDir
    private static Path directory;

    private static PostgresServer server;
    private static ThrowawayDatabase database;
    private static TestCertificates certificates;

    @BeforeAll
    static void startServer() throws Exception {
        ServerSettings system = ServerSettings.fromSystem();
        server = PostgresServer.start(
                new ServerSettings(ServerChoice.EMBEDDED, Optional.empty(), system.image(), system.cache()));
        database = server.createDatabase();
        certificates = TestCertificates.make(directory, CERTIFIED);
        DSLContext owner = DSL.using(database.dataSource(), SQLDialect.POSTGRES);
        owner.execute("CREATE ROLE " + CERTIFIED + " LOGIN");
        Path data = Path.of(owner.fetchValue("SHOW data_directory").toString());
        for (String name : List.of("server", "expired")) {
            write(data, name + ".key", certificates.keyText(name));
            write(data, name + ".crt", Files.readString(certificates.certificate(name)));
        }
        write(data, "root.crt", Files.readString(certificates.certificate("authority")));
        Files.writeString(data.resolve("pg_hba.conf"), """
                hostssl all certified 127.0.0.1/32 cert
                host all all 127.0.0.1/32 scram-sha-256
                """);
        owner.execute("ALTER SYSTEM SET ssl_ca_file = 'root.crt'");
        owner.execute("ALTER SYSTEM SET ssl = on");
        owner.fetch("SELECT pg_reload_conf()");
        while (!owner.fetchValue("SHOW ssl").equals("on")) {
            Thread.sleep(10);
        }
    }

    @AfterAll
    static void stopServer() {
        database.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "disable, false",
        "allow, false",
        "prefer, true",
        "require, true",
        "verify-ca, true",
        "verify-full, true"
    })
    void eachModeConnectsAsItSays(String mode, boolean encrypted) throws Exception {
        assertThat(isEncrypted(settings(Map.of(
                        "PGSSLMODE",
                        mode,
                        "PGSSLROOTCERT",
                        certificates.certificate("authority").toString()))))
                .isEqualTo(encrypted);
    }

    @ParameterizedTest
    @CsvSource({"verify-ca", "verify-full"})
    void aServerThatTheAuthorityDoesNotVouchForIsRefused(String mode) throws Exception {
        assertRefused(settings(Map.of(
                "PGSSLMODE",
                mode,
                "PGSSLROOTCERT",
                certificates.certificate("other").toString())));
    }

    @Test
    void onlyVerifyFullRefusesACertificateOfAnotherName() throws Exception {
        Map<String, String> localhost = Map.of(
                "PGHOST",
                "localhost",
                "PGSSLROOTCERT",
                certificates.certificate("authority").toString());

        assertThat(isEncrypted(settings(with(localhost, "PGSSLMODE", "verify-ca"))))
                .isTrue();
        assertRefused(settings(with(localhost, "PGSSLMODE", "verify-full")));
    }

    @Test
    void aClientsCertificateIsItsLogin() throws Exception {
        Map<String, String> certified = Map.of(
                "PGUSER",
                CERTIFIED,
                "PGPASSWORD",
                " ",
                "PGSSLMODE",
                "verify-full",
                "PGSSLROOTCERT",
                certificates.certificate("authority").toString(),
                "PGSSLCERT",
                certificates.certificate("client").toString());

        assertThat(isEncrypted(settings(
                        with(certified, "PGSSLKEY", certificates.key("client").toString()))))
                .isTrue();
        assertRefused(settings(Map.of("PGUSER", CERTIFIED, "PGPASSWORD", " ", "PGSSLMODE", "require")));
    }

    @ParameterizedTest
    @CsvSource({"verify-ca", "verify-full"})
    void aCertificateThatHasExpiredIsRefused(String mode) throws Exception {
        Map<String, String> trusting = Map.of(
                "PGSSLMODE",
                mode,
                "PGSSLROOTCERT",
                certificates.certificate("authority").toString());
        serve("expired");
        try {
            assertRefused(settings(trusting));
        } finally {
            serve("server");
        }
        assertThat(isEncrypted(settings(trusting))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"require", "verify-ca", "verify-full"})
    void aServerWithoutTlsIsToldNothing(String mode) throws Exception {
        try (Impostor impostor = new Impostor()) {
            assertRefused(settings(Map.of(
                    "PGPORT",
                    String.valueOf(impostor.port()),
                    "PGSSLMODE",
                    mode,
                    "PGSSLROOTCERT",
                    certificates.certificate("authority").toString())));

            assertThat(impostor.told()).isEmpty();
        }
    }

    @Test
    void aPasswordIsNotSentAsItIsWhereAnotherMethodIsRequired() throws Exception {
        try (Impostor impostor = new Impostor()) {
            Map<String, String> plain =
                    Map.of("PGPORT", String.valueOf(impostor.port()), "PGSSLMODE", "disable", "PGPASSWORD", "s3cr3t");
            assertRefused(settings(with(plain, "PGREQUIREAUTH", "scram-sha-256")));
            assertThat(impostor.told()).contains(database.user()).doesNotContain("s3cr3t");

            assertRefused(settings(plain));
            assertThat(impostor.told()).as("without the requirement").contains("s3cr3t");
        }
    }

    @Test
    void aPasswordIsBoundToTheChannel() throws Exception {
        Map<String, String> bound = Map.of("PGCHANNELBINDING", "require", "PGSSLMODE", "require");

        assertThat(isEncrypted(settings(bound))).isTrue();
        assertRefused(settings(with(bound, "PGSSLMODE", "disable")));
        int port = Integer.parseInt(port());
        try (Eavesdropper between = new Eavesdropper(port, certificates.context("other"))) {
            Map<String, String> overheard = with(bound, "PGPORT", String.valueOf(between.port()));
            assertRefused(settings(overheard));
            assertRefused(settings(with(overheard, "PGCHANNELBINDING", "prefer")));
            assertThat(isEncrypted(settings(with(overheard, "PGCHANNELBINDING", "disable"))))
                    .as("heard by somebody else")
                    .isTrue();
        }
    }

    private static void assertRefused(DatabaseSettings settings) {
        assertThatExceptionOfType(DatabaseUnavailableException.class)
                .isThrownBy(() -> ConnectionPool.open(settings).close())
                .satisfies(e -> assertThat(e.getMessage()).startsWith(settings + ": "));
    }

    private static boolean isEncrypted(DatabaseSettings settings) {
        try (ConnectionPool pool = ConnectionPool.open(settings)) {
            return pool.context()
                    .select(field(name("ssl"), BOOLEAN))
                    .from(table(name("pg_stat_ssl")))
                    .where(field(name("pid"), INTEGER).eq(function(name("pg_backend_pid"), INTEGER)))
                    .fetchSingle()
                    .value1();
        }
    }

    private static DatabaseSettings settings(Map<String, String> changed) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "PGHOST", "127.0.0.1",
                "PGPORT", port(),
                "PGDATABASE", database.name(),
                "PGUSER", database.user(),
                "PGPASSWORD", database.password()));
        environment.putAll(changed);
        return DatabaseSettings.from(environment);
    }

    private static String port() {
        return database.url().replaceFirst(".*:(\\d+)/.*", "$1");
    }

    /** Has the server show this certificate to new connections. */
    private static void serve(String name) throws Exception {
        DSLContext owner = DSL.using(database.dataSource(), SQLDialect.POSTGRES);
        owner.execute("ALTER SYSTEM SET ssl_key_file = '" + name + ".key'");
        owner.execute("ALTER SYSTEM SET ssl_cert_file = '" + name + ".crt'");
        owner.fetch("SELECT pg_reload_conf()");
        while (!owner.fetchValue("SHOW ssl_cert_file").equals(name + ".crt")) {
            Thread.sleep(10);
        }
    }

    private static Map<String, String> with(Map<String, String> environment, String name, String value) {
        Map<String, String> changed = new HashMap<>(environment);
        changed.put(name, value);
        return changed;
    }

    /** As the server wants it: its own, and nobody else reads it. */
    private static void write(Path data, String name, String content) throws Exception {
        Path file = Files.writeString(data.resolve(name), content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.setOwner(file, Files.getOwner(data));
    }
}
