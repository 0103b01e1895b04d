package io.pgseam.app.orders;

import static io.pgseam.schema.Tables.ORDERS;
import static io.pgseam.schema.Tables.ORDER_ITEMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import io.pgseam.app.Crowd;
import io.pgseam.app.TestDatabase;
import io.pgseam.app.tx.Isolation;
import io.pgseam.schema.CustomersId;
import io.pgseam.schema.OrdersId;
import io.pgseam.schema.ProductsId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 64 customers at once. */
class OrderCrowdTest {
    private static final int THREADS = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

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
    void theLastHundredPiecesAreSoldOnce() throws Exception {
        ProductsId lamp = shop.product("Lamp", "10.00", 100);

        List<Integer> sold = Crowd.run(THREADS, PATIENCE, thread -> {
            int pieces = 0;
            while (shop.place(customer, Shop.newId(), Basket.of(lamp, 1)) instanceof Placement.Placed) {
                pieces++;
            }
            return pieces;
        });

        assertThat(sold.stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
        assertThat(shop.stock(lamp)).isZero();
        assertThat(shop.orders()).isEqualTo(100);
        assertThat(piecesOrdered()).isEqualByComparingTo("100");
        assertThat(ordersWithoutLines()).isZero();
    }

    @Test
    void basketsThatCrossDoNotDeadlock() throws Exception {
        List<ProductsId> products = IntStream.range(0, 8)
                .mapToObj(i -> shop.product("Product " + i, "1.00", 100_000))
                .toList();

        List<Integer> pieces = Crowd.run(THREADS, PATIENCE, thread -> {
            Random random = new Random(thread);
            int ordered = 0;
            for (int i = 0; i < 4; i++) {
                List<ProductsId> some = new ArrayList<>(products);
                Collections.shuffle(some, random);
                Basket basket = new Basket(some.stream()
                        .limit(2 + random.nextInt(6))
                        .map(product -> new Basket.Item(product, 1))
                        .toList());
                OrdersId id = Shop.newId();
                assertThat(shop.place(customer, id, basket)).isInstanceOf(Placement.Placed.class);
                if (i == 0) {
                    assertThat(cancel(id)).isInstanceOf(StatusChange.Changed.class);
                } else {
                    ordered += basket.items().size();
                }
            }
            return ordered;
        });

        int left = products.stream().mapToInt(shop::stock).sum();
        assertThat(left)
                .isEqualTo(8 * 100_000
                        - pieces.stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void theSameOrderFromManyThreadsIsPlacedOnce() throws Exception {
        ProductsId lamp = shop.product("Lamp", "10.00", 100);
        OrdersId id = Shop.newId();

        List<Placement> placements =
                Crowd.run(THREADS, PATIENCE, thread -> shop.place(customer, id, Basket.of(lamp, 3)));

        assertThat(placements).hasSize(THREADS).hasOnlyElementsOfType(Placement.Placed.class);
        assertThat(shop.stock(lamp)).isEqualTo(97);
        assertThat(shop.lines()).isOne();
    }

    @Test
    void anOrderThatManyCancelIsGivenBackOnce() throws Exception {
        ProductsId lamp = shop.product("Lamp", "10.00", 100);
        OrdersId id = Shop.newId();
        shop.place(customer, id, Basket.of(lamp, 3));

        List<StatusChange> changes = Crowd.run(THREADS, PATIENCE, thread -> cancel(id));

        assertThat(changes).filteredOn(StatusChange.Changed.class::isInstance).hasSize(1);
        assertThat(changes)
                .filteredOn(StatusChange.NotAllowed.class::isInstance)
                .hasSize(THREADS - 1);
        assertThat(shop.stock(lamp)).isEqualTo(100);
    }

    private StatusChange cancel(OrdersId id) {
        return shop.transactions()
                .inTransaction(
                        Isolation.READ_COMMITTED,
                        transaction -> new OrderRepository(transaction.context()).cancel(transaction, customer, id));
    }

    private static BigDecimal piecesOrdered() {
        return DATABASE.owner()
                .select(sum(ORDER_ITEMS.QUANTITY))
                .from(ORDER_ITEMS)
                .fetchSingle()
                .value1();
    }

    private static int ordersWithoutLines() {
        return DATABASE.owner()
                .fetchCount(
                        ORDERS,
                        notExists(selectOne()
                                .from(ORDER_ITEMS)
                                .where(ORDER_ITEMS.CUSTOMER_ID.eq(ORDERS.CUSTOMER_ID))
                                .and(ORDER_ITEMS.ORDER_ID.eq(ORDERS.ORDER_ID))));
    }
}
