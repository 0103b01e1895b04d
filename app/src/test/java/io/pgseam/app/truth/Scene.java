package io.pgseam.app.truth;

import static java.util.stream.Collectors.toMap;

import io.pgseam.app.orders.Basket;
import io.pgseam.app.tx.Isolation;
import io.pgseam.app.users.Email;
import io.pgseam.app.users.UserId;
import io.pgseam.schema.AccountsId;
import io.pgseam.schema.CustomersId;
import io.pgseam.schema.OrderStatus;
import io.pgseam.schema.OrdersId;
import io.pgseam.schema.ProductsId;
import io.pgseam.schema.SessionsId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A small shop with what was done in it and what is there, as a test likes it: nothing of this was ever in a database. */
final class Scene {
    static final ProductsId LAMP = new ProductsId(new UUID(1, 1));
    static final ProductsId SCREW = new ProductsId(new UUID(1, 2));
    static final List<ProductsId> BOOKS = List.of(new ProductsId(new UUID(1, 3)), new ProductsId(new UUID(1, 4)));
    static final AccountsId ANN = new AccountsId(new UUID(2, 1));
    static final AccountsId BOB = new AccountsId(new UUID(2, 2));
    static final CustomersId CARL = new CustomersId(new UUID(3, 1));
    static final CustomersId DORA = new CustomersId(new UUID(3, 2));
    static final UserId USER = new UserId(new UUID(4, 1));
    static final Email EMAIL = new Email("eve@example.com");
    static final String SHELF = "shelf0";
    static final BigDecimal PRICE = new BigDecimal("9.99");
    static final int STOCK = 10;

    private final Opening opening = new Opening(
            Map.of(
                    LAMP,
                    new SeenProduct("lamp", "goods", PRICE, STOCK),
                    SCREW,
                    new SeenProduct("screw", "counted", PRICE, 0),
                    BOOKS.get(0),
                    book(Opening.BATCH),
                    BOOKS.get(1),
                    book(Opening.BATCH)),
            List.of(LAMP),
            List.of(SCREW),
            Map.of(ANN, new BigDecimal("100.00"), BOB, new BigDecimal("100.00")),
            List.of(CARL));
    private final History history = new History();
    private long time;

    final Map<OrdersId, List<SeenOrder>> orders = new HashMap<>();
    final Map<ProductsId, SeenProduct> products = new HashMap<>(opening.products());
    final Map<AccountsId, BigDecimal> balances = new HashMap<>(opening.balances());
    final Set<Long> ledger = new HashSet<>();
    final Map<CustomersId, String> customers = new HashMap<>(Map.of(CARL, "customer of old"));
    final Map<String, CustomersId> emails = new HashMap<>();
    final Map<UserId, Set<SessionsId>> sessions = new HashMap<>();
    final Map<UserId, Map<String, Long>> preferences = new HashMap<>();

    List<String> violations() {
        return Checker.violations(evidence());
    }

    Evidence evidence() {
        return new Evidence(
                opening,
                history,
                new Found(orders, products, balances, ledger, customers, emails, sessions, preferences));
    }

    void acknowledged(Operation operation, Answer answer) {
        add(operation, new Outcome.Acknowledged(answer));
    }

    void failed(Operation operation) {
        add(operation, new Outcome.Failed("UNAVAILABLE"));
    }

    void unknown(Operation operation) {
        add(operation, new Outcome.Unknown("UNKNOWN_COMMIT"));
    }

    private void add(Operation operation, Outcome outcome) {
        history.add(new Entry<>(0, ++time, ++time, operation, outcome));
    }

    static PlaceOrder lamps(int id, int quantity) {
        return new PlaceOrder(CARL, new OrdersId(new UUID(5, id)), Basket.of(LAMP, quantity), Isolation.READ_COMMITTED);
    }

    static SeenOrder seen(PlaceOrder order, OrderStatus status, BigDecimal price) {
        return new SeenOrder(
                order.customer(),
                order.id(),
                status,
                order.basket().items().stream()
                        .collect(toMap(Basket.Item::product, item -> new SeenOrder.Line(item.quantity(), price))));
    }

    /** Has the order in the tables, and its pieces not in the stock any more. */
    void keep(PlaceOrder order, OrderStatus status) {
        SeenOrder kept = seen(order, status, PRICE);
        orders.computeIfAbsent(order.id(), id -> new ArrayList<>()).add(kept);
        addStock(LAMP, -kept.taken(LAMP));
    }

    void addStock(ProductsId product, int pieces) {
        SeenProduct before = products.get(product);
        products.put(
                product, new SeenProduct(before.name(), before.category(), before.price(), before.stock() + pieces));
    }

    void setPrice(BigDecimal price) {
        SeenProduct before = products.get(LAMP);
        products.put(LAMP, new SeenProduct(before.name(), before.category(), price, before.stock()));
    }

    static MoveMoney ten(long number) {
        return new MoveMoney(
                number, List.of(new MoveMoney.Move(ANN, BOB, new BigDecimal("10.00"))), Isolation.READ_COMMITTED);
    }

    void addMoney(AccountsId account, String amount) {
        balances.merge(account, new BigDecimal(amount), BigDecimal::add);
    }

    static SeenProduct book(long batch) {
        return new SeenProduct(UpsertShelf.name(batch), SHELF, BigDecimal.ONE, 1);
    }

    static Map<String, Long> all(long number) {
        return PutPreferences.KEYS.stream().collect(toMap(key -> key, key -> number));
    }
}
