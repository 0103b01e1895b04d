package io.pgseam.copy;

import static io.pgseam.copy.Products.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CopyInTransactionTest {

    @RegisterExtension
    static final ShopDatabase SHOP = new ShopDatabase();

    @Test
    void aRolledBackTransactionTakesTheRowsWithIt() {
        assertThatThrownBy(() -> SHOP.ctx().transaction(transaction -> {
                    copy(transaction.dsl(), "lamp");
                    assertThat(transaction.dsl().fetchCount(PRODUCTS)).isOne();
                    throw new IllegalStateException("roll back");
                }))
                .hasMessage("roll back");
        assertThat(SHOP.products()).isZero();
    }

    @Test
    void rowsAreSeenByOthersOnlyAfterTheCommit() throws SQLException {
        try (Connection other = SHOP.connect()) {
            DSLContext others = DSL.using(other, SQLDialect.POSTGRES);
            SHOP.ctx().transaction(transaction -> {
                copy(transaction.dsl(), "lamp");
                assertThat(others.fetchCount(PRODUCTS)).isZero();
            });
            assertThat(others.fetchCount(PRODUCTS)).isOne();
        }
    }

    @Test
    void withoutTransactionTheRowsAreCommittedByComplete() throws SQLException {
        try (Connection other = SHOP.connect();
                CopyIn<ProductsRecord> copy = CopyIn.into(SHOP.ctx(), PRODUCTS, PRODUCTS.NAME)) {
            copy.write(ProductsRecord.named("lamp"));
            copy.complete();
            assertThat(DSL.using(other, SQLDialect.POSTGRES).fetchCount(PRODUCTS))
                    .isOne();
        }
    }

    @Test
    void aCancelledCopyIsUndoneByANestedTransactionAlone() {
        SHOP.ctx().transaction(outer -> {
            copy(outer.dsl(), "lamp");
            assertThatThrownBy(() -> outer.dsl().transaction(inner -> copy(inner.dsl(), "\0")))
                    .isInstanceOf(CopyException.class);
            copy(outer.dsl(), "chair");
        });
        assertThat(SHOP.ctx().fetchValues(PRODUCTS.NAME)).containsExactlyInAnyOrder("lamp", "chair");
    }

    private static void copy(DSLContext ctx, String name) {
        CopyIn.copyAll(ctx, PRODUCTS, Stream.of(ProductsRecord.named(name)), PRODUCTS.NAME);
    }
}
