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
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.pgseam.app.users.UserId;
import io.pgseam.schema.AccountsId;
import io.pgseam.schema.CustomersId;
import io.pgseam.schema.OrderItemsRecord;
import io.pgseam.schema.OrdersId;
import io.pgseam.schema.ProductsId;
import io.pgseam.schema.SessionsId;
import io.pgseam.schema.SessionsRecord;
import io.pgseam.schema.UserPreferencesRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/**
 * What is in the tables when nobody works any more.
 *
 * @param orders one for each id, unless two customers have the same
 * @param ledger the numbers of the operations that wrote there
 * @param customers their names
 * @param emails their owners
 * @param preferences of all users but the ledger's: which operation has written them
 */
record Found(
        Map<OrdersId, List<SeenOrder>> orders,
        Map<ProductsId, SeenProduct> products,
        Map<AccountsId, BigDecimal> balances,
        Set<Long> ledger,
        Map<CustomersId, String> customers,
        Map<String, CustomersId> emails,
        Map<UserId, Set<SessionsId>> sessions,
        Map<UserId, Map<String, Long>> preferences) {

    /** Reads table by table. */
    static Found in(DSLContext owner) {
        List<UserPreferencesRecord> preferences =
                owner.selectFrom(USER_PREFERENCES).fetch();
        return new Found(
                orders(owner),
                products(owner),
                owner.selectFrom(ACCOUNTS).fetchMap(ACCOUNTS.ACCOUNT_ID, ACCOUNTS.BALANCE),
                preferences.stream()
                        .filter(row -> row.getUserId().equals(Ledger.USER.value()))
                        .map(row -> Long.parseLong(row.getKey()))
                        .collect(toSet()),
                owner.selectFrom(CUSTOMERS).fetchMap(CUSTOMERS.CUSTOMER_ID, CUSTOMERS.NAME),
                owner.selectFrom(CUSTOMER_EMAILS).fetchMap(CUSTOMER_EMAILS.EMAIL, CUSTOMER_EMAILS.CUSTOMER_ID),
                owner.selectFrom(SESSIONS).fetch().stream()
                        .collect(groupingBy(
                                row -> new UserId(row.getUserId()), mapping(SessionsRecord::getId, toSet()))),
                preferences.stream()
                        .filter(row -> !row.getUserId().equals(Ledger.USER.value()))
                        .collect(groupingBy(
                                row -> new UserId(row.getUserId()),
                                toMap(
                                        UserPreferencesRecord::getKey,
                                        row -> Long.parseLong(row.getValue().data())))));
    }

    private static Map<ProductsId, SeenProduct> products(DSLContext owner) {
        return owner.selectFrom(PRODUCTS).fetch().stream()
                .collect(toMap(
                        row -> row.getId(),
                        row -> new SeenProduct(row.getName(), row.getCategory(), row.getPrice(), row.getStock())));
    }

    private static Map<OrdersId, List<SeenOrder>> orders(DSLContext owner) {
        Map<OrdersId, List<OrderItemsRecord>> lines =
                owner.selectFrom(ORDER_ITEMS).fetch().stream().collect(groupingBy(OrderItemsRecord::getOrderId));
        return owner.selectFrom(ORDERS).fetch().stream()
                .map(row -> new SeenOrder(
                        row.getCustomerId(),
                        row.getOrderId(),
                        row.getStatus(),
                        lines.getOrDefault(row.getOrderId(), List.of()).stream()
                                .filter(line -> line.getCustomerId().equals(row.getCustomerId()))
                                .collect(toMap(
                                        OrderItemsRecord::getProductId,
                                        line -> new SeenOrder.Line(line.getQuantity(), line.getUnitPrice())))))
                .collect(groupingBy(SeenOrder::id));
    }
}
