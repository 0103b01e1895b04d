package io.pgseam.copy;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.DetachedException;

/**
 * Streams rows of 1 to 22 typed columns ({@link CopyRows1} to {@link CopyRows22}) into PostgreSQL by {@code COPY ... FROM STDIN} in binary format, without a
 * record for each.
 *
 * <pre>{@code
 * try (CopyRows2<String, BigDecimal> copy = CopyRows2.into(ctx, PRODUCTS, PRODUCTS.NAME, PRODUCTS.PRICE)) {
 *     copy.write("lamp", new BigDecimal("12.50"));
 *     CopyResult result = copy.complete();
 * }
 * }</pre>
 *
 * <p>The compiler rejects a value of the wrong type, a missing value, and a column of another table. All else is as in
 * {@link CopyIn}: {@code into} throws {@link CopyException} if a column cannot be sent or the server refuses,
 * {@link DataAccessException} if the catalog cannot be read, {@link DetachedException} if the context has no connection;
 * {@code write} sends null as NULL and throws {@link CopyException} if PostgreSQL cannot hold a value or the connection
 * is lost, after which only {@link #close} is left, and {@link IllegalStateException} after {@link #complete},
 * {@link #close} or a failure. A row allocates nothing beyond what its values' converters do. Not thread-safe. Who opens
 * it closes it.
 */
public abstract class CopyRows implements AutoCloseable {

    private final RowStream rows;

    CopyRows(DSLContext ctx, Table<?> table, TableField<?, ?>... columns) {
        this.rows = RowStream.open(CopyRows.class, ctx, table, List.of(columns));
    }

    /**
     * Ends the COPY and returns once the server has taken every row; in a transaction they wait for its commit.
     *
     * @throws CopyException if the server has rejected a row, of which it tells only now; none is kept, and only
     *     {@link #close} is left
     * @throws IllegalStateException after {@link #complete}, {@link #close} or a failure
     */
    public final CopyResult complete() {
        return rows.complete();
    }

    /**
     * Releases the connection; without {@link #complete} before, the COPY is cancelled and no row is kept. Calling it
     * again does nothing.
     *
     * @throws CopyException if the connection is lost while cancelling
     */
    @Override
    public final void close() {
        rows.close();
    }

    /** Begins a row. */
    final RowStream row() {
        return rows.begin();
    }
}
