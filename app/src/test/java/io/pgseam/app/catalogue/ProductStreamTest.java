package io.pgseam.app.catalogue;

import static io.pgseam.app.catalogue.Lamps.lamp;
import static io.pgseam.schema.Tables.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.SQLDataType.CLOB;

import io.pgseam.app.TestDatabase;
import io.pgseam.app.tx.Isolation;
import io.pgseam.app.tx.Transaction;
import io.pgseam.app.tx.TransactionWork;
import io.pgseam.app.tx.Transactions;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProductStreamTest {
    private static final int PRODUCT_COUNT = 2_500;

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private final CatalogueRepository catalogue = new CatalogueRepository(DATABASE.context());

    @BeforeEach
    void fill() {
        DATABASE.context().deleteFrom(PRODUCTS).execute();
        catalogue.insertAll(IntStream.range(0, PRODUCT_COUNT).mapToObj(i -> lamp("Lamp " + i, "1")));
    }

    @Test
    void everyProductComesOnce() {
        List<String> names = inTransaction(transaction -> catalogue.stream(
                transaction, products -> products.map(Product::name).toList()));

        assertThat(names).hasSize(PRODUCT_COUNT).doesNotHaveDuplicates();
    }

    @Test
    void rowsStayOnTheServerUntilTheyAreWanted() {
        boolean portalWasOpen = inTransaction(transaction -> catalogue.stream(transaction, products -> {
            products.iterator().next();
            return isCursorOpen(transaction);
        }));
        boolean portalIsOpen = inTransaction(transaction -> {
            catalogue.stream(transaction, products -> products.iterator().next());
            return isCursorOpen(transaction);
        });

        assertThat(portalWasOpen).isTrue();
        assertThat(portalIsOpen).isFalse();
    }

    @Test
    void theTransactionGoesOnAfterAStreamThatWasNotReadToTheEnd() {
        List<Integer> counts = inTransaction(transaction -> List.of(
                catalogue.stream(
                        transaction, products -> (int) products.limit(7).count()),
                new CatalogueRepository(transaction.context()).count()));

        assertThat(counts).containsExactly(7, PRODUCT_COUNT);
    }

    @Test
    void aStreamIsClosedWhenTheWorkThrows() {
        inTransaction(transaction -> {
            assertThatIllegalStateException()
                    .isThrownBy(() -> catalogue.stream(transaction, products -> {
                        products.iterator().next();
                        throw new IllegalStateException("enough");
                    }))
                    .withMessage("enough");
            assertThat(isCursorOpen(transaction)).isFalse();
            return 0;
        });
    }

    @Test
    void aStreamThatEscapesIsClosed() {
        inTransaction(transaction -> {
            Stream<Product> escaped = catalogue.stream(transaction, products -> products);
            assertThatIllegalStateException().isThrownBy(escaped::count);
            return 0;
        });
    }

    /** The driver's portals are cursors of the session. */
    private static boolean isCursorOpen(Transaction transaction) {
        return transaction
                        .context()
                        .fetchCount(
                                table(name("pg_catalog", "pg_cursors")),
                                field(name("statement"), CLOB).contains("\"products\""))
                > 0;
    }

    private static <T> T inTransaction(TransactionWork<T> work) {
        return new Transactions(DATABASE.pool()).inTransaction(Isolation.READ_ONLY, work);
    }
}
