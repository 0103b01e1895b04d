package io.pgseam.app.faults;

import static io.pgseam.schema.Tables.CUSTOMERS;
import static io.pgseam.schema.Tables.ORDERS;
import static io.pgseam.schema.Tables.ORDER_ITEMS;
import static io.pgseam.schema.Tables.PRODUCTS;

import io.pgseam.app.orders.Basket;
import io.pgseam.app.orders.OrderRepository;
import io.pgseam.app.orders.Placement;
import io.pgseam.app.tx.Transactions;
import io.pgseam.app.users.CustomerRepository;
import io.pgseam.schema.CustomersId;
import io.pgseam.schema.OrdersId;
import io.pgseam.schema.ProductsId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/** An order for two products: eight statements and savepoints that change four tables. */
final class PlacedOrder implements Operation {
    private static final int STOCK = 10;

    @Override
    public String title() {
        return "transaction";
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.POOLED, Trait.SOURCE, Trait.WRITES, Trait.COMMITS, Trait.REPEATED);
    }

    @Override
    public String database(int batch) {
        return "placed_order";
    }

    @Override
    public void clear(Site site) {
        site.administrator(database(0)).execute("TRUNCATE order_items, orders, customers, products");
    }

    @Override
    public void prepare(Site site, int batch) {
        DSLContext owner = site.administrator(database(batch));
        owner.insertInto(CUSTOMERS, CUSTOMERS.CUSTOMER_ID, CUSTOMERS.NAME)
                .values(customer(batch), "Ann")
                .execute();
        for (int product = 1; product <= 2; product++) {
            owner.insertInto(PRODUCTS, PRODUCTS.ID, PRODUCTS.NAME, PRODUCTS.PRICE, PRODUCTS.CATEGORY, PRODUCTS.STOCK)
                    .values(product(batch, product), "lamp", BigDecimal.TEN, "lamps", STOCK)
                    .execute();
        }
    }

    @Override
    public void run(Site site, Client client, int batch) {
        Basket basket =
                new Basket(List.of(new Basket.Item(product(batch, 1), 1), new Basket.Item(product(batch, 2), 2)));
        Placement placement = new Transactions(client.connections()).inTransaction(client.isolation(), transaction -> {
            new CustomerRepository(transaction.context()).find(customer(batch)).orElseThrow();
            client.middle().run();
            return new OrderRepository(transaction.context())
                    .place(transaction, customer(batch), new OrdersId(new UUID(batch, 0)), basket);
        });
        if (!(placement instanceof Placement.Placed)) {
            throw new IllegalStateException("found " + placement + ", expected a placed order");
        }
    }

    @Override
    public Kept kept(Site site, int batch, Report report) {
        DSLContext owner = site.administrator(database(batch));
        int orders = owner.fetchCount(ORDERS, ORDERS.CUSTOMER_ID.eq(customer(batch)));
        int items = owner.fetchCount(ORDER_ITEMS, ORDER_ITEMS.CUSTOMER_ID.eq(customer(batch)));
        int first = stock(owner, product(batch, 1));
        int second = stock(owner, product(batch, 2));
        if (orders == 0 && items == 0 && first == STOCK && second == STOCK) {
            return Kept.NOTHING;
        }
        if (orders == 1 && items == 2 && first == STOCK - 1 && second == STOCK - 2) {
            return Kept.EVERYTHING;
        }
        return orders > 1 || first < STOCK - 1 || second < STOCK - 2 ? Kept.TWICE : Kept.HALF;
    }

    private static int stock(DSLContext owner, ProductsId product) {
        return owner.fetchValue(PRODUCTS.STOCK, PRODUCTS.ID.eq(product));
    }

    private static CustomersId customer(int batch) {
        return new CustomersId(new UUID(batch, 0));
    }

    private static ProductsId product(int batch, int number) {
        return new ProductsId(new UUID(batch, number));
    }
}
