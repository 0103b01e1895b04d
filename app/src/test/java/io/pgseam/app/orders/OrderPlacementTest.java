package io.pgseam.app.orders;

import static io.pgseam.schema.Tables.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.pgseam.app.StatementCount;
import io.pgseam.app.TestDatabase;
import io.pgseam.app.errors.ConstraintViolationException;
import io.pgseam.app.pool.ConnectionPool;
import io.pgseam.app.tx.Isolation;
import io.pgseam.app.tx.Transaction;
import io.pgseam.app.tx.Transactions;
import io.pgseam.schema.CustomersId;
import io.pgseam.schema.OrderStatus;
import io.pgseam.schema.OrdersConstraint;
import io.pgseam.schema.OrdersId;
import io.pgseam.schema.ProductsId;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderPlacementTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private final Shop shop = new Shop(DATABASE);
    private CustomersId customer;

    @BeforeEach
    void openShop() {
        shop.clear();
        customer = shop.customer();
    }

    @Test
    void anOrderHasItsLinesAndTheStockIsLess() {
        ProductsId lamp = shop.product("Lamp", "49.90", 12);
        ProductsId chair = shop.product("Chair", "100.00", 3);
        OrdersId id = Shop.newId();

        Order order = placed(
                shop.place(customer, id, new Basket(List.of(new Basket.Item(lamp, 2), new Basket.Item(chair, 3)))));

        assertThat(order.customer()).isEqualTo(customer);
        assertThat(order.id()).isEqualTo(id);
        assertThat(order.status()).isEqualTo(OrderStatus.placed);
        assertThat(order.createdAt()).isEqualTo(order.updatedAt());
        assertThat(order.lines())
                .containsExactlyInAnyOrder(
                        new OrderLine(lamp, Optional.of("Lamp"), 2, new BigDecimal("49.90")),
                        new OrderLine(chair, Optional.of("Chair"), 3, new BigDecimal("100.00")));
        assertThat(order.total()).isEqualTo("399.80");
        assertThat(shop.stock(lamp)).isEqualTo(10);
        assertThat(shop.stock(chair)).isZero();
        assertThat(new OrderRepository(DATABASE.context()).find(customer, id)).contains(order);
    }

    @Test
    void thePriceStaysAsItWasWhenTheOrderWasPlaced() {
        ProductsId lamp = shop.product("Lamp", "10.00", 2);
        OrdersId id = Shop.newId();
        shop.place(customer, id, Basket.of(lamp, 1));

        DATABASE.owner()
                .update(PRODUCTS)
                .set(PRODUCTS.PRICE, BigDecimal.TEN.add(BigDecimal.ONE))
                .execute();

        assertThat(find(id).lines()).extracting(OrderLine::unitPrice).containsExactly(new BigDecimal("10.00"));
        assertThat(placed(shop.place(customer, Shop.newId(), Basket.of(lamp, 1)))
                        .total())
                .isEqualTo("11.00");
    }

    /** So that who has seen one of them does not overwrite the others, were they of one time. */
    @Test
    void eachChangeOfTheStockMakesAVersionOfItsOwn() {
        ProductsId lamp = shop.product("Lamp", "10.00", 5);
        OrdersId id = Shop.newId();

        List<OffsetDateTime> versions = shop.transactions().inTransaction(Isolation.READ_COMMITTED, transaction -> {
            OrderRepository orders = new OrderRepository(transaction.context());
            List<OffsetDateTime> seen = new ArrayList<>();
            orders.place(transaction, customer, Shop.newId(), Basket.of(lamp, 1));
            seen.add(version(transaction, lamp));
            orders.place(transaction, customer, id, Basket.of(lamp, 1));
            seen.add(version(transaction, lamp));
            orders.cancel(transaction, customer, id);
            seen.add(version(transaction, lamp));
            return seen;
        });

        assertThat(versions).isSorted().doesNotHaveDuplicates();
    }

    private static OffsetDateTime version(Transaction transaction, ProductsId product) {
        return transaction.context().fetchValue(PRODUCTS.UPDATED_AT, PRODUCTS.ID.eq(product));
    }

    @Test
    void theSameOrderIsPlacedOnce() {
        ProductsId lamp = shop.product("Lamp", "10.00", 5);
        ProductsId chair = shop.product("Chair", "10.00", 5);
        OrdersId id = Shop.newId();
        Basket.Item lamps = new Basket.Item(lamp, 4);
        Basket.Item chairs = new Basket.Item(chair, 1);

        Placement first = shop.place(customer, id, new Basket(List.of(lamps, chairs)));
        Placement second = shop.place(customer, id, new Basket(List.of(chairs, lamps)));

        assertThat(first).isEqualTo(new Placement.Placed(placed(first), Placement.Time.NOW));
        assertThat(second).isEqualTo(new Placement.Placed(placed(first), Placement.Time.EARLIER));
        assertThat(shop.stock(lamp)).isOne();
        assertThat(shop.orders()).isOne();
        assertThat(shop.lines()).isEqualTo(2);
    }

    @Test
    void anIdIsForOneBasket() {
        ProductsId lamp = shop.product("Lamp", "10.00", 5);
        OrdersId id = Shop.newId();
        Order order = placed(shop.place(customer, id, Basket.of(lamp, 1)));

        assertThat(shop.place(customer, id, Basket.of(lamp, 2))).isEqualTo(new Placement.IdInUse(order));
        assertThat(shop.place(customer, id, Basket.of(new ProductsId(UUID.randomUUID()), 1)))
                .isEqualTo(new Placement.IdInUse(order));
        assertThat(shop.stock(lamp)).isEqualTo(4);
        assertThat(shop.lines()).isOne();
    }

    @Test
    void twoCustomersMayUseTheSameId() {
        ProductsId lamp = shop.product("Lamp", "10.00", 5);
        OrdersId id = Shop.newId();

        placed(shop.place(customer, id, Basket.of(lamp, 1)));
        placed(shop.place(shop.customer(), id, Basket.of(lamp, 2)));

        assertThat(shop.stock(lamp)).isEqualTo(2);
        assertThat(shop.orders()).isEqualTo(2);
    }

    @Test
    void everyShortageIsNamedAndNothingIsLeftBehind() {
        ProductsId lamp = shop.product("Lamp", "10.00", 5);
        ProductsId chair = shop.product("Chair", "10.00", 2);
        ProductsId bed = shop.product("Bed", "10.00", 0);

        Placement placement = shop.place(
                customer,
                Shop.newId(),
                new Basket(List.of(new Basket.Item(lamp, 5), new Basket.Item(chair, 3), new Basket.Item(bed, 1))));

        assertThat(placement)
                .isInstanceOfSatisfying(
                        Placement.InsufficientStock.class,
                        refusal -> assertThat(refusal.shortages())
                                .extracting(
                                        Placement.Shortage::product,
                                        Placement.Shortage::wanted,
                                        Placement.Shortage::left)
                                .containsExactlyInAnyOrder(tuple(chair, 3, 2), tuple(bed, 1, 0)));
        assertNothingSold(lamp, 5);
    }

    @Test
    void unknownProductsAreNamedAndNothingIsLeftBehind() {
        ProductsId lamp = shop.product("Lamp", "10.00", 5);
        ProductsId unknown = new ProductsId(UUID.randomUUID());

        assertThat(shop.place(
                        customer,
                        Shop.newId(),
                        new Basket(List.of(new Basket.Item(lamp, 6), new Basket.Item(unknown, 1)))))
                .isEqualTo(new Placement.UnknownProducts(List.of(unknown)));
        assertNothingSold(lamp, 5);
    }

    @Test
    void aCustomerWhoIsNoneIsRefusedAndNothingIsLeftBehind() {
        ProductsId lamp = shop.product("Lamp", "10.00", 5);

        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(() -> shop.place(new CustomersId(UUID.randomUUID()), Shop.newId(), Basket.of(lamp, 1)))
                .satisfies(e -> assertThat(e.constraint()).contains(OrdersConstraint.ORDERS_CUSTOMER));
        assertNothingSold(lamp, 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"READ_COMMITTED", "REPEATABLE_READ", "SERIALIZABLE"})
    void theTransactionGoesOnAfterARefusal(Isolation isolation) {
        ProductsId lamp = shop.product("Lamp", "10.00", 5);
        Transactions transactions = new Transactions(DATABASE.pool());

        Placement placement = transactions.inTransaction(isolation, transaction -> {
            OrderRepository orders = new OrderRepository(transaction.context());
            OrdersId id = Shop.newId();
            assertThat(orders.place(transaction, customer, id, Basket.of(lamp, 6)))
                    .isInstanceOf(Placement.InsufficientStock.class);
            return orders.place(transaction, customer, id, Basket.of(lamp, 5));
        });

        placed(placement);
        assertThat(shop.stock(lamp)).isZero();
        assertThat(shop.orders()).isOne();
    }

    @Test
    void anOrderOfATransactionThatFailsIsUndone() {
        ProductsId lamp = shop.product("Lamp", "10.00", 5);
        Transactions transactions = new Transactions(DATABASE.pool());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> transactions.<Placement>inTransaction(Isolation.READ_COMMITTED, transaction -> {
                    placed(new OrderRepository(transaction.context())
                            .place(transaction, customer, Shop.newId(), Basket.of(lamp, 1)));
                    throw new IllegalArgumentException("late");
                }))
                .withMessage("late");
        assertNothingSold(lamp, 5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void aBasketOfAnySizeTakesAsManyStatements(int size) {
        Basket basket = new Basket(IntStream.range(0, size)
                .mapToObj(i -> new Basket.Item(shop.product("Product " + i, "1.00", 1), 1))
                .toList());
        StatementCount count = new StatementCount();

        try (ConnectionPool pool = ConnectionPool.open(DATABASE.settings(), count)) {
            Placement placement = new Transactions(pool)
                    .inTransaction(
                            Isolation.READ_COMMITTED,
                            transaction -> new OrderRepository(transaction.context())
                                    .place(transaction, customer, Shop.newId(), basket));
            assertThat(placed(placement).lines()).hasSize(size);
        }
        assertThat(count.statements()).isEqualTo(4);
    }

    @Test
    void basketsAreChecked() {
        ProductsId lamp = new ProductsId(UUID.randomUUID());
        Basket.Item item = new Basket.Item(lamp, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Basket.of(lamp, 0))
                .withMessage("product " + lamp + ": found 0 pieces, expected at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Basket(List.of()))
                .withMessage("found an empty basket, expected at least 1 item");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Basket(List.of(item, new Basket.Item(lamp, 2))))
                .withMessage("found a product twice in a basket, expected one item for all of its pieces");
    }

    private Order find(OrdersId id) {
        return new OrderRepository(DATABASE.context()).find(customer, id).orElseThrow();
    }

    private static Order placed(Placement placement) {
        assertThat(placement).isInstanceOf(Placement.Placed.class);
        return ((Placement.Placed) placement).order();
    }

    private void assertNothingSold(ProductsId product, int stock) {
        assertThat(shop.stock(product)).isEqualTo(stock);
        assertThat(shop.orders()).isZero();
        assertThat(shop.lines()).isZero();
    }
}
