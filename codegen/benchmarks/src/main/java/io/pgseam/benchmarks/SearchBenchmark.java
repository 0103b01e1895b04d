package io.pgseam.benchmarks;

import static io.pgseam.schema.Tables.PRODUCTS;

import io.pgseam.benchmarks.results.Form;
import io.pgseam.benchmarks.results.Report;
import io.pgseam.copy.CopyIn;
import io.pgseam.migrations.Migrations;
import io.pgseam.operators.Arrays;
import io.pgseam.operators.Jsonb;
import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ThrowawayDatabase;
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
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Records;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Lists products by category, by tag and by metadata, each through its index: plain JDBC, and jOOQ with pgseam's operators. */
public final class SearchBenchmark {
    private static final Form FORM = Form.current();
    private static final int ROWS = FORM.rows(20_000, 100_000);
    private static final int EXECUTIONS = 100;
    private static final int LIMIT = 100;
    private static final String SELECT = "SELECT id, name, price, metadata FROM products WHERE ";

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
                PRODUCTS.CATEGORY.eq("category 3"));
        compare(
                "search by tag",
                "tags @> ?::text[]",
                statement -> statement.setArray(1, connection.createArrayOf("text", tag)),
                Arrays.contains(PRODUCTS.TAGS, tag));
        compare(
                "search by metadata",
                "metadata @> ?::jsonb",
                statement -> statement.setString(1, document),
                Jsonb.contains(PRODUCTS.METADATA, JSONB.valueOf(document)));
    }

    private void compare(String title, String where, Binder binder, Condition condition) throws Exception {
        String sql = SELECT + where + " LIMIT ?";
        int found = jdbc(sql, binder).size();
        if (found == 0 || found != jooq(condition).size()) {
            throw new IllegalStateException(title + ": JDBC finds " + found + ", jOOQ "
                    + jooq(condition).size());
        }
        report.add(new Rounds(5, FORM.rounds(9, 31))
                .addRepeated("plain JDBC", EXECUTIONS, () -> jdbc(sql, binder))
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
