package io.pgseam.copy;

import static io.pgseam.copy.Products.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.SQLDialect;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.util.PSQLException;

class CopyInFailureTest {

    @RegisterExtension
    static final ShopDatabase SHOP = new ShopDatabase();

    private static final ProductsRecord LAMP = ProductsRecord.named("lamp");

    @AfterEach
    void noRowIsKept() {
        assertThat(SHOP.products()).isZero();
    }

    @Test
    void anExceptionOfTheSourceIsTheCallersOwn() {
        Stream<ProductsRecord> source = IntStream.range(0, 10_000).mapToObj(i -> {
            if (i == 9_000) {
                throw new IllegalArgumentException("line 9000 is torn");
            }
            return ProductsRecord.named("product " + i);
        });
        assertThatThrownBy(() -> CopyIn.copyAll(SHOP.ctx(), PRODUCTS, source, PRODUCTS.NAME))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line 9000 is torn")
                .hasNoSuppressedExceptions();
    }

    @Test
    void nulIsFoundBeforeItIsSent() {
        CopyException failure = failure(PRODUCTS.NAME, LAMP, LAMP, ProductsRecord.named("a\0"));
        assertThat(failure)
                .hasMessage("COPY products, row 3, column name (text): NUL (U+0000) at index 1, which PostgreSQL text"
                        + " cannot hold. COPY cancelled; 0 rows kept.");
        assertThat(failure.table()).isEqualTo("products");
        assertThat(failure.column()).contains("name");
        assertThat(failure.row()).hasValue(3);
        assertThat(failure.sqlState()).isEmpty();
    }

    @Test
    void aLoneSurrogateIsFoundInAnArray() {
        assertThat(failure(PRODUCTS.TAGS, LAMP, new ProductsRecord().having(PRODUCTS.TAGS, new String[] {"\ud83d"})))
                .hasMessage("COPY products, row 2, column tags (text[]): lone surrogate at index 0, which is not valid"
                        + " Unicode text. COPY cancelled; 0 rows kept.");
    }

    @Test
    void aTimestampOutOfRangeIsFound() {
        OffsetDateTime late = OffsetDateTime.parse("+300000-01-01T00:00:00Z");
        assertThat(failure(PRODUCTS.CREATED_AT, new ProductsRecord().having(PRODUCTS.CREATED_AT, late)))
                .hasMessage(
                        "COPY products, row 1, column created_at (timestamptz): year 300000 is after 294276, the last"
                                + " PostgreSQL can store. COPY cancelled; 0 rows kept.");
    }

    @Test
    void aConverterThatThrowsIsNamedWithoutTheValue() {
        assertThat(failure(PRODUCTS.SKU, new ProductsRecord().having(PRODUCTS.SKU, new Sku("?"))))
                .hasMessage("COPY products, row 1, column sku (text): its converter threw"
                        + " java.lang.IllegalArgumentException. COPY cancelled; 0 rows kept.")
                .hasRootCauseMessage("no SKU");
    }

    @Test
    void aCheckViolationMidwayComesWithItsRow() {
        CopyException failure = failure(
                PRODUCTS.PRICE,
                IntStream.rangeClosed(1, 50_000)
                        .mapToObj(i -> new ProductsRecord()
                                .having(PRODUCTS.PRICE, i == 41_208 ? BigDecimal.ONE.negate() : BigDecimal.ONE))
                        .toArray(ProductsRecord[]::new));
        assertThat(failure)
                .hasMessage("COPY products, row 41208: new row for relation \"products\" violates check constraint"
                        + " \"products_price_check\" (23514). COPY cancelled; 0 rows kept.")
                .hasCauseInstanceOf(PSQLException.class);
        assertThat(failure.row()).hasValue(41_208);
        assertThat(failure.column()).isEmpty();
        assertThat(failure.sqlState()).contains("23514");
    }

    @Test
    void invalidJsonComesWithRowAndColumn() {
        CopyException failure = failure(
                PRODUCTS.METADATA, LAMP, new ProductsRecord().having(PRODUCTS.METADATA, JSONB.valueOf("{secret}")));
        assertThat(failure)
                .hasMessage("COPY products, row 2, column metadata (jsonb): invalid input syntax for type json (22P02)."
                        + " COPY cancelled; 0 rows kept.");
    }

