package io.pgseam.app.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.pgseam.app.TestDatabase;
import io.pgseam.app.cli.Console;
import io.pgseam.app.cli.ShopCommandLine;
import io.pgseam.app.config.ConfigurationException;
import io.pgseam.app.config.DatabaseSettings;
import io.pgseam.app.config.PoolSettings;
import io.pgseam.app.config.ShopSettings;
import io.pgseam.app.http.BearerToken;
import io.pgseam.app.http.HttpSettings;
import io.pgseam.app.http.ShopServer;
import io.pgseam.app.pool.ConnectionPool;
import io.pgseam.app.terminal.Output;
import io.pgseam.postgres.KeptServer;
import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ServerChoice;
import io.pgseam.postgres.ServerSettings;
import io.pgseam.postgres.ThrowawayDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A life of the shop, with what fails in it, and afterwards a look for its passwords and its token: in logs of all levels, exceptions with their
 * causes, metrics, answers, the command line's output, the text of every object that can be reached, and the command lines of child processes.
 */
class SecretsScanTest {
    /** The beginning of every password that this test chooses; as a token it is too short. */
    private static final String SECRET =
            "s3cret" + UUID.randomUUID().toString().replace("-", "").substring(0, 9);

    private static final String PASSWORD = SECRET + "right";
    private static final String WRONG = SECRET + "wrong";
    private static final String TOKEN = SECRET + "token";
    private static final String PRODUCT =
            "{\"name\":\"lamp\",\"price\":1,\"category\":\"lamps\",\"tags\":[],\"metadata\":{},\"stock\":1}";
    private static final String CSV = "name,price,category,tags,metadata,stock\nlamp,1,lamps,{},{},1\n";

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private final String role = "keeper_" + ProcessHandle.current().pid();
    private final List<Object> held = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    private Path passwordFile;
    private CapturedOutput captured;

    @BeforeEach
    void createRole() throws IOException {
        DATABASE.owner().execute("CREATE ROLE " + role + " LOGIN PASSWORD '" + PASSWORD + "' IN ROLE shop_app");
        passwordFile = Files.writeString(directory.resolve("password"), PASSWORD + "\n");
        captured = CapturedOutput.start();
    }

    @AfterEach
    void dropRole() throws IOException {
        captured.close();
        DATABASE.owner().execute("DROP ROLE " + role);
    }

    @Test
    void aLifeOfTheShopShowsNoPasswordAndNoToken() throws Exception {
        List<String> secrets = new ArrayList<>(
                List.of(SECRET, DATABASE.settings().password().password().orElseThrow()));
        List<String> commands = new ArrayList<>();
        ReachableObjects reachable;
        try (ChildCommands children = ChildCommands.watch();
                ConnectionPool pool = serve()) {
            fail(pool);
            commandLine();
            secrets.add(startServers());
            held.add(pool);
            reachable = ReachableObjects.from(held);
            commands.addAll(children.seen());
        }
        reachable.texts().forEach(captured::add);
        commands.forEach(captured::add);
        String text = captured.text();

        captured.close();
        for (String secret : secrets) {
            assertThat(text.lines().filter(line -> line.contains(secret))).isEmpty();
            String basic = Base64.getEncoder().encodeToString((role + ":" + secret).getBytes(UTF_8));
            assertThat(text).doesNotContain(basic);
        }
        assertThat(text).contains("HikariPool", "hikaricp_connections", "The shop failed", "(28000)", "(28P01)");
        assertThat(commands).anyMatch(command -> command.contains("initdb"));
        System.out.printf(
                "secrets: %,d characters looked at, %,d objects reached, %,d texts of objects, %d commands of children; not looked into: %s%n",
                text.length(), reachable.size(), reachable.texts().size(), commands.size(), reachable.closed());
    }

