package io.pgseam.app.cli;

import io.pgseam.app.orders.Basket;
import io.pgseam.app.orders.Order;
import io.pgseam.app.orders.OrderLine;
import io.pgseam.app.orders.OrderRepository;
import io.pgseam.app.orders.Placement;
import io.pgseam.app.pool.ConnectionPool;
import io.pgseam.app.terminal.Listing;
import io.pgseam.app.tx.Isolation;
import io.pgseam.app.tx.Transaction;
import io.pgseam.app.tx.Transactions;
import io.pgseam.app.users.Customer;
import io.pgseam.app.users.CustomerRepository;
import io.pgseam.app.users.Email;
import io.pgseam.app.users.Registration;
import io.pgseam.schema.CustomersId;
import io.pgseam.schema.OrdersId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Places an order for a customer. */
@Command(
        name = "order",
        description = "Places an order at the products' prices, and takes its pieces out of the stock: all, or none.",
        footer = {
            "  ${ROOT-COMMAND-NAME} order --email ann@example.com --name Ann 0b9ad9a4-5a8b-4d5f-9b7e-3c9f3a1f2a11=2",
            "  ${ROOT-COMMAND-NAME} order --email ann@example.com --id 6a0c1f6e-6b1e-4c39-8f43-d9f1b1b7f0f2 PRODUCT PRODUCT"
        })
final class OrderCommand implements Callable<Integer> {
    private static final Listing<OrderLine> LISTING = new Listing<>(List.of(
            Listing.text("product", line -> line.product().value()),
            Listing.text("name", OrderLine::productName),
            Listing.number("quantity", OrderLine::quantity),
            Listing.number("unit_price", OrderLine::unitPrice),
            Listing.number("amount", OrderLine::amount)));

    private final Console console;

    @Mixin
    private final DatabaseOptions database;

    @Mixin
    private final FormatOption format = new FormatOption();

    @Option(names = "--email", paramLabel = "ADDRESS", required = true, description = "Who orders.")
    private String email;

    @Option(names = "--name", paramLabel = "NAME", description = "Makes a new customer, if nobody has the address yet.")
    private @Nullable String name;

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "The order's id: placed again under the same id, it is there once. By default a new one.")
    private UUID id = UUID.randomUUID();

    @Parameters(
            paramLabel = "PRODUCT[=QUANTITY]",
            arity = "1..*",
            converter = ItemConverter.class,
            description = "A product's id, and how many pieces; by default 1.")
    private List<Basket.Item> items = List.of();

    @Spec
    private CommandSpec command;

    OrderCommand(Console console) {
        this.console = console;
        this.database = new DatabaseOptions(console);
    }

    @Override
    public Integer call() {
        Basket basket = basket();
        Order order = database.call(Work.SHORT, pool -> place(pool, basket));
        if (format.isTable()) {
            console.out()
                    .line("order " + order.id().value() + ": " + order.status() + ", " + order.total() + " in all");
        }
        format.show(LISTING, order.lines(), order, console.out());
        return ExitStatus.DONE;
    }

    private Basket basket() {
        try {
            return new Basket(items);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private Order place(ConnectionPool pool, Basket basket) {
        Transactions transactions = new Transactions(pool);
        return transactions.inTransaction(Isolation.READ_COMMITTED, transaction -> {
            CustomersId customer = customer(transaction);
            return placed(
                    new OrderRepository(transaction.context()).place(transaction, customer, new OrdersId(id), basket));
        });
    }

    private CustomersId customer(Transaction transaction) {
        CustomerRepository customers = new CustomerRepository(transaction.context());
        Email address = new Email(email);
        return customers
                .findByEmail(address)
                .map(Customer::id)
                .orElseGet(() -> registered(customers, transaction, address));
    }

    private CustomersId registered(CustomerRepository customers, Transaction transaction, Email address) {
        if (name == null) {
            throw new CommandFailedException(
                    "No customer has the address " + address + ". Nothing was ordered. Add --name to make one.");
        }
        if (customers.register(transaction, name, address) instanceof Registration.Registered registered) {
            return registered.customer().id();
        }
        throw new CommandFailedException(
                "Somebody has registered " + address + " just now. Nothing was ordered. Order again.");
    }

    /** Throws, so that a customer who was made for it is not kept either. */
    private static Order placed(Placement placement) {
        if (placement instanceof Placement.Placed placed) {
            return placed.order();
        }
        String reason;
        if (placement instanceof Placement.InsufficientStock insufficient) {
            reason = insufficient.shortages().stream()
                    .map(shortage -> "of product " + shortage.product().value() + " " + shortage.left()
                            + " pieces are left, " + shortage.wanted() + " are wanted")
                    .collect(Collectors.joining("; "));
        } else if (placement instanceof Placement.UnknownProducts unknown) {
            reason = unknown.products().stream()
                    .map(product -> "there is no product " + product.value())
                    .collect(Collectors.joining("; "));
        } else {
            reason = "the customer has placed another order under this id";
        }
        throw new CommandFailedException("Nothing was ordered: " + reason + ".");
    }
}
