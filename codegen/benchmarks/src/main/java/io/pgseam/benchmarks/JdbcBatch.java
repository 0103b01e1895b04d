package io.pgseam.benchmarks;

import io.pgseam.postgres.ThrowawayDatabase;
import io.pgseam.schema.ProductsRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** Writes products as people do with JDBC: batches of 1,000, one transaction. */
final class JdbcBatch {
    private static final int ROWS = 1_000;
    private static final String INSERT =
            "INSERT INTO products (id, name, price, category, tags, metadata, stock, created_at, updated_at)"
                    + " VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)";
    private static final String UPSERT = INSERT
            + " ON CONFLICT (id) DO UPDATE SET name = excluded.name,"
            + " price = excluded.price, category = excluded.category, tags = excluded.tags,"
            + " metadata = excluded.metadata, stock = excluded.stock, created_at = excluded.created_at,"
            + " updated_at = excluded.updated_at";

    private JdbcBatch() {}

    /** Opens a connection on which the driver makes one statement of a batch. */
    static Connection rewriting(ThrowawayDatabase database) throws SQLException {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(database.url());
        dataSource.setUser(database.user());
        dataSource.setPassword(database.password());
        dataSource.setReWriteBatchedInserts(true);
        return dataSource.getConnection();
    }

    static void insert(Connection connection, List<ProductsRecord> products) throws SQLException {
        run(connection, INSERT, products);
    }

    static void upsert(Connection connection, List<ProductsRecord> products) throws SQLException {
        run(connection, UPSERT, products);
    }

    private static void run(Connection connection, String sql, List<ProductsRecord> products) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int row = 0; row < products.size(); row++) {
                ProductsRecord product = products.get(row);
                statement.setObject(1, product.getId().value());
                statement.setString(2, product.getName());
                statement.setBigDecimal(3, product.getPrice());
                statement.setString(4, product.getCategory());
                statement.setArray(5, connection.createArrayOf("text", product.getTags()));
                statement.setString(6, product.getMetadata().data());
                statement.setInt(7, product.getStock());
                statement.setObject(8, product.getCreatedAt());
                statement.setObject(9, product.getUpdatedAt());
                statement.addBatch();
                if (row % ROWS == ROWS - 1) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
