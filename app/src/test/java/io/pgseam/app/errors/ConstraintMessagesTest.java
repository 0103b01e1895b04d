package io.pgseam.app.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.pgseam.app.TestDatabase;
import io.pgseam.app.catalogue.CatalogueRepository;
import io.pgseam.app.catalogue.NewProduct;
import io.pgseam.copy.CopyException;
import io.pgseam.schema.Constraints;
import io.pgseam.schema.ProductsConstraint;
import io.pgseam.schema.PublicConstraint;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConstraintMessagesTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private static final String ID = "'00000000-0000-0000-0000-000000000001'";

    /** A row that is taken, without the columns that have a default. */
    private static final Map<String, Map<String, String>> ROWS = Map.of(
            "accounts", Map.of("account_id", ID, "owner", "'Ann'"),
            "articles", Map.of("id", ID, "title", "'Lamps'"),
            "customer_emails", Map.of("email", "'ann@x'", "customer_id", ID),
            "customers", Map.of("customer_id", ID, "name", "'Ann'"),
            "events", Map.of("id", "1", "payload", "'{}'"),
            "order_items",
                    Map.of("customer_id", ID, "order_id", ID, "product_id", ID, "quantity", "1", "unit_price", "1"),
            "orders", Map.of("customer_id", ID, "order_id", ID),
            "products", Map.of("id", ID, "name", "'lamp'", "price", "1", "category", "'light'"),
            "sessions", Map.of("user_id", ID, "id", ID, "expires_at", "'infinity'"),
            "user_preferences", Map.of("user_id", ID, "key", "'colour'", "value", "'1'"));

    /** What makes such a row violate a constraint that is neither a key nor NOT NULL: a column and its value. */
    private static final Map<String, List<String>> WRONG = Map.ofEntries(
            Map.entry("ACCOUNTS_BALANCE_NOT_NEGATIVE", List.of("accounts", "balance", "-1")),
            Map.entry("CUSTOMER_EMAILS_EMAIL_HAS_AT", List.of("customer_emails", "email", "'ann'")),
            Map.entry("CUSTOMERS_NAME_NOT_BLANK", List.of("customers", "name", "' '")),
            Map.entry("ORDER_ITEMS_ORDER", List.of("order_items", "order_id", "gen_random_uuid()")),
            Map.entry("ORDER_ITEMS_UNIT_PRICE_NOT_NEGATIVE", List.of("order_items", "unit_price", "-1")),
            Map.entry("ORDERS_CUSTOMER", List.of("orders", "customer_id", "gen_random_uuid()")),
            Map.entry("PRODUCTS_NAME_NOT_BLANK", List.of("products", "name", "''")),
            Map.entry("PRODUCTS_CATEGORY_NOT_BLANK", List.of("products", "category", "''")),
            Map.entry("PRODUCTS_PRICE_NOT_NEGATIVE", List.of("products", "price", "-1")),
            Map.entry("PRODUCTS_STOCK_NOT_NEGATIVE", List.of("products", "stock", "-1")),
            Map.entry("SESSIONS_EXPIRE_AFTER_CREATION", List.of("sessions", "expires_at", "'-infinity'")),
            Map.entry("QUANTITY_POSITIVE", List.of("order_items", "quantity", "0")));

    static Stream<PublicConstraint> constraints() {
        return Arrays.stream(PublicConstraint.class.getPermittedSubclasses())
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(PublicConstraint.class::cast);
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void everyConstraintOfTheShopIsFoundFromItsViolationAndHasASentence(PublicConstraint constraint) {
        String table = WRONG.containsKey(constraint.toString())
                ? WRONG.get(constraint.toString()).get(0)
                : constraint.definition().owner();
        Throwable thrown = catchThrowable(() -> DATABASE.owner().transaction(transaction -> {
            DSLContext ctx = transaction.dsl();
            Stream.of("customers", "orders")
                    .takeWhile(parent -> !parent.equals(table))
                    .forEach(parent -> ctx.execute(insert(parent, ROWS.get(parent))));
            switch (constraint.kind()) {
                case PRIMARY_KEY -> ctx.execute(insert(table, ROWS.get(table)) + ";" + insert(table, ROWS.get(table)));
                case NOT_NULL ->
                    ctx.execute(insert(
                            table,
                            with(ROWS.get(table), constraint.columns().get(0).getName(), "NULL")));
                default -> {
                    List<String> wrong = WRONG.get(constraint.toString());
                    ctx.execute(insert(table, with(ROWS.get(table), wrong.get(1), wrong.get(2))));
                }
            }
        }));

        assertThat(Constraints.of(thrown)).as(() -> String.valueOf(thrown)).contains(constraint);
        assertThat(ConstraintMessages.of(thrown))
                .hasValueSatisfying(message -> assertThat(message).matches("[A-Z].*[.]"));
    }

    @Test
    void deletingACustomerWithOrdersIsAboutTheOrdersKey() {
        Throwable thrown = catchThrowable(() -> DATABASE.owner().transaction(transaction -> {
            DSLContext ctx = transaction.dsl();
            ctx.execute(insert("customers", ROWS.get("customers")) + ";" + insert("orders", ROWS.get("orders")));
            ctx.execute("DELETE FROM customers");
        }));

        assertThat(ConstraintMessages.of(thrown))
                .contains("There is no such customer, or there are still orders of this one.");
    }

    @Test
    void aCopyThatTheServerRefusesHasItsMessageToo() {
        CatalogueRepository catalogue = new CatalogueRepository(DATABASE.context());
        NewProduct free = new NewProduct("lamp", new BigDecimal("-1"), "light", List.of(), JSONB.valueOf("{}"), 1);

        Throwable thrown = catchThrowable(() -> catalogue.insertAll(Stream.of(free)));

        assertThat(thrown).isInstanceOf(CopyException.class);
        assertThat(Constraints.of(thrown)).contains(ProductsConstraint.PRODUCTS_PRICE_NOT_NEGATIVE);
        assertThat(ConstraintMessages.of(thrown)).contains("A price cannot be negative.");
    }

    private static Map<String, String> with(Map<String, String> row, String column, String value) {
        Map<String, String> changed = new HashMap<>(row);
        changed.put(column, value);
        return changed;
    }

    private static String insert(String table, Map<String, String> row) {
        List<Map.Entry<String, String>> columns = List.copyOf(row.entrySet());
        return columns.stream()
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(
                        ", ",
                        "INSERT INTO " + table + " (",
                        columns.stream()
                                .map(Map.Entry::getValue)
                                .collect(Collectors.joining(", ", ") VALUES (", ")"))));
    }
}
