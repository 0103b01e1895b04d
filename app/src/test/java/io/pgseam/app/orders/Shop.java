package io.pgseam.app.orders;

import static io.pgseam.schema.Tables.CUSTOMERS;
import static io.pgseam.schema.Tables.CUSTOMER_EMAILS;
import static io.pgseam.schema.Tables.ORDERS;
import static io.pgseam.schema.Tables.ORDER_ITEMS;
import static io.pgseam.schema.Tables.PRODUCTS;

import io.pgseam.app.TestDatabase;
import io.pgseam.app.tx.Isolation;
import io.pgseam.app.tx.RetryPolicy;
import io.pgseam.app.tx.Transactions;
import io.pgseam.schema.CustomersId;
import io.pgseam.schema.NewCustomers;
import io.pgseam.schema.NewProducts;
import io.pgseam.schema.OrdersId;
import io.pgseam.schema.ProductsId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;
import org.jooq.DSLContext;

/** Customers and products to order with, and a look at the tables behind. */
record Shop(TestDatabase database) {
    void clear() {
        DSLContext owner = database.owner();
        owner.deleteFrom(ORDER_ITEMS).execute();
        owner.deleteFrom(ORDERS).execute();
        owner.deleteFrom(CUSTOMERS).execute();
        owner.deleteFrom(CUSTOMER_EMAILS).execute();
        owner.deleteFrom(PRODUCTS).execute();
    }

    CustomersId customer() {
        return NewCustomers.of()
                .name("Ann")
                .into(database.context())
                .returning()
                .fetchSingle()
                .getCustomerId();
    }

    ProductsId product(String name, String price, int stock) {
        return NewProducts.of()
                .name(name)
                .price(new BigDecimal(price))
                .category("things")
                .stock(stock)
                .into(database.context())
                .returning()
                .fetchSingle()
                .getId();
    }

    Placement place(CustomersId customer, OrdersId id, Basket basket) {
        return transactions()
                .inTransaction(
                        Isolation.READ_COMMITTED,
                        transaction ->
                                new OrderRepository(transaction.context()).place(transaction, customer, id, basket));
    }

    /** Each runs once: no failure is hidden by trying again. */
    Transactions transactions() {
        return new Transactions(
                database.pool(), new RetryPolicy(1, Duration.ZERO, Duration.ofMillis(1), Duration.ofMillis(1)));
    }

    int stock(ProductsId product) {
        return database.owner()
                .select(PRODUCTS.STOCK)
                .from(PRODUCTS)
                .where(PRODUCTS.ID.eq(product))
                .fetchSingle(PRODUCTS.STOCK);
    }

    int orders() {
        return database.owner().fetchCount(ORDERS);
    }

    int lines() {
        return database.owner().fetchCount(ORDER_ITEMS);
    }

    static OrdersId newId() {
        return new OrdersId(UUID.randomUUID());
    }
}
