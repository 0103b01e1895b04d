package io.pgseam.benchmarks;

import static io.pgseam.schema.Tables.PRODUCTS;

import io.pgseam.copy.CopyIn;
import io.pgseam.copy.CopyResult;
import io.pgseam.migrations.Migrations;
import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ThrowawayDatabase;
import io.pgseam.schema.ProductsRecord;
import java.sql.Connection;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * Loads 10,000,000 products from a stream that makes them, in a JVM that is given 64 MiB of heap.
 *
 * <p>{@code mvn -q -Pbench verify} runs it.
 */
public final class CopyInHeap {
    private static final int ROWS = Integer.getInteger("pgseam.bench.heap.rows", 10_000_000);

    private CopyInHeap() {}

    public static void main(String[] arguments) throws Exception {
        try (PostgresServer server = PostgresServer.start();
                ThrowawayDatabase database = server.createDatabase();
                Connection connection = database.dataSource().getConnection()) {
            Migrations.migrate(database.dataSource());
            SampleProducts.unindex(connection);
            Stream<ProductsRecord> products = IntStream.range(0, ROWS)
                    .mapToObj(number -> SampleProducts.product(number, new UUID(number, ~number)));
            CopyResult result = CopyIn.copyAll(DSL.using(connection, SQLDialect.POSTGRES), PRODUCTS, products);
            System.out.printf(
                    "%,d products in %d s, -Xmx%dm%n",
                    result.rows(),
                    result.elapsed().toSeconds(),
                    Runtime.getRuntime().maxMemory() >> 20);
        }
    }
}
