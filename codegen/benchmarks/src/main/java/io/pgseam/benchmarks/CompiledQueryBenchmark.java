package io.pgseam.benchmarks;

import static io.pgseam.query.Mapping.mapping;
import static io.pgseam.schema.Tables.PRODUCTS;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.update;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.pgseam.benchmarks.results.Form;
import io.pgseam.benchmarks.results.Report;
import io.pgseam.copy.CopyIn;
import io.pgseam.migrations.Migrations;
import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ThrowawayDatabase;
import io.pgseam.query.Compiled;
import io.pgseam.query.Query1;
import io.pgseam.query.Query2;
import io.pgseam.query.Statement1;
import io.pgseam.schema.ProductsId;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Records;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The same queries by plain JDBC, by pgseam's compiled queries and by jOOQ, each with a connection from one HikariCP pool: all nine columns
 * of products into a record, an update, an insert batch; and two threads against pgbench where it is installed. They run in turn
 * in one JVM, so that each pays for the profiles that the others leave.
 */
public final class CompiledQueryBenchmark {

    private static final Form FORM = Form.current();
    private static final int ROWS = 20_000;
    private static final String FIND = "SELECT " + SampleProduct.COLUMNS + " FROM products WHERE id = ?";
    private static final String LIST = "SELECT " + SampleProduct.COLUMNS + " FROM products LIMIT ?";
    private static final String ADD_STOCK = "UPDATE products SET stock = stock + ? WHERE id = ? RETURNING id, stock";
    private static final String LOG = "INSERT INTO log (id, name, price) VALUES (?, ?, ?)";

    private static final DSLContext NOWHERE = DSL.using(SQLDialect.POSTGRES);
    private static final Query1<ProductsId, SampleProduct> COMPILED_FIND = Compiled.params(PRODUCTS.ID)
            .query(id -> SampleProduct.select(NOWHERE).where(PRODUCTS.ID.eq(id)))
            .map(mapping(SampleProduct::new));
    // As jOOQ binds a limit: the driver prepares a text anew, and takes rows as text for a while, when the types of its
    // parameters change.
    private static final Query1<Long, SampleProduct> COMPILED_LIST = Compiled.params(Compiled.type(SQLDataType.BIGINT))
            .query(limit -> SampleProduct.select(NOWHERE).limit(limit))
            .map(mapping(SampleProduct::new));
    private static final Query2<Integer, ProductsId, Stock> COMPILED_ADD_STOCK = Compiled.params(
                    PRODUCTS.STOCK, PRODUCTS.ID)
            .query((pieces, id) -> update(PRODUCTS)
                    .set(PRODUCTS.STOCK, PRODUCTS.STOCK.plus(pieces))
                    .where(PRODUCTS.ID.eq(id))
                    .returningResult(PRODUCTS.ID, PRODUCTS.STOCK))
            .map(mapping(Stock::new));
    private static final Statement1<Entry> COMPILED_LOG = Compiled.input(Entry.class)
            .statement(in -> insertInto(Log.LOG, Log.ID, Log.NAME, Log.PRICE)
                    .values(in.get(Log.ID, Entry::id), in.get(Log.NAME, Entry::name), in.get(Log.PRICE, Entry::price)));

    private final HikariDataSource pool;
    private final DSLContext context;
    private final Report report;
    private int next;

    private CompiledQueryBenchmark(HikariDataSource pool, Report report) {
        this.pool = pool;
        this.report = report;
        this.context = DSL.using((DataSource) pool, SQLDialect.POSTGRES);
    }

    /** What is left of a product. */
    record Stock(ProductsId id, Integer stock) {}

    /** A row of log. */
    record Entry(UUID id, String name, BigDecimal price) {}

    /** A table that only grows. */
    private static final class Log {
        static final org.jooq.Table<org.jooq.Record> LOG = DSL.table(DSL.name("log"));
        static final org.jooq.Field<UUID> ID = DSL.field(DSL.name("id"), SQLDataType.UUID);
        static final org.jooq.Field<String> NAME = DSL.field(DSL.name("name"), SQLDataType.CLOB);
        static final org.jooq.Field<BigDecimal> PRICE = DSL.field(DSL.name("price"), SQLDataType.NUMERIC);
    }

    public static void main(String[] arguments) throws Exception {
        try (PostgresServer server = PostgresServer.start();
                ThrowawayDatabase database = server.createDatabase();
                HikariDataSource pool = pool(database)) {
            Migrations.migrate(database.dataSource());
            Report report = new Report("compiled-query", Versions.with(server), FORM);
            CompiledQueryBenchmark benchmark = new CompiledQueryBenchmark(pool, report);
            benchmark.fill();
            benchmark.find();
            benchmark.list(100, 100);
            benchmark.list(10_000, 2);
            benchmark.addStock();
            benchmark.batch();
            new TwoClients(database, pool, ROWS).compare(report, FORM.rounds(3, 7));
            report.write();
        }
    }

    private static Rounds rounds() {
        return new Rounds(FORM.rounds(5, 20), FORM.rounds(11, 41));
    }

    private static HikariDataSource pool(ThrowawayDatabase database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(4);
        return new HikariDataSource(config);
    }