    @Test
    void aDomainsCheckComesWithRowAndColumn() {
        assertThat(failure(PRODUCTS.QUANTITY, LAMP, new ProductsRecord().having(PRODUCTS.QUANTITY, 1_000)))
                .hasMessageStartingWith("COPY products, row 2, column quantity (small_quantity): ")
                .hasMessageContaining("(23514)");
    }

    @Test
    void aNumericTooLargeForTheColumnIsFoundByTheServer() {
        ProductsRecord dear = new ProductsRecord().having(PRODUCTS.PRICE, new BigDecimal("123456789"));
        assertThat(failure(PRODUCTS.PRICE, dear).sqlState()).contains("22003");
    }

    @Test
    void aViolationLeavesTheCallersTransactionToRollBack() {
        assertThatThrownBy(() -> SHOP.ctx().transaction(transaction -> {
                    CopyIn.copyAll(transaction.dsl(), PRODUCTS, Stream.of(LAMP), PRODUCTS.NAME);
                    CopyIn.copyAll(transaction.dsl(), PRODUCTS, Stream.of(ProductsRecord.named("\0")), PRODUCTS.NAME);
                }))
                .isInstanceOf(CopyException.class);
    }

    @Test
    void theCallersExceptionPropagatesOutOfTheTransaction() {
        assertThatThrownBy(() -> SHOP.ctx().transaction(transaction -> {
                    try (CopyIn<ProductsRecord> copy = CopyIn.into(transaction.dsl(), PRODUCTS, PRODUCTS.NAME)) {
                        copy.write(LAMP);
                        throw new IllegalStateException("the caller's");
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the caller's")
                .hasNoSuppressedExceptions();
    }

    @Test
    void aConnectionLostMidwayKeepsNothingAndIsClosed() throws SQLException {
        Connection doomed = SHOP.connect();
        DSLContext ctx = DSL.using(doomed, SQLDialect.POSTGRES);
        int backend = ctx.select(DSL.function(DSL.name("pg_backend_pid"), SQLDataType.INTEGER))
                .fetchSingle()
                .value1();
        try (CopyIn<ProductsRecord> copy = CopyIn.into(ctx, PRODUCTS, PRODUCTS.NAME)) {
            copy.write(LAMP);
            SHOP.ctx().fetchValue("select pg_terminate_backend(?, 5000)", backend);
            assertThatThrownBy(copy::complete)
                    .isInstanceOf(CopyException.class)
                    .hasMessageEndingWith("COPY cancelled; 0 rows kept.");
        }
        assertThat(doomed.isClosed()).isTrue();
    }

    /** A server that ends a session may have committed before; here it has not. */
    @Test
    void aSessionThatTheServerEndsAtTheCommitLeavesTheOutcomeUnknown() throws SQLException {
        SHOP.ctx()
                .execute("create function end_session() returns trigger language plpgsql as"
                        + " $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$");
        SHOP.ctx()
                .execute("create constraint trigger end_session after insert on public.products"
                        + " deferrable initially deferred for each row execute function end_session()");
        try (Connection doomed = SHOP.connect()) {
            DSLContext ctx = DSL.using(doomed, SQLDialect.POSTGRES);
            CopyException failure = catchThrowableOfType(
                    CopyException.class, () -> CopyIn.copyAll(ctx, PRODUCTS, Stream.of(LAMP), PRODUCTS.NAME));

            assertThat(failure).hasMessageEndingWith("whether the rows were kept is not known.");
            assertThat(failure.sqlState()).contains("57P01");
            assertThat(doomed.isClosed()).isTrue();
        } finally {
            SHOP.ctx().execute("drop function end_session() cascade");
        }
    }

    private static CopyException failure(TableField<ProductsRecord, ?> column, ProductsRecord... records) {
        return catchThrowableOfType(
                CopyException.class, () -> CopyIn.copyAll(SHOP.ctx(), PRODUCTS, Stream.of(records), column));
    }
}
