package io.pgseam.app.orders;

import static io.pgseam.schema.Tables.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import io.pgseam.app.TestDatabase;
import io.pgseam.app.errors.AccessDeniedException;
import io.pgseam.app.tx.Isolation;
import io.pgseam.app.tx.Transaction;
import io.pgseam.app.tx.TransactionWork;
import io.pgseam.copy.CopyException;
import io.pgseam.copy.CopyIn;
import io.pgseam.copy.CopyOut;
import io.pgseam.copy.CopyUpsert;
import io.pgseam.copy.OnConflict;
import io.pgseam.schema.CustomersId;
import io.pgseam.schema.NewOrders;
import io.pgseam.schema.OrderStatus;
import io.pgseam.schema.OrdersId;
import io.pgseam.schema.OrdersRecord;
import io.pgseam.schema.ProductsId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The shop on a database whose policies show each customer its own orders alone: each transaction says whose it is. */
class RowSecurityTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private final Shop shop = new Shop(DATABASE);
    private CustomersId ann;
    private CustomersId bob;
    private ProductsId lamp;
    private OrdersId bobs;

    @BeforeAll
    static void secureRows() {
        for (String table : List.of("orders", "order_items")) {
            DATABASE.owner().execute("ALTER TABLE " + table + " ENABLE ROW LEVEL SECURITY");
            // A setting that a transaction of the session has made is an empty text afterwards, not null.
            DATABASE.owner()
                    .execute("CREATE POLICY own ON " + table
                            + " USING (customer_id = nullif(current_setting('shop.customer', true), '')::uuid)");
        }
    }

    @BeforeEach
    void eachHasAnOrder() {
        shop.clear();
        ann = shop.customer();
        bob = shop.customer();
        lamp = shop.product("Lamp", "10.00", 100);
        bobs = Shop.newId();
        as(bob, transaction -> orders(transaction).place(transaction, bob, bobs, Basket.of(lamp, 1)));
        as(ann, transaction -> orders(transaction).place(transaction, ann, Shop.newId(), Basket.of(lamp, 2)));
    }

    @Test
    void whoeverAsksSeesItsOwnOrdersWithTheirLines() {
        List<Order> page =
                as(ann, transaction -> orders(transaction).firstPage(100).orders());

        assertThat(page).hasSize(1);
        assertThat(page.get(0).customer()).isEqualTo(ann);
        assertThat(page.get(0).lines()).hasSize(1);
        assertThat(this.<List<Order>>as(ann, transaction -> orders(transaction).list(bob)))
                .isEmpty();
        assertThat(this.<Optional<Order>>as(
                        ann, transaction -> orders(transaction).find(bob, bobs)))
                .isEmpty();
    }

    @Test
    void anothersOrderIsNotChanged() {
        assertThat(this.<StatusChange>as(ann, transaction -> orders(transaction).pay(bob, bobs)))
                .isInstanceOf(StatusChange.NoSuchOrder.class);
        assertThat(this.<StatusChange>as(ann, transaction -> orders(transaction).cancel(transaction, bob, bobs)))
                .isInstanceOf(StatusChange.NoSuchOrder.class);

        assertThat(this.<Optional<Order>>as(
                        bob, transaction -> orders(transaction).find(bob, bobs)))
                .hasValueSatisfying(order -> assertThat(order.status()).isEqualTo(OrderStatus.placed));
        assertThat(shop.stock(lamp)).isEqualTo(97);
    }

    @Test
    void nobodyOrdersInAnothersName() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as(
                        ann,
                        transaction -> orders(transaction).place(transaction, bob, Shop.newId(), Basket.of(lamp, 1))));

        assertThat(shop.orders()).isEqualTo(2);
        assertThat(shop.stock(lamp)).isEqualTo(97);
    }

    @Test
    void whoeverSaysNothingSeesNothingAlsoAfterOthersOnTheSameConnection() {
        for (int i = 0; i < DATABASE.pool().metrics().maximum(); i++) {
            as(ann, transaction -> orders(transaction).list(ann));
        }

        assertThat(new OrderRepository(DATABASE.context()).list(ann)).isEmpty();
        assertThat(new OrderRepository(DATABASE.context()).firstPage(100).orders())
                .isEmpty();
    }

    @Test
    void aCopyOutHasOnesOwnRows() {
        List<CustomersId> read = as(ann, transaction -> {
            try (CopyOut<OrdersRecord> copy =
                    CopyOut.from(transaction.context(), transaction.context().selectFrom(ORDERS))) {
                return copy.stream().map(OrdersRecord::getCustomerId).toList();
            }
        });

        assertThat(read).containsExactly(ann);
    }

    /** PostgreSQL has no COPY FROM for such a table. An upsert is an INSERT at its end, and policies hold for it. */
    @Test
    void rowsComeInByAnUpsertAndNotByCopy() {
        OrdersRecord mine = NewOrders.of().customerId(ann).orderId(Shop.newId()).record();
        OrdersRecord anothers =
                NewOrders.of().customerId(bob).orderId(Shop.newId()).record();

        assertThatExceptionOfType(CopyException.class)
                .isThrownBy(() -> as(
                        ann,
                        transaction -> CopyIn.copyAll(
                                transaction.context(),
                                ORDERS,
                                List.of(mine).iterator(),
                                ORDERS.CUSTOMER_ID,
                                ORDERS.ORDER_ID)))
                .withMessage("COPY orders: COPY FROM not supported with row-level security (0A000). Nothing was sent.");
        assertThat(upsert(mine)).isEqualTo(1);
        assertThatExceptionOfType(CopyException.class)
                .isThrownBy(() -> upsert(anothers))
                .satisfies(e -> assertThat(e.sqlState()).contains("42501"));
        assertThat(shop.orders()).isEqualTo(3);
    }

    private long upsert(OrdersRecord order) {
        return as(
                        ann,
                        transaction -> CopyUpsert.upsertAll(
                                transaction.context(),
                                ORDERS,
                                OnConflict.on(ORDERS.CUSTOMER_ID, ORDERS.ORDER_ID)
                                        .doNothing(),
                                List.of(order).iterator(),
                                ORDERS.CUSTOMER_ID,
                                ORDERS.ORDER_ID))
                .inserted();
    }

    private static OrderRepository orders(Transaction transaction) {
        return new OrderRepository(transaction.context());
    }

    private <T> T as(CustomersId customer, TransactionWork<T> work) {
        return shop.transactions().inTransaction(Isolation.READ_COMMITTED, transaction -> {
            transaction
                    .context()
                    .setLocal(name("shop", "customer"), val(customer.value().toString()))
                    .execute();
            return work.run(transaction);
        });
    }
}
