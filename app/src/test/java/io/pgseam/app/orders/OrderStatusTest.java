package io.pgseam.app.orders;

import static io.pgseam.schema.Tables.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.app.TestDatabase;
import io.pgseam.app.tx.Isolation;
import io.pgseam.app.tx.Transactions;
import io.pgseam.schema.CustomersId;
import io.pgseam.schema.OrderStatus;
import io.pgseam.schema.OrdersId;
import io.pgseam.schema.ProductsId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OrderStatusTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private final Shop shop = new Shop(DATABASE);
    private final OrderRepository orders = new OrderRepository(DATABASE.context());
    private final OrdersId id = Shop.newId();
    private CustomersId customer;
    private ProductsId lamp;
    private ProductsId chair;

    @BeforeEach
    void placeAnOrder() {
        shop.clear();
        customer = shop.customer();
        lamp = shop.product("Lamp", "10.00", 5);
        chair = shop.product("Chair", "10.00", 5);
        shop.place(customer, id, new Basket(List.of(new Basket.Item(lamp, 2), new Basket.Item(chair, 1))));
    }

    @Test
    void anOrderIsPaidThenShipped() {
        StatusChange paid = orders.pay(customer, id);
        assertThat(paid).isEqualTo(new StatusChange.Changed(OrderStatus.paid, found().updatedAt()));
        assertThat(found().status()).isEqualTo(OrderStatus.paid);
        assertThat(found().updatedAt()).isAfter(found().createdAt());

        StatusChange shipped = orders.ship(customer, id);
        assertThat(shipped).isEqualTo(new StatusChange.Changed(OrderStatus.shipped, found().updatedAt()));
        assertThat(found().status()).isEqualTo(OrderStatus.shipped);
    }

    @Test
    void noStepIsTakenTwiceOrTooEarly() {
        assertThat(orders.ship(customer, id)).isEqualTo(new StatusChange.NotAllowed(OrderStatus.placed));
        orders.pay(customer, id);
        assertThat(orders.pay(customer, id)).isEqualTo(new StatusChange.NotAllowed(OrderStatus.paid));
        orders.ship(customer, id);
        assertThat(orders.pay(customer, id)).isEqualTo(new StatusChange.NotAllowed(OrderStatus.shipped));
        assertThat(orders.ship(customer, id)).isEqualTo(new StatusChange.NotAllowed(OrderStatus.shipped));
        assertThat(found().status()).isEqualTo(OrderStatus.shipped);
    }

    @Test
    void cancellingGivesThePiecesBackOnce() {
        assertThat(cancel(id)).isInstanceOf(StatusChange.Changed.class);
        assertThat(cancel(id)).isEqualTo(new StatusChange.NotAllowed(OrderStatus.cancelled));

        assertThat(found().status()).isEqualTo(OrderStatus.cancelled);
        assertThat(shop.stock(lamp)).isEqualTo(5);
        assertThat(shop.stock(chair)).isEqualTo(5);
        assertThat(orders.pay(customer, id)).isEqualTo(new StatusChange.NotAllowed(OrderStatus.cancelled));
    }

    @Test
    void aPaidOrderCanBeCancelledAShippedOneCannot() {
        OrdersId other = Shop.newId();
        shop.place(customer, other, Basket.of(lamp, 1));
        orders.pay(customer, id);
        orders.pay(customer, other);
        orders.ship(customer, other);

        assertThat(cancel(id)).isInstanceOf(StatusChange.Changed.class);
        assertThat(cancel(other)).isEqualTo(new StatusChange.NotAllowed(OrderStatus.shipped));
        assertThat(shop.stock(lamp)).isEqualTo(4);
    }

    @Test
    void piecesOfADeletedProductAreGone() {
        DATABASE.owner().deleteFrom(PRODUCTS).where(PRODUCTS.ID.eq(lamp)).execute();

        assertThat(cancel(id)).isInstanceOf(StatusChange.Changed.class);
        assertThat(shop.stock(chair)).isEqualTo(5);
    }

    @Test
    void whatIsNotThereCannotChange() {
        OrdersId unknown = Shop.newId();

        assertThat(orders.pay(customer, unknown)).isEqualTo(new StatusChange.NoSuchOrder());
        assertThat(orders.ship(shop.customer(), id)).isEqualTo(new StatusChange.NoSuchOrder());
        assertThat(cancel(unknown)).isEqualTo(new StatusChange.NoSuchOrder());
        assertThat(found().status()).isEqualTo(OrderStatus.placed);
    }

    private Order found() {
        return orders.find(customer, id).orElseThrow();
    }

    private StatusChange cancel(OrdersId order) {
        return new Transactions(DATABASE.pool())
                .inTransaction(
                        Isolation.READ_COMMITTED,
                        transaction -> new OrderRepository(transaction.context()).cancel(transaction, customer, order));
    }
}