    /** A pool whose password lies in a file, and the server on it, with requests that succeed and requests that fail. */
    private ConnectionPool serve() throws Exception {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        ShopSettings settings = new ShopSettings(
                DatabaseSettings.from(Map.of(
                        "DATABASE_URL",
                        "postgresql://" + role + "@" + address(),
                        "PGPASSWORD_FILE",
                        passwordFile.toString())),
                PoolSettings.from(Map.of("SHOP_CONNECT_TIMEOUT", "500ms")));
        HttpSettings listening = HttpSettings.from(Map.of("SHOP_HTTP_PORT", "0", "SHOP_TOKEN", TOKEN));
        ConnectionPool pool = ConnectionPool.open(settings, registry);
        ShopServer server = ShopServer.start(listening, pool, registry);
        held.addAll(List.of(settings, listening, server, new BearerToken(TOKEN)));
        try {
            for (String path : List.of(
                    "/",
                    "/healthz",
                    "/readyz",
                    "/api/status",
                    "/metrics",
                    "/openapi.json",
                    "/api/products",
                    "/none",
                    "/api/products?x=1")) {
                request(server, "GET", path, "", "Authorization", "Bearer " + TOKEN);
            }
            String json = "application/json";
            request(server, "POST", "/api/products", PRODUCT, "Content-Type", json);
            request(server, "POST", "/api/products", PRODUCT, "Content-Type", json, "Authorization", "Bearer " + WRONG);
            request(server, "POST", "/api/products", PRODUCT, "Content-Type", json, "Authorization", "Basic " + TOKEN);
            assertThat(authorized(server, "/api/products", PRODUCT, json)).isEqualTo(201);
            assertThat(authorized(server, "/api/products", "{}", json)).isEqualTo(400);
            assertThat(authorized(server, "/api/products/import", CSV, "text/csv"))
                    .isEqualTo(200);
            request(server, "GET", "/api/products/export?format=jsonl", "");
            DATABASE.owner().execute("ALTER ROLE " + role + " NOLOGIN");
            pool.dataSource()
                    .unwrap(HikariDataSource.class)
                    .getHikariPoolMXBean()
                    .softEvictConnections();
            assertThat(authorized(server, "/api/products", PRODUCT, json)).isGreaterThanOrEqualTo(500);
            captured.add(String.valueOf(pool.health()));
            DATABASE.owner().execute("ALTER ROLE " + role + " LOGIN");
            request(server, "GET", "/readyz", "");
            request(server, "GET", "/metrics", "");
        } finally {
            server.close();
        }
        captured.add(registry.scrape());
        return pool;
    }

    private int authorized(ShopServer server, String path, String body, String contentType) throws Exception {
        return request(server, "POST", path, body, "Content-Type", contentType, "Authorization", "Bearer " + TOKEN);
    }

    private int request(ShopServer server, String method, String path, String body, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri().resolve(path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        captured.add(answer.statusCode() + " " + answer.headers().map() + "\n" + answer.body());
        return answer.statusCode();
    }

    /** Wrong passwords, no server, and settings that are none. */
    private void fail(ConnectionPool pool) throws IOException {
        held.add(pool.metrics());
        for (String url : List.of(
                "postgresql://" + role + ":" + WRONG + "@" + address(),
                "jdbc:postgresql://" + address() + "?user=" + role + "&password=" + WRONG,
                "postgresql://" + role + ":" + WRONG + "@127.0.0.1:" + closedPort() + "/shop",
                "jdbc:postgresql://" + address() + "?user=" + role + "&password=" + PASSWORD + "&sslpassword=" + SECRET,
                "postgresql://" + role + ":%zz" + WRONG + "@" + address(),
                "postgresql://" + role + ":" + WRONG + "/@" + address(),
                WRONG)) {
            fails(() -> ConnectionPool.open(
                    new ShopSettings(
                            DatabaseSettings.from(Map.of("DATABASE_URL", url)),
                            PoolSettings.from(Map.of("SHOP_CONNECT_TIMEOUT", "250ms"))),
                    new PrometheusMeterRegistry(PrometheusConfig.DEFAULT)));
        }
        Files.writeString(passwordFile, WRONG);
        captured.add(String.valueOf(pool.health()));
        fails(() -> HttpSettings.from(Map.of("SHOP_TOKEN", SECRET)));
        fails(() -> HttpSettings.from(Map.of("SHOP_TOKEN", TOKEN, "SHOP_HTTP_PORT", "http")));
    }

    private void fails(ThrowingCallable call) {
        Throwable failure = catchThrowable(call);

        assertThat(failure).isNotNull();
        captured.add(failure);
        held.add(failure);
    }

    private void commandLine() throws IOException {
        Path file = Files.writeString(directory.resolve("products.csv"), CSV);
        Path exported = directory.resolve("exported.csv");
        String right = "postgresql://" + role + ":" + PASSWORD + "@" + address();
        for (String[] command : List.of(
                new String[] {"check", "--verbose"},
                new String[] {"health", "--format=json"},
                new String[] {"import", "--verbose", file.toString()},
                new String[] {"export", exported.toString()},
                new String[] {"list", "--verbose"},
                new String[] {"migrate", "--verbose"},
                new String[] {"import", "--verbose", directory.resolve("none").toString()})) {
            run(right, command);
        }
        for (String wrong : List.of(
                "postgresql://" + role + ":" + WRONG + "@" + address(),
                "postgresql://" + role + ":" + WRONG + "@127.0.0.1:" + closedPort() + "/shop",
                "postgresql://" + role + "::" + WRONG + "@" + WRONG)) {
            for (String command : List.of("check", "health", "list")) {
                assertThat(run(wrong, command, "--verbose")).isOne();
            }
        }
    }

    private int run(String url, String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Output output = new Output(bytes, () -> true);
        Map<String, String> environment = new HashMap<>();
        environment.put("DATABASE_URL", url);
        environment.put("SHOP_TOKEN", TOKEN);
        environment.put("SHOP_CONNECT_TIMEOUT", "250ms");
        Console console = new Console(environment, output, output);
        held.add(console);
        int status = ShopCommandLine.run(console, List.of(arguments));
        captured.add(bytes.toString(UTF_8));
        return status;
    }

    /** A server that keeps its data, and one that does not; returns the password of the first, which it has drawn. */
    private String startServers() throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path data = directory.resolve("data");
        ServerSettings system = ServerSettings.fromSystem();
        ServerSettings settings = new ServerSettings(
                ServerChoice.EMBEDDED,
                Optional.of("jdbc:postgresql://127.0.0.1:1/shop?user=" + role + "&password=" + PASSWORD),
                system.image(),
                system.cache());
        held.add(settings);
        try (KeptServer kept = KeptServer.start(data, settings);
                PostgresServer server = PostgresServer.start(settings);
                ThrowawayDatabase database = server.createDatabase()) {
            held.addAll(List.of(kept, server, database));
            captured.add(kept.description() + server.description());
            ReachableObjects.from(List.of(kept, server, database)).texts().forEach(captured::add);
            return kept.password();
        }
    }

