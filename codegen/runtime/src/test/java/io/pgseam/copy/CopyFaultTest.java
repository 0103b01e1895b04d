package io.pgseam.copy;

import static io.pgseam.copy.Products.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every fault in the middle of a COPY of 60,000 rows in three chunks and of an upsert, {@code -Dpgseam.fault.repeats} times each: no row is kept, and the connection answers
 * what it is asked or is closed.
 */
class CopyFaultTest {

    @RegisterExtension
    static final ShopDatabase SHOP = new ShopDatabase();

    private static final int REPEATS = Integer.getInteger("pgseam.fault.repeats", 2);
    private static final int ROWS = 60_000;
    private static final OnConflict<ProductsRecord> SAME_ID = OnConflict.on(PRODUCTS.ID);

    enum Load {
        COPY {
            @Override
            void run(DSLContext ctx, Iterator<ProductsRecord> rows) {
                CopyIn.copyAll(ctx, PRODUCTS, rows, PRODUCTS.ID, PRODUCTS.NAME, PRODUCTS.PRICE);
            }
        },
        UPSERT {
            @Override
            void run(DSLContext ctx, Iterator<ProductsRecord> rows) {
                CopyUpsert.upsertAll(ctx, PRODUCTS, SAME_ID, rows, PRODUCTS.ID, PRODUCTS.NAME, PRODUCTS.PRICE);
            }
        };

        abstract void run(DSLContext ctx, Iterator<ProductsRecord> rows);
    }

    @ParameterizedTest
    @EnumSource
    void anErrorOfTheServerKeepsNothing(Load load) throws SQLException {
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            int bad = at(repeat);
            failsInSync(load, "23514", row -> {}, bad);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anExceptionOfTheSourceKeepsNothing(Load load) throws SQLException {
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            int torn = at(repeat);
            Throwable failure = failsInSync(load, null, row -> {
                if (row == torn) {
                    throw new IllegalArgumentException("torn");
                }
            });
            assertThat(failure).isInstanceOf(IllegalArgumentException.class).hasNoSuppressedExceptions();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anInterruptedThreadKeepsNothingAndStaysInterrupted(Load load) throws SQLException {
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            int interrupted = at(repeat);
            Throwable failure = failsInSync(load, null, row -> {
                if (row == interrupted) {
                    Thread.currentThread().interrupt();
                }
            });
            assertThat(failure)
                    .isInstanceOf(CopyException.class)
                    .hasMessageEndingWith(": the thread was interrupted. COPY cancelled; 0 rows kept.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStatementTimeoutKeepsNothing(Load load) throws SQLException {
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            int slow = at(repeat);
            SHOP.ctx().execute("set statement_timeout = 200");
            failsInSync(load, "57014", row -> {
                if (row == slow) {
                    sleep(250);
                }
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void aKilledBackendKeepsNothingAndTheConnectionIsClosed(Load load) throws SQLException {
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            int killed = at(repeat);
            try (Connection doomed = SHOP.connect()) {
                DSLContext ctx = chunked(DSL.using(doomed, SQLDialect.POSTGRES));
                Object backend = ctx.fetchValue("select pg_backend_pid()");
                assertThatThrownBy(() -> load.run(ctx, rows(-1, row -> {
                            if (row == killed) {
                                SHOP.ctx().fetchValue("select pg_terminate_backend(?, 5000)", backend);
                            }
                        })))
                        .isInstanceOf(CopyException.class)
                        .hasMessageEndingWith(" 0 rows kept.");
                assertThat(doomed.isClosed()).isTrue();
                assertThat(SHOP.products()).isZero();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCutSocketKeepsNothingAndTheConnectionIsClosed(Load load) throws SQLException, IOException {
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            Throwable failure = failsOnCutWire(load, CutWire.Cut.BYTES, 20_000 + 1_000_000L * (repeat + 1) / REPEATS);
            assertThat(failure).hasMessageEndingWith(" 0 rows kept.");
            assertThat(SHOP.products()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSocketCutAtTheCommitLeavesTheOutcomeUnknown(Load load) throws SQLException, IOException {
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            Throwable before = failsOnCutWire(load, CutWire.Cut.BEFORE_COMMIT, 0);
            assertThat(before).hasMessageEndingWith("whether the rows were kept is not known.");
            assertThat(SHOP.products()).isZero();
            Throwable after = failsOnCutWire(load, CutWire.Cut.AFTER_COMMIT, 0);
            assertThat(after).hasMessageEndingWith("whether the rows were kept is not known.");
            assertThat(SHOP.products()).isEqualTo(ROWS);
            SHOP.ctx().execute("truncate public.products");
        }
    }

    private static Throwable failsOnCutWire(Load load, CutWire.Cut cut, long limit) throws SQLException, IOException {
        try (CutWire wire = SHOP.wire(cut, limit);
                Connection doomed = SHOP.connect(wire)) {
            DSLContext ctx = chunked(DSL.using(doomed, SQLDialect.POSTGRES));
            Throwable failure = catchThrowable(() -> load.run(ctx, rows(-1, row -> {})));
            assertThat(failure).isInstanceOf(CopyException.class);
            assertThat(doomed.isClosed()).isTrue();
            return failure;
        }
    }

    private static Throwable failsInSync(Load load, String sqlState, IntConsumer before) throws SQLException {
        return failsInSync(load, sqlState, before, -1);
    }

    private static Throwable failsInSync(Load load, String sqlState, IntConsumer before, int bad) throws SQLException {
        Throwable failure = catchThrowable(() -> load.run(chunked(SHOP.ctx()), rows(bad, before)));
        boolean interrupted = Thread.interrupted();
        SHOP.ctx().execute("reset statement_timeout");
        assertThat(failure).isNotNull();
        if (sqlState != null) {
            assertThat(((CopyException) failure).sqlState()).contains(sqlState);
            assertThat(failure).hasMessageMatching("(?s).*(0 rows kept|the table is as it was)\\.");
        }
        assertThat(interrupted).isEqualTo(String.valueOf(failure.getMessage()).contains("was interrupted"));
        SHOP.assertIdle();
        for (int i = 0; i < 5; i++) {
            assertThat(SHOP.ctx().fetchValue("select 'answer ' || ?::int", i)).isEqualTo("answer " + i);
        }
        assertThat(SHOP.products()).isZero();
        return failure;
    }

    private static DSLContext chunked(DSLContext ctx) {
        return CopyOptions.DEFAULT.withChunkRows(ROWS / 3).on(ctx);
    }

    /** Somewhere in the middle, elsewhere in each repeat. */
    private static int at(int repeat) {
        return ROWS / 10 + ROWS * 8 / 10 * repeat / REPEATS;
    }

    private static Iterator<ProductsRecord> rows(int bad, IntConsumer before) {
        ProductsRecord record = ProductsRecord.named("a name of some length, so that the rows fill their buffers");
        return IntStream.range(0, ROWS)
                .mapToObj(row -> {
                    before.accept(row);
                    return record.having(PRODUCTS.ID, new UUID(0, row))
                            .having(PRODUCTS.PRICE, row == bad ? BigDecimal.ONE.negate() : BigDecimal.ONE);
                })
                .iterator();
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
