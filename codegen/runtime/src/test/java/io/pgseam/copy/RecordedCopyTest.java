package io.pgseam.copy;

import static io.pgseam.copy.Products.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.lock.LockScope;
import io.pgseam.lock.SchemaLock;
import io.pgseam.statements.StatementRecorder;
import io.pgseam.statements.StatementReport;
import io.pgseam.statements.StatementsLock;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What stands in {@code statements.lock} for each kind of COPY. */
class RecordedCopyTest {

    @RegisterExtension
    static final ShopDatabase SHOP = new ShopDatabase();

    private static final String UPSERT =
            "insert into \"public\".\"products\" (\"id\", \"name\") values (cast($1 as uuid), $2) on conflict (\"id\") do update"
                    + " set \"name\" = excluded.\"name\"";

    @TempDir
    private Path directory;

    private Path file;
    private DSLContext ctx;

    @BeforeEach
    void record() {
        file = directory.resolve("statements.lock");
        ctx = SHOP.ctx();
        ctx.configuration().set(new StatementRecorder(file, RecordedCopyTest.class));
    }

    @Test
    void copyInIsTheInsertOfOneRow() {
        copyIn(PRODUCTS.NAME, PRODUCTS.PRICE, PRODUCTS.MOOD);
        copyIn(PRODUCTS.NAME, PRODUCTS.PRICE, PRODUCTS.MOOD);

        assertThat(StatementsLock.of(file).text()).isEqualTo("""
                pgseam.statements 1
                insert into "public"."products" ("name", "price", "mood") overriding system value values ($1, $2, cast($3 as "public"."mood"))
                	parameter	varchar
                	parameter	numeric
                	parameter	varchar
                	caller	io.pgseam.copy.RecordedCopyTest.copyIn
                """);
    }

    @Test
    void upsertIsTheInsertOfOneRowWithItsConflict() {
        OnConflict<ProductsRecord> rule = OnConflict.on(PRODUCTS.ID);
        Stream<ProductsRecord> one = Stream.of(ProductsRecord.named("lamp").having(PRODUCTS.ID, new UUID(0, 1)));
        CopyUpsert.upsertAll(ctx, PRODUCTS, rule, one, PRODUCTS.ID, PRODUCTS.NAME);
        try (CopyUpsert<ProductsRecord> upsert = CopyUpsert.into(ctx, PRODUCTS, rule, PRODUCTS.ID, PRODUCTS.NAME)) {
            upsert.completeReturning(PRODUCTS.PRICE);
        }

        assertThat(StatementsLock.of(file).statements())
                .allSatisfy(statement -> assertThat(statement.parameters()).containsExactly("uuid", "varchar"))
                .extracting(statement -> statement.sql().replaceAll("\\R?\\s+", " "))
                .containsExactly(UPSERT, UPSERT + " returning \"public\".\"products\".\"price\"");
    }

    @Test
    void copyOutIsItsQueryWithoutTheValues() {
        for (int price = 1; price <= 2; price++) {
            ResultQuery<Record1<String>> query = ctx.select(PRODUCTS.NAME)
                    .from(PRODUCTS)
                    .where(
                            PRODUCTS.PRICE.gt(DSL.val(BigDecimal.valueOf(price)).plus(price)),
                            PRODUCTS.MOOD.eq(Mood.values()[price]));
            try (CopyOut<Record1<String>> rows = CopyOut.from(ctx, query)) {
                assertThat(rows.iterator()).isExhausted();
            }
        }

        assertThat(StatementsLock.of(file).text()).isEqualTo("""
                pgseam.statements 1
                select "public"."products"."name" from "public"."products" where ("public"."products"."price" > ($1 + $2) and "public"."products"."mood" = cast($3 as "public"."mood"))
                	parameter	numeric
                	parameter	int4
                	parameter	varchar
                	result	text	name
                	caller	io.pgseam.copy.RecordedCopyTest.copyOutIsItsQueryWithoutTheValues
                """);
    }

    @Test
    void renamedColumnIsFoundAndAnIdentityColumnIsNoFinding() throws SQLException {
        ProductsRecord lamp = ProductsRecord.named("lamp").having(PRODUCTS.NUMBER, 1L);
        CopyIn.copyAll(ctx, PRODUCTS, Stream.of(lamp), PRODUCTS.NUMBER, PRODUCTS.NAME, PRODUCTS.PRICE);
        try (Connection connection = SHOP.connect()) {
            SchemaLock schema = SchemaLock.read(connection, LockScope.of(List.of("public")));

            assertThat(StatementReport.of(StatementsLock.of(file), schema, connection)
                            .text())
                    .isEmpty();
            SHOP.ctx().execute("alter table products rename quantity to pieces");
            SHOP.ctx().execute("alter table products rename price to cost");
            try {
                assertThat(StatementReport.of(StatementsLock.of(file), schema, connection)
                                .text())
                        .isEqualTo("""
                        - column public.products.price type=numeric(10,2)
                            column "price" of relation "products" does not exist (42703)
                                %s.renamedColumnIsFoundAndAnIdentityColumnIsNoFinding
                        """.formatted(RecordedCopyTest.class.getName()));
            } finally {
                SHOP.ctx().execute("alter table products rename pieces to quantity");
                SHOP.ctx().execute("alter table products rename cost to price");
            }
        }
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private void copyIn(TableField<ProductsRecord, ?>... columns) {
        CopyIn.copyAll(ctx, PRODUCTS, Stream.of(ProductsRecord.named("lamp")), columns);
    }
}
