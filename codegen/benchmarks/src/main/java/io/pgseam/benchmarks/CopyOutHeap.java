package io.pgseam.benchmarks;

import static io.pgseam.schema.Tables.PRODUCTS;

import io.pgseam.copy.CopyIn;
import io.pgseam.copy.CopyOut;
import io.pgseam.copy.CopyOut4;
import io.pgseam.copy.CopyResult;
import io.pgseam.migrations.Migrations;
import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ThrowawayDatabase;
import io.pgseam.schema.ProductsId;
import java.math.BigDecimal;
import java.sql.Connection;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * Reads ten million rows and says how much heap the JVM was allowed.
 *
 * <p>{@code mvn -q -Pbench verify} runs it with {@code -Xmx64m}, in about a minute.
 */
public final class CopyOutHeap {
    private static final int PRODUCTS_IN_TABLE = 100_000;
    private static final int TIMES = 100;

    private record Product(ProductsId id, String name, BigDecimal price, JSONB metadata) {}

    private CopyOutHeap() {}

    public static void main(String[] arguments) throws Exception {
        try (PostgresServer server = PostgresServer.start();
                ThrowawayDatabase database = server.createDatabase();
                Connection connection = database.dataSource().getConnection()) {
            Migrations.migrate(database.dataSource());
            DSLContext context = DSL.using(connection, SQLDialect.POSTGRES);
            CopyIn.copyAll(
                    context, PRODUCTS, SampleProducts.stream(PRODUCTS_IN_TABLE, number -> new UUID(number, ~number)));
            try (CopyOut<Product> copy = CopyOut4.from(
                    context,
                    context.select(PRODUCTS.ID, PRODUCTS.NAME, PRODUCTS.PRICE, PRODUCTS.METADATA)
                            .from(DSL.generateSeries(1, TIMES))
                            .crossJoin(PRODUCTS),
                    Product::new)) {
                CopyResult result = copy.forEach(product -> {});
                System.out.printf(
                        "%,d rows, %,d MB, in %d s with a heap of at most %d MB%n",
                        result.rows(),
                        result.bytes() >> 20,
                        result.elapsed().toSeconds(),
                        Runtime.getRuntime().maxMemory() >> 20);
            }
        }
    }
}