    private static String address() {
        return DATABASE.settings().address() + "/" + DATABASE.settings().database();
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Somebody who tells everything. */
    private record Careless(String password, List<Object> friends) {}

    @Test
    void whatIsLoggedPrintedThrownOrHeldIsSeen() throws Exception {
        Logger.getLogger("io.pgseam.app.secrets").finest("logged " + SECRET);
        System.out.println("printed " + SECRET);
        captured.add(new IllegalStateException("outside", new IllegalArgumentException("caused " + SECRET)));
        Throwable closing = new IllegalStateException("outside");
        closing.addSuppressed(new IOException("suppressed " + SECRET));
        captured.add(closing);
        Careless deep = new Careless("held " + SECRET, List.of());
        ReachableObjects.from(List.of(Optional.of(Map.of("a", new Object[] {new Careless("", List.of(deep))}))))
                .texts()
                .forEach(captured::add);
        try (ChildCommands children = ChildCommands.watch()) {
            String argument = "0." + SECRET.replaceAll("\\D", "");
            Process child = new ProcessBuilder("sleep", "30", argument).start();
            while (children.seen().stream().noneMatch(command -> command.contains(argument)) && child.isAlive()) {
                Thread.sleep(5);
            }
            child.destroy();
            assertThat(children.seen()).anyMatch(command -> command.contains(argument));
        }

        String text = captured.text();

        assertThat(List.of("logged ", "printed ", "caused ", "suppressed ", "held "))
                .allSatisfy(way -> assertThat(text).contains(way + SECRET));
        assertThat(Logger.getLogger("").getLevel()).isEqualTo(Level.ALL);
    }

    /** Why the shop's configuration closes its lower levels. */
    @Test
    void theHttpServersDebugLogWouldShowTheToken() throws Exception {
        Logger.getLogger("org.eclipse.jetty").setLevel(Level.ALL);
        HttpSettings listening = HttpSettings.from(Map.of("SHOP_HTTP_PORT", "0", "SHOP_TOKEN", TOKEN));
        try (ShopServer server =
                ShopServer.start(listening, DATABASE.pool(), new PrometheusMeterRegistry(PrometheusConfig.DEFAULT))) {
            request(server, "GET", "/healthz", "", "Authorization", "Bearer " + TOKEN);
        }

        assertThat(captured.text()).contains(TOKEN);
    }

    @Test
    void aPasswordOfAKeyIsRefusedBecauseThePoolWouldLogIt() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> DatabaseSettings.from(
                        Map.of("DATABASE_URL", "jdbc:postgresql://a/b?user=c&sslpassword=" + SECRET)))
                .withMessageContaining("sslpassword")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(SECRET));
    }
}
