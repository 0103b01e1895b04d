package io.pgseam.app.reports;

import static io.pgseam.schema.Tables.ORDERS;
import static io.pgseam.schema.Tables.ORDER_ITEMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pgseam.app.TestDatabase;
import io.pgseam.app.pool.ConnectionPool;
import io.pgseam.schema.CustomersId;
import io.pgseam.schema.NewCustomers;
import io.pgseam.schema.NewOrderItems;
import io.pgseam.schema.NewOrders;
import io.pgseam.schema.OrderStatus;
import io.pgseam.schema.OrdersId;
import io.pgseam.schema.ProductsId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RevenueTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 2, 27);

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private final ReportRepository reports = new ReportRepository(DATABASE.context());
    private CustomersId customer;

    @BeforeEach
    void deleteAll() {
        DATABASE.owner().deleteFrom(ORDER_ITEMS).execute();
        DATABASE.owner().deleteFrom(ORDERS).execute();
        customer = customer();
    }

    @Test
    void daysWithoutOrdersAreThere() {
        order(new OrdersId(UUID.randomUUID()), "2026-02-28T12:00:00Z", OrderStatus.paid, "10.00", "0.01");

        assertThat(reports.listRevenue(FIRST, FIRST.plusDays(3)))
                .containsExactly(
                        new DailyRevenue(FIRST, 0, new BigDecimal("0.00")),
                        new DailyRevenue(LocalDate.of(2026, 2, 28), 1, new BigDecimal("20.02")),
                        new DailyRevenue(LocalDate.of(2026, 3, 1), 0, new BigDecimal("0.00")),
                        new DailyRevenue(LocalDate.of(2026, 3, 2), 0, new BigDecimal("0.00")));
    }

    @Test
    void noDaysHaveNoRevenue() {
        assertThat(reports.listRevenue(FIRST, FIRST.minusDays(1))).isEmpty();
        assertThat(reports.listRevenue(FIRST, FIRST)).hasSize(1);
    }

    @Test
    void cancelledOrdersDoNotCount() {
        order(new OrdersId(UUID.randomUUID()), "2026-02-27T12:00:00Z", OrderStatus.cancelled, "10.00");
        order(new OrdersId(UUID.randomUUID()), "2026-02-27T12:00:00Z", OrderStatus.shipped, "1.00");

        assertThat(reports.listRevenue(FIRST, FIRST))
                .containsExactly(new DailyRevenue(FIRST, 1, new BigDecimal("2.00")));
    }

    @Test
    void ordersOfTwoCustomersWithTheSameIdAreTwo() {
        OrdersId id = new OrdersId(UUID.randomUUID());
        order(id, "2026-02-27T12:00:00Z", OrderStatus.placed, "1.00");
        customer = customer();
        order(id, "2026-02-27T13:00:00Z", OrderStatus.placed, "1.00");

        assertThat(reports.listRevenue(FIRST, FIRST))
                .containsExactly(new DailyRevenue(FIRST, 2, new BigDecimal("4.00")));
    }

    @Test
    void daysAreInUtcWhateverTheZoneOfTheJvm() {
        order(new OrdersId(UUID.randomUUID()), "2026-02-27T00:00:00Z", OrderStatus.placed, "1.00");
        order(new OrdersId(UUID.randomUUID()), "2026-02-27T23:59:59.999999Z", OrderStatus.placed, "2.00");
        order(new OrdersId(UUID.randomUUID()), "2026-02-28T00:00:00Z", OrderStatus.placed, "4.00");
        TimeZone zone = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        try (ConnectionPool pool = ConnectionPool.open(DATABASE.settings())) {
            assertThat(new ReportRepository(pool.context()).listRevenue(FIRST, FIRST.plusDays(1)))
                    .extracting(DailyRevenue::day, DailyRevenue::orders, DailyRevenue::revenue)
                    .containsExactly(
                            tuple(FIRST, 2, new BigDecimal("6.00")),
                            tuple(FIRST.plusDays(1), 1, new BigDecimal("8.00")));
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    private static CustomersId customer() {
        return NewCustomers.of()
                .name("Ann")
                .into(DATABASE.owner())
                .returning()
                .fetchSingle()
                .getCustomerId();
    }

    /** Two pieces of a product for each price. */
    private void order(OrdersId id, String createdAt, OrderStatus status, String... prices) {
        NewOrders.of()
                .customerId(customer)
                .orderId(id)
                .status(status)
                .createdAt(OffsetDateTime.parse(createdAt))
                .into(DATABASE.owner())
                .execute();
        for (String price : prices) {
            NewOrderItems.of()
                    .customerId(customer)
                    .orderId(id)
                    .productId(new ProductsId(UUID.randomUUID()))
                    .quantity(2)
                    .unitPrice(new BigDecimal(price))
                    .into(DATABASE.owner())
                    .execute();
        }
    }
}
