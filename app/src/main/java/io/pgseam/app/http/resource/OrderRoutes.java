package io.pgseam.app.http.resource;

import static io.pgseam.app.http.resource.CustomerRoutes.CUSTOMER;

import io.pgseam.app.errors.ConstraintViolationException;
import io.pgseam.app.http.problem.Problem;
import io.pgseam.app.http.problem.ProblemException;
import io.pgseam.app.http.problem.ProblemType;
import io.pgseam.app.http.route.Answer;
import io.pgseam.app.http.route.AnswerType;
import io.pgseam.app.http.route.JsonBody;
import io.pgseam.app.http.route.Method;
import io.pgseam.app.http.route.Parameter;
import io.pgseam.app.http.route.Request;
import io.pgseam.app.http.route.Route;
import io.pgseam.app.http.schema.JsonType;
import io.pgseam.app.http.schema.Keywords;
import io.pgseam.app.orders.Basket;
import io.pgseam.app.orders.Order;
import io.pgseam.app.orders.OrderRepository;
import io.pgseam.app.orders.Placement;
import io.pgseam.app.orders.StatusChange;
import io.pgseam.app.tx.Isolation;
import io.pgseam.app.tx.Transaction;
import io.pgseam.app.tx.Transactions;
import io.pgseam.app.users.CustomerRepository;
import io.pgseam.schema.CustomersId;
import io.pgseam.schema.OrdersConstraint;
import io.pgseam.schema.OrdersId;
import java.util.List;
import java.util.Optional;

/** {@code /api/customers/{customer}/orders}. */
public final class OrderRoutes {
    /** @param orders newest first */
    record Orders(List<Order> orders) {}

    /** One step of an order. */
    private interface Step {
        StatusChange take(Transaction transaction, CustomersId customer, OrdersId order);
    }

    private static final String ALL = "/api/customers/{customer}/orders";
    private static final String ONE = ALL + "/{order}";
    private static final int MOST_ITEMS = 1_000;

    private static final Parameter<OrdersId> ORDER =
            Parameter.path("order", Types.id(OrdersId::new), "The order's number, which the buyer gives it.");
    private static final JsonBody<Basket> BASKET = new JsonBody<>(
            JsonType.of(Basket.class)
                    .with("items", Keywords.elements(1, MOST_ITEMS))
                    .with("items.quantity", Keywords.wholeNumber(1, Integer.MAX_VALUE)),
            "What is bought, each product once.");
    private static final JsonType<Order> ONE_ORDER = JsonType.of(Order.class);
    private static final AnswerType PLACED = AnswerType.json(201, "The order is placed.", ONE_ORDER);
    private static final AnswerType FOUND = AnswerType.json(200, "The order as it is now.", ONE_ORDER);
    private static final AnswerType LISTED =
            AnswerType.json(200, "The customer's orders, newest first.", JsonType.of(Orders.class));

    private final Transactions transactions;

    public OrderRoutes(Transactions transactions) {
        this.transactions = transactions;
    }

    public List<Route> routes() {
        return List.of(
                Route.data(Method.PUT, ONE, "placeOrder", "Places an order; sent again, it is there once.")
                        .parameters(CUSTOMER, ORDER)
                        .body(BASKET)
                        .answers(PLACED, FOUND)
                        .problems(
                                ProblemType.NOT_FOUND,
                                ProblemType.INSUFFICIENT_STOCK,
                                ProblemType.ORDER_ID_IN_USE,
                                ProblemType.UNKNOWN_PRODUCTS)
                        .handledBy(this::place),
                Route.data(Method.GET, ALL, "listOrders", "Lists a customer's orders.")
                        .parameters(CUSTOMER)
                        .answers(LISTED)
                        .problems(ProblemType.NOT_FOUND)
                        .handledBy(this::list),
                Route.data(Method.GET, ONE, "findOrder", "Reads one order.")
                        .parameters(CUSTOMER, ORDER)
                        .answers(FOUND)
                        .problems(ProblemType.NOT_FOUND)
                        .handledBy(this::find),
                step(
                        "pay",
                        "Marks a placed order as paid.",
                        (transaction, customer, order) ->
                                new OrderRepository(transaction.context()).pay(customer, order)),
                step(
                        "ship",
                        "Marks a paid order as shipped.",
                        (transaction, customer, order) ->
                                new OrderRepository(transaction.context()).ship(customer, order)),
                step(
                        "cancel",
                        "Cancels an order that is not shipped, and gives its pieces back.",
                        (transaction, customer, order) ->
                                new OrderRepository(transaction.context()).cancel(transaction, customer, order)));
    }

    private Route step(String name, String summary, Step step) {
        return Route.data(Method.POST, ONE + "/" + name, name + "Order", summary)
                .parameters(CUSTOMER, ORDER)
                .answers(FOUND)
                .problems(ProblemType.NOT_FOUND, ProblemType.WRONG_STATUS)
                .handledBy(request -> take(step, request.get(CUSTOMER), request.get(ORDER)));
    }

    private Answer place(Request request) {
        Placement placement;
        try {
            placement = transactions.inTransaction(
                    Isolation.READ_COMMITTED,
                    transaction -> new OrderRepository(transaction.context())
                            .place(transaction, request.get(CUSTOMER), request.get(ORDER), request.get(BASKET)));
        } catch (ConstraintViolationException e) {
            throw e.constraint().equals(Optional.of(OrdersConstraint.ORDERS_CUSTOMER)) ? CustomerRoutes.notFound() : e;
        }
        if (placement instanceof Placement.Placed placed) {
            return (placed.time() == Placement.Time.NOW ? PLACED : FOUND).answer(placed.order());
        }
        throw new ProblemException(refusal(placement));
    }

    private static Problem refusal(Placement placement) {
        if (placement instanceof Placement.InsufficientStock few) {
            return Problem.of(ProblemType.INSUFFICIENT_STOCK, "Less is left than was wanted. Nothing was ordered.")
                    .with("shortages", few.shortages());
        }
        if (placement instanceof Placement.UnknownProducts unknown) {
            return Problem.of(ProblemType.UNKNOWN_PRODUCTS, "Nothing was ordered.")
                    .with("products", unknown.products());
        }
        return Problem.of(ProblemType.ORDER_ID_IN_USE, "The customer has ordered something else under it.");
    }

    private Answer list(Request request) {
        CustomersId customer = request.get(CUSTOMER);
        List<Order> orders = new OrderRepository(transactions.context()).list(customer);
        if (orders.isEmpty()) {
            new CustomerRepository(transactions.context()).find(customer).orElseThrow(CustomerRoutes::notFound);
        }
        return LISTED.answer(new Orders(orders));
    }

    private Answer find(Request request) {
        return FOUND.answer(new OrderRepository(transactions.context())
                .find(request.get(CUSTOMER), request.get(ORDER))
                .orElseThrow(OrderRoutes::notFound));
    }

    private Answer take(Step step, CustomersId customer, OrdersId order) {
        return FOUND.answer(transactions.inTransaction(Isolation.READ_COMMITTED, transaction -> {
            StatusChange change = step.take(transaction, customer, order);
            if (change instanceof StatusChange.NotAllowed from) {
                throw new ProblemException(
                        Problem.of(ProblemType.WRONG_STATUS, "The order is " + from.status() + ". Nothing was changed.")
                                .with("orderStatus", from.status()));
            }
            return new OrderRepository(transaction.context())
                    .find(customer, order)
                    .orElseThrow(OrderRoutes::notFound);
        }));
    }

    private static ProblemException notFound() {
        return new ProblemException(ProblemType.NOT_FOUND, "The customer has no order with this number.");
    }
}
