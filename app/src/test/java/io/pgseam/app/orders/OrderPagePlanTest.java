package io.pgseam.app.orders;

import static io.pgseam.schema.Tables.CUSTOMERS;
import static io.pgseam.schema.Tables.ORDERS;
import static io.pgseam.schema.Tables.ORDER_ITEMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.generateSeries;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import io.pgseam.app.TestDatabase;
import io.pgseam.schema.CustomersId;
import io.pgseam.schema.OrdersId;
import io.pgseam.schema.ProductsId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the server does for a page among 20,000 orders. */
class OrderPagePlanTest {
    private static final UUID MIDDLE = new UUID(Long.MIN_VALUE, 0);

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @BeforeAll
    static void fill() {
        DSLContext owner = DATABASE.owner();
        owner.insertInto(CUSTOMERS, CUSTOMERS.NAME)
                .select(select(val("Customer")).from(generateSeries(1, 2_000)))
                .execute();
        owner.insertInto(ORDERS, ORDERS.CUSTOMER_ID)
                .select(select(CUSTOMERS.CUSTOMER_ID).from(CUSTOMERS).crossJoin(generateSeries(1, 10)))
                .execute();
        owner.insertInto(
                        ORDER_ITEMS,
                        ORDER_ITEMS.CUSTOMER_ID,
                        ORDER_ITEMS.ORDER_ID,
                        ORDER_ITEMS.PRODUCT_ID,
                        ORDER_ITEMS.QUANTITY,
                        ORDER_ITEMS.UNIT_PRICE)
                .select(select(
                                ORDERS.CUSTOMER_ID,
                                ORDERS.ORDER_ID,
                                val(new ProductsId(MIDDLE), ProductsId.dataType()),
                                val(1),
                                val(BigDecimal.ONE))
                        .from(ORDERS))
                .execute();
        for (var table : List.of(CUSTOMERS, ORDERS, ORDER_ITEMS)) {
            owner.execute("analyze {0}", table);
        }
    }

    @Test
    void aPageIsReadFromThePrimaryKeyWhereverItBegins() {
        Queries queries = new Queries();
        DSLContext context = DSL.using(DATABASE.context().configuration().deriveAppending(queries));
        OrderCursor cursor = new OrderCursor(new CustomersId(MIDDLE), new OrdersId(MIDDLE));

        assertThat(new OrderRepository(context).pageAfter(cursor, 10).orders()).hasSize(10);

        assertThat(DATABASE.owner().explain(queries.sent.get(0)).plan())
                .contains("Index Cond: (ROW(customer_id, order_id) > ROW(")
                .doesNotContain("Seq Scan on orders", "Seq Scan on order_items", "Sort Key: orders");
    }

    private static final class Queries implements ExecuteListener {
        private static final long serialVersionUID = 1L;

        private final transient List<Query> sent = new ArrayList<>();

        @Override
        public void executeEnd(ExecuteContext execution) {
            sent.add(execution.query());
        }
    }
}