    private void fill() throws SQLException {
        CopyIn.copyAll(
                context,
                PRODUCTS,
                SampleProducts.of(ROWS, number -> new UUID(number, ~number)).iterator());
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE UNLOGGED TABLE log (id uuid, name text, price numeric(10, 2))");
            statement.execute("VACUUM ANALYZE products");
        }
    }

    private ProductsId nextId() {
        next = (next + 7_919) % ROWS;
        return new ProductsId(new UUID(next, ~next));
    }

    private void find() throws Exception {
        report.add(rounds().addRepeated("plain JDBC", 1_000, () -> check(jdbcFind(nextId())))
                .addRepeated(
                        "pgseam compiled",
                        1_000,
                        () -> check(
                                COMPILED_FIND.fetchOptional(context, nextId()).orElseThrow()))
                .addRepeated("jOOQ", 1_000, () -> check(jooqFind(nextId())))
                .run("find by id", "1,000 executions a round", "execution"));
    }

    private void list(int rows, int executions) throws Exception {
        report.add(rounds().addRepeated("plain JDBC", executions, () -> check(jdbcList(rows), rows))
                .addRepeated(
                        "pgseam compiled", executions, () -> check(COMPILED_LIST.fetch(context, (long) rows), rows))
                .addRepeated("jOOQ", executions, () -> check(jooqList(rows), rows))
                .run("list of %,d".formatted(rows), "%,d executions a round".formatted(executions), "execution"));
    }

    private void addStock() throws Exception {
        report.add(rounds().addRepeated("plain JDBC", 500, () -> check(jdbcAddStock(1, nextId())))
                .addRepeated("pgseam compiled", 500, () -> check(COMPILED_ADD_STOCK.fetchSingle(context, 1, nextId())))
                .addRepeated(
                        "jOOQ",
                        500,
                        () -> check(context.update(PRODUCTS)
                                .set(PRODUCTS.STOCK, PRODUCTS.STOCK.plus(1))
                                .where(PRODUCTS.ID.eq(nextId()))
                                .returningResult(PRODUCTS.ID, PRODUCTS.STOCK)
                                .fetchSingle(Records.mapping(Stock::new))))
                .run("update ... returning", "500 executions a round", "execution"));
    }

    private void batch() throws Exception {
        List<Entry> entries = IntStream.range(0, 100)
                .mapToObj(
                        number -> new Entry(new UUID(number, number), "entry " + number, BigDecimal.valueOf(number, 2)))
                .toList();
        report.add(rounds().addRepeated("plain JDBC", 50, () -> jdbcLog(entries))
                .addRepeated("pgseam compiled", 50, () -> COMPILED_LOG.batch(context, entries))
                .addRepeated(
                        "jOOQ batch",
                        50,
                        () -> context.batch(entries.stream()
                                        .map(entry -> (Query) context.insertInto(Log.LOG, Log.ID, Log.NAME, Log.PRICE)
                                                .values(entry.id(), entry.name(), entry.price()))
                                        .toList())
                                .execute())
                .addRepeated("jOOQ batch, bound", 50, () -> {
                    var batch = context.batch(context.insertInto(Log.LOG, Log.ID, Log.NAME, Log.PRICE)
                            .values((UUID) null, null, null));
                    for (Entry entry : entries) {
                        batch = batch.bind(entry.id(), entry.name(), entry.price());
                    }
                    batch.execute();
                })
                .run("insert batch of 100", "50 executions a round", "execution"));
    }

    private SampleProduct jdbcFind(ProductsId id) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setObject(1, id.value());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return SampleProduct.of(row);
            }
        }
    }

    private List<SampleProduct> jdbcList(int rows) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(LIST)) {
            statement.setLong(1, rows);
            try (ResultSet row = statement.executeQuery()) {
                List<SampleProduct> products = new ArrayList<>();
                while (row.next()) {
                    products.add(SampleProduct.of(row));
                }
                return products;
            }
        }
    }

    private Stock jdbcAddStock(int pieces, ProductsId id) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(ADD_STOCK)) {
            statement.setInt(1, pieces);
            statement.setObject(2, id.value());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Stock(new ProductsId(row.getObject(1, UUID.class)), row.getInt(2));
            }
        }
    }

    private void jdbcLog(List<Entry> entries) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(LOG)) {
            for (Entry entry : entries) {
                statement.setObject(1, entry.id());
                statement.setString(2, entry.name());
                statement.setBigDecimal(3, entry.price());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private SampleProduct jooqFind(ProductsId id) {
        return SampleProduct.select(context).where(PRODUCTS.ID.eq(id)).fetchSingle(Records.mapping(SampleProduct::new));
    }

    private List<SampleProduct> jooqList(int rows) {
        return SampleProduct.select(context).limit(rows).fetch(Records.mapping(SampleProduct::new));
    }

    private static void check(Object product) {
        if (product == null) {
            throw new IllegalStateException("no row");
        }
    }

    private static void check(List<?> rows, int expected) {
        if (rows.size() != expected) {
            throw new IllegalStateException(rows.size() + " rows, expected " + expected);
        }
    }
}
