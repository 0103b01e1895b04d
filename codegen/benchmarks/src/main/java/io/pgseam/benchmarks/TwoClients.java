package io.pgseam.benchmarks;

import static io.pgseam.query.Mapping.mapping;
import static org.jooq.impl.DSL.select;

import io.pgseam.benchmarks.results.Metric;
import io.pgseam.benchmarks.results.Report;
import io.pgseam.benchmarks.results.Samples;
import io.pgseam.postgres.ThrowawayDatabase;
import io.pgseam.query.Compiled;
import io.pgseam.query.Query1;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Two threads that find rows by their key as fast as they can, against pgbench with as many clients on the same table and key. */
final class TwoClients {

    private static final int SECONDS = 2;
    private static final int CLIENTS = 2;
    private static final String FIND = "SELECT id, name, price FROM items WHERE id = ?";
    private static final Path BINARIES = Path.of("/usr/lib/postgresql");

    private static final Table<Record> ITEMS = DSL.table(DSL.name("items"));
    private static final Field<Integer> ID = DSL.field(DSL.name("id"), SQLDataType.INTEGER);
    private static final Field<String> NAME = DSL.field(DSL.name("name"), SQLDataType.CLOB);
    private static final Field<BigDecimal> PRICE = DSL.field(DSL.name("price"), SQLDataType.NUMERIC);
    private static final Query1<Integer, Item> COMPILED_FIND = Compiled.params(ID)
            .query(id -> select(ID, NAME, PRICE).from(ITEMS).where(ID.eq(id)))
            .map(mapping(Item::new));

    private final ThrowawayDatabase database;
    private final DataSource pool;
    private final DSLContext context;
    private final int rows;

    TwoClients(ThrowawayDatabase database, DataSource pool, int rows) {
        this.database = database;
        this.pool = pool;
        this.context = DSL.using(pool, SQLDialect.POSTGRES);
        this.rows = rows;
    }

    private record Item(Integer id, String name, BigDecimal price) {}

    /** One way to find a row. */
    private interface Finder {
        Item find(int id) throws SQLException;
    }

    /** Adds what it finds to the report. */
    void compare(Report report, int rounds) throws Exception {
        fill();
        Map<String, Callable<Double>> subjects = new LinkedHashMap<>();
        Optional<Path> pgbench = pgbench();
        pgbench.ifPresentOrElse(
                program -> subjects.put("pgbench -M prepared", () -> pgbench(program)),
                () -> report.note("Two threads were run without pgbench, which is not below " + BINARIES + "."));
        subjects.put("plain JDBC", () -> threads(this::jdbcFind));
        subjects.put("pgseam compiled", () -> threads(id -> COMPILED_FIND.fetchSingle(context, id)));
        subjects.put(
                "jOOQ",
                () -> threads(id -> context.select(ID, NAME, PRICE)
                        .from(ITEMS)
                        .where(ID.eq(id))
                        .fetchSingle(Records.mapping(Item::new))));
        Samples samples = new Samples();
        for (int round = -1; round < rounds; round++) {
            for (Map.Entry<String, Callable<Double>> subject : subjects.entrySet()) {
                double rate = subject.getValue().call();
                (round < 0 ? new Samples() : samples).add(subject.getKey(), Metric.WALL, 1e9 / rate);
            }
        }
        report.add(samples.compare("find by key, two threads", SECONDS + " seconds a round", "transaction"));
    }

    private void fill() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE items AS SELECT id, 'item ' || id AS name, id::numeric(10, 2) AS price"
                    + " FROM generate_series(1, " + rows + ") AS numbers (id)");
            statement.execute("ALTER TABLE items ADD PRIMARY KEY (id)");
            statement.execute("VACUUM ANALYZE items");
        }
    }

    private static Optional<Path> pgbench() throws IOException {
        if (!Files.isDirectory(BINARIES)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(BINARIES)) {
            return versions.map(version -> version.resolve("bin/pgbench"))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }

    private double pgbench(Path program) throws IOException, InterruptedException {
        Path script = Files.createTempFile("find", ".sql");
        try {
            Files.writeString(
                    script,
                    "\\set id random(1, %d)%nSELECT id, name, price FROM items WHERE id = :id;%n".formatted(rows));
            URI server = URI.create(database.url().substring("jdbc:".length()));
            ProcessBuilder command = new ProcessBuilder(
                            program.toString(),
                            "--no-vacuum",
                            "--protocol=prepared",
                            "--client=" + CLIENTS,
                            "--jobs=" + CLIENTS,
                            "--time=" + SECONDS,
                            "--file=" + script,
                            "--host=" + server.getHost(),
                            "--port=" + server.getPort(),
                            "--username=" + database.user(),
                            server.getPath().substring(1))
                    .redirectErrorStream(true);
            command.environment().put("PGPASSWORD", database.password());
            Process process = command.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(output);
            }
            return output.lines()
                    .filter(line -> line.startsWith("tps = "))
                    .mapToDouble(line -> Double.parseDouble(line.split(" ")[2]))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(output));
        } finally {
            Files.delete(script);
        }
    }

    private double threads(Finder finder) throws InterruptedException, ExecutionException {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            long start = System.nanoTime();
            long end = start + SECONDS * 1_000_000_000L;
            List<Future<Integer>> counts = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                counts.add(clients.submit(() -> findUntil(end, finder)));
            }
            int count = 0;
            for (Future<Integer> each : counts) {
                count += each.get();
            }
            return count * 1e9 / (System.nanoTime() - start);
        } finally {
            clients.shutdown();
        }
    }

    private int findUntil(long end, Finder finder) throws SQLException {
        int count = 0;
        while (System.nanoTime() < end) {
            int id = 1 + ThreadLocalRandom.current().nextInt(rows);
            if (finder.find(id).id() != id) {
                throw new IllegalStateException("another row than " + id);
            }
            count++;
        }
        return count;
    }

    private Item jdbcFind(int id) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setInt(1, id);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Item(row.getInt(1), row.getString(2), row.getBigDecimal(3));
            }
        }
    }
}
