package io.pgseam.app.truth;

import static io.pgseam.schema.Tables.ACCOUNTS;
import static io.pgseam.schema.Tables.CUSTOMERS;
import static io.pgseam.schema.Tables.CUSTOMER_EMAILS;
import static io.pgseam.schema.Tables.ORDERS;
import static io.pgseam.schema.Tables.ORDER_ITEMS;
import static io.pgseam.schema.Tables.PRODUCTS;
import static io.pgseam.schema.Tables.SESSIONS;
import static io.pgseam.schema.Tables.USER_PREFERENCES;
import static java.util.stream.Collectors.groupingBy;

import io.pgseam.schema.AccountsId;
import io.pgseam.schema.CustomersId;
import io.pgseam.schema.ProductsId;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Table;

/**
 * What was in the tables before anybody came.
 *
 * @param goods products that everybody orders
 * @param counted products that one thread each counts
 */
record Opening(
        Map<ProductsId, SeenProduct> products,
        List<ProductsId> goods,
        List<ProductsId> counted,
        Map<AccountsId, BigDecimal> balances,
        List<CustomersId> customers) {
    /** The batch that all products on shelves are of. */
    static final long BATCH = 0;

    private static final String SHELF = "shelf";
    private static final int SHELVES = 4;
    private static final int SHELF_PRODUCTS = 20;
    private static final BigDecimal BALANCE = new BigDecimal("1000.00");

    /** How much of everything there is. */
    record Size(int goods, int stock, int counted, int accounts, int customers) {}

    /** A shop that is not in any database yet. */
    static Opening of(Size size, Random random) {
        List<ProductsId> goods = products(size.goods(), random);
        List<ProductsId> counted = products(size.counted(), random);
        Map<ProductsId, SeenProduct> products = new HashMap<>();
        goods.forEach(product ->
                products.put(product, new SeenProduct("lamp", "goods", new BigDecimal("9.99"), size.stock())));
        counted.forEach(
                product -> products.put(product, new SeenProduct("screw", "counted", new BigDecimal("0.01"), 0)));
        for (int shelf = 0; shelf < SHELVES; shelf++) {
            SeenProduct product =
                    new SeenProduct(UpsertShelf.name(BATCH), SHELF + shelf, BigDecimal.ONE.setScale(2), 1);
            products(SHELF_PRODUCTS, random).forEach(id -> products.put(id, product));
        }
        Map<AccountsId, BigDecimal> balances = new HashMap<>();
        Stream.generate(() -> new AccountsId(uuid(random)))
                .limit(size.accounts())
                .forEach(account -> balances.put(account, BALANCE));
        return new Opening(
                products,
                goods,
                counted,
                balances,
                Stream.generate(() -> new CustomersId(uuid(random)))
                        .limit(size.customers())
                        .toList());
    }

    /** Empties the tables, and writes this, in one transaction. */
    void writeTo(DSLContext administrator) {
        administrator.transaction(transaction -> write(transaction.dsl()));
    }

    private void write(DSLContext owner) {
        Stream.<Table<?>>of(
                        ORDER_ITEMS, ORDERS, CUSTOMER_EMAILS, CUSTOMERS, PRODUCTS, ACCOUNTS, USER_PREFERENCES, SESSIONS)
                .forEach(table -> owner.deleteFrom(table).execute());
        products.forEach((id, product) -> owner.insertInto(
                        PRODUCTS, PRODUCTS.ID, PRODUCTS.NAME, PRODUCTS.CATEGORY, PRODUCTS.PRICE, PRODUCTS.STOCK)
                .values(id, product.name(), product.category(), product.price(), product.stock())
                .execute());
        balances.forEach(
                (id, balance) -> owner.insertInto(ACCOUNTS, ACCOUNTS.ACCOUNT_ID, ACCOUNTS.OWNER, ACCOUNTS.BALANCE)
                        .values(id, "somebody", balance)
                        .execute());
        customers.forEach(id -> owner.insertInto(CUSTOMERS, CUSTOMERS.CUSTOMER_ID, CUSTOMERS.NAME)
                .values(id, "customer of old")
                .execute());
    }

    Map<String, List<ProductsId>> shelves() {
        return products.keySet().stream()
                .filter(product -> products.get(product).category().startsWith(SHELF))
                .collect(groupingBy(product -> products.get(product).category()));
    }

    BigDecimal money() {
        return balances.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static UUID uuid(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static List<ProductsId> products(int count, Random random) {
        return Stream.generate(() -> new ProductsId(uuid(random))).limit(count).toList();
    }
}
