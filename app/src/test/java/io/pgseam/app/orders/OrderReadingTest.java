package io.pgseam.app.orders;

import static io.pgseam.schema.Tables.ORDERS;
import static io.pgseam.schema.Tables.ORDER_ITEMS;
import static io.pgseam.schema.Tables.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.pgseam.app.StatementCount;
import io.pgseam.app.TestDatabase;
import io.pgseam.schema.CustomersId;
import io.pgseam.schema.ProductsId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OrderReadingTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private final Shop shop = new Shop(DATABASE);
    private final OrderRepository orders = new OrderRepository(DATABASE.context());
    private CustomersId customer;
    private ProductsId lamp;
    private ProductsId chair;

    @BeforeEach
    void openShop() {
        shop.clear();
        customer = shop.customer();
        lamp = shop.product("Lamp \"\\ \uD83D\uDE00", "49.90", 1_000);
        chair = shop.product("Chair", "0.00", 1_000);
    }

    @Test
    void ordersWithLinesAndNamesAreOneStatement() {
        for (int i = 0; i < 5; i++) {
            shop.place(customer, Shop.newId(), basketOfTwo());
        }
        StatementCount count = new StatementCount();
        DSLContext counted = DSL.using(DATABASE.context().configuration().deriveAppending(count));

        List<Order> found = new OrderRepository(counted).list(customer);

        assertThat(count.statements()).isOne();
        assertThat(found)
                .hasSize(5)
                .allSatisfy(order -> assertThat(order.lines())
                        .extracting(OrderLine::productName)
                        .containsExactlyInAnyOrder(Optional.of("Lamp \"\\ \uD83D\uDE00"), Optional.of("Chair")));
        assertThat(new OrderRepository(counted).firstPage(5).orders()).hasSize(5);
        assertThat(count.statements()).isEqualTo(2);
    }

    @Test
    void theNewestOrderIsFirst() {
        List<Order> placed = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            placed.add(0, place(customer));
        }
        place(shop.customer());

        assertThat(orders.list(customer)).isEqualTo(placed);
    }

    @Test
    void aDeletedProductHasNoNameInOldOrders() {
        Order order = place(customer);
        DATABASE.owner().deleteFrom(PRODUCTS).where(PRODUCTS.ID.eq(chair)).execute();

        assertThat(orders.find(customer, order.id()).orElseThrow().lines())
                .filteredOn(line -> line.productName().isEmpty())
                .extracting(OrderLine::product)
                .containsExactly(chair);
    }

    @Test
    void anOrderWithoutLinesIsFoundToo() {
        Order order = place(customer);
        DATABASE.owner().deleteFrom(ORDER_ITEMS).execute();

        assertThat(orders.find(customer, order.id()).orElseThrow().lines()).isEmpty();
    }

    @Test
    void whatIsNotThereIsEmpty() {
        Order order = place(customer);

        assertThat(orders.find(customer, Shop.newId())).isEmpty();
        assertThat(orders.find(shop.customer(), order.id())).isEmpty();
        assertThat(orders.list(shop.customer())).isEmpty();
        assertThat(orders.pageAfter(new OrderCursor(order.customer(), order.id()), 1))
                .isEqualTo(new OrderPage(List.of(), Optional.empty()));
    }

    @Test
    void pagesHaveEveryOrderOnce() {
        for (int i = 0; i < 4; i++) {
            CustomersId buyer = shop.customer();
            place(buyer);
            place(buyer);
        }

        List<Order> paged = new ArrayList<>();
        OrderPage page = orders.firstPage(3);
        paged.addAll(page.orders());
        List<Integer> sizes = new ArrayList<>(List.of(page.orders().size()));
        while (page.next().isPresent()) {
            page = orders.pageAfter(page.next().orElseThrow(), 3);
            paged.addAll(page.orders());
            sizes.add(page.orders().size());
        }

        assertThat(sizes).containsExactly(3, 3, 2);
        assertThat(paged).extracting(Order::id).doesNotHaveDuplicates();
        assertThat(paged)
                .extracting(Order::id)
                .isEqualTo(DATABASE.owner()
                        .selectFrom(ORDERS)
                        .orderBy(ORDERS.CUSTOMER_ID, ORDERS.ORDER_ID)
                        .fetch(ORDERS.ORDER_ID));
        assertThat(paged).allSatisfy(order -> assertThat(order.lines()).hasSize(2));
    }

    @Test
    void aFullLastPageHasNoNext() {
        place(customer);
        place(customer);

        assertThat(orders.firstPage(2).next()).isEmpty();
        assertThat(orders.firstPage(1).next()).isPresent();
    }

    @Test
    void aPageHasAtLeastOneOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> orders.firstPage(0))
                .withMessage("found a page of 0 orders, expected at least 1");
    }

    private Order place(CustomersId buyer) {
        return ((Placement.Placed) shop.place(buyer, Shop.newId(), basketOfTwo())).order();
    }

    private Basket basketOfTwo() {
        return new Basket(List.of(new Basket.Item(lamp, 1), new Basket.Item(chair, 2)));
    }
}
