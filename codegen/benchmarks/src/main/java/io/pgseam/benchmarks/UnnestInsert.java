package io.pgseam.benchmarks;

import io.pgseam.schema.ProductsRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** Inserts products by one array for each column, 1,000 rows a statement, one transaction. */
final class UnnestInsert {
    private static final int ROWS = 1_000;
    // Arrays of arrays would be unnested to the bottom, so that tags travel as text.
    private static final String INSERT =
            "INSERT INTO products (id, name, price, category, tags, metadata, stock, created_at, updated_at)"
                    + " SELECT id, name, price, category, tags::text[], metadata, stock, created_at, updated_at"
                    + " FROM unnest(?::uuid[], ?::text[], ?::numeric[], ?::text[], ?::text[], ?::jsonb[], ?::integer[],"
                    + " ?::timestamptz[], ?::timestamptz[])"
                    + " AS row (id, name, price, category, tags, metadata, stock, created_at, updated_at)";

    private UnnestInsert() {}

    static void insert(Connection connection, List<ProductsRecord> products) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (int from = 0; from < products.size(); from += ROWS) {
                List<ProductsRecord> rows = products.subList(from, Math.min(from + ROWS, products.size()));
                set(statement, 1, "uuid", rows, product -> product.getId().value());
                set(statement, 2, "text", rows, ProductsRecord::getName);
                set(statement, 3, "numeric", rows, ProductsRecord::getPrice);
                set(statement, 4, "text", rows, ProductsRecord::getCategory);
                set(statement, 5, "text", rows, UnnestInsert::tags);
                set(
                        statement,
                        6,
                        "jsonb",
                        rows,
                        product -> product.getMetadata().data());
                set(statement, 7, "integer", rows, ProductsRecord::getStock);
                set(statement, 8, "timestamptz", rows, ProductsRecord::getCreatedAt);
                set(statement, 9, "timestamptz", rows, ProductsRecord::getUpdatedAt);
                statement.executeUpdate();
            }
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void set(
            PreparedStatement statement,
            int parameter,
            String type,
            List<ProductsRecord> rows,
            Function<ProductsRecord, Object> value)
            throws SQLException {
        statement.setArray(
                parameter,
                statement
                        .getConnection()
                        .createArrayOf(type, rows.stream().map(value).toArray()));
    }

    private static String tags(ProductsRecord product) {
        return "{\"" + String.join("\",\"", product.getTags()) + "\"}";
    }
}
