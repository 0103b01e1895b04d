package io.pgseam.benchmarks;

import static io.pgseam.query.Mapping.mapping;
import static io.pgseam.schema.Tables.PRODUCTS;
import static org.jooq.impl.DSL.select;

import io.pgseam.benchmarks.results.Form;
import io.pgseam.benchmarks.results.Report;
import io.pgseam.copy.CopyIn;
import io.pgseam.migrations.Migrations;
import io.pgseam.operators.Arrays;
import io.pgseam.operators.Jsonb;
import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ThrowawayDatabase;
import io.pgseam.query.Compiled;
import io.pgseam.query.Query1;
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
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Records;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * Lists products by category, by tag and by metadata, each through its index: plain JDBC, pgseam's compiled queries, and jOOQ with pgseam's
 * operators.
 */
public final class SearchBenchmark {
    private static final Form FORM = Form.current();
    private static final int ROWS = FORM.rows(20_000, 100_000);
    private static final int EXECUTIONS = 100;
    private static final int LIMIT = 100;
    private static final String SELECT = "SELECT id, name, price, metadata FROM products WHERE ";

    private static final Query1<String, Product> BY_CATEGORY = compiled(PRODUCTS.CATEGORY, PRODUCTS.CATEGORY::eq);
    private static final Query1<String[], Product> BY_TAG = compiled(PRODUCTS.TAGS, PRODUCTS.TAGS::contains);
    private static final Query1<JSONB, Product> BY_METADATA = compiled(PRODUCTS.METADATA, PRODUCTS.METADATA::contains);

    private record Product(ProductsId id, String name, BigDecimal price, JSONB metadata) {}

    /** Sets the parameter of a statement. */
    private interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private final Connection connection;
    private final DSLContext context;
    private final Report report;

    private SearchBenchmark(Connection connection, Report report) {
        this.connection = connection;
        this.context = DSL.using(connection, SQLDialect.POSTGRES);
        this.report = report;
    }

    private static <T> Query1<T, Product> compiled(Field<T> column, Function<Field<T>, Condition> condition) {
        return Compiled.params(column)
                .query(value -> select(PRODUCTS.ID, PRODUCTS.NAME, PRODUCTS.PRICE, PRODUCTS.METADATA)
                        .from(PRODUCTS)
                        .where(condition.apply(value))
                        .limit(LIMIT))
                .map(mapping(Product::new));
    }

    public static void main(String[] arguments) throws Exception {
        try (PostgresServer server = PostgresServer.start();
                ThrowawayDatabase database = server.createDatabase();
                Connection connection = database.dataSource().getConnection()) {
            Migrations.migrate(database.dataSource());
            Report report = new Report("search", Versions.with(server), FORM);
            new SearchBenchmark(connection, report).run();
            report.write();
        }
    }

    private void run() throws Exception {
        CopyIn.copyAll(context, PRODUCTS, SampleProducts.stream(ROWS, number -> new UUID(number, ~number)));
        try (Statement statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE products");
        }
        String[] tag = {"use::3"};
        String document = "{\"version\": \"4711\"}";
        compare(
                "list by category",
                "category = ?",
                statement -> statement.setString(1, "category 3"),
                () -> BY_CATEGORY.fetch(context, "category 3"),
                PRODUCTS.CATEGORY.eq("category 3"));
        compare(
                "search by tag",
                "tags @> ?::text[]",
                statement -> statement.setArray(1, connection.createArrayOf("text", tag)),
                () -> BY_TAG.fetch(context, tag),
                Arrays.contains(PRODUCTS.TAGS, tag));
        compare(
                "search by metadata",
                "metadata @> ?::jsonb",
                statement -> statement.setString(1, document),
                () -> BY_METADATA.fetch(context, JSONB.valueOf(document)),
                Jsonb.contains(PRODUCTS.METADATA, JSONB.valueOf(document)));
    }

    private void compare(
            String title, String where, Binder binder, Supplier<List<Product>> compiled, Condition condition)
            throws Exception {
        String sql = SELECT + where + " LIMIT ?";
        int found = jdbc(sql, binder).size();
        if (found == 0
                || found != jooq(condition).size()
                || found != compiled.get().size()) {
            throw new IllegalStateException(title + ": JDBC finds " + found + " rows, and the others do not");
        }
        report.add(new Rounds(5, FORM.rounds(9, 31))
                .addRepeated("plain JDBC", EXECUTIONS, () -> jdbc(sql, binder))
                .addRepeated("pgseam compiled", EXECUTIONS, compiled::get)
                .addRepeated("jOOQ and pgseam's operators", EXECUTIONS, () -> jooq(condition))
                .run(title, "%,d rows found among %,d".formatted(found, ROWS), "query"));
    }

    private List<Product> jdbc(String sql, Binder binder) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binder.bind(statement);
            statement.setLong(2, LIMIT);
            try (ResultSet rows = statement.executeQuery()) {
                List<Product> products = new ArrayList<>();
                while (rows.next()) {
                    products.add(new Product(
                            new ProductsId(rows.getObject(1, UUID.class)),
                            rows.getString(2),
                            rows.getBigDecimal(3),
                            JSONB.valueOf(rows.getString(4))));
                }
                return products;
            }
        }
    }

    private List<Product> jooq(Condition condition) {
        return context.select(PRODUCTS.ID, PRODUCTS.NAME, PRODUCTS.PRICE, PRODUCTS.METADATA)
                .from(PRODUCTS)
                .where(condition)
                .limit(LIMIT)
                .fetch(Records.mapping(Product::new));
    }
}
