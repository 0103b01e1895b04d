package io.pgseam.app.demo;

import io.pgseam.app.catalogue.CatalogueRepository;
import io.pgseam.app.catalogue.NewProduct;
import io.pgseam.app.catalogue.Product;
import io.pgseam.app.catalogue.ProductFile;
import io.pgseam.app.config.DatabaseSettings;
import io.pgseam.app.errors.ConstraintViolationException;
import io.pgseam.app.orders.Basket;
import io.pgseam.app.orders.OrderRepository;
import io.pgseam.app.orders.Placement;
import io.pgseam.app.pool.ConnectionPool;
import io.pgseam.app.reports.CategorySummary;
import io.pgseam.app.reports.ReportRepository;
import io.pgseam.app.terminal.VisibleText;
import io.pgseam.app.tx.Isolation;
import io.pgseam.app.tx.Transactions;
import io.pgseam.app.users.CustomerRepository;
import io.pgseam.app.users.Email;
import io.pgseam.app.users.Registration;
import io.pgseam.copy.csv.ImportResult;
import io.pgseam.migrations.Migrations;
import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ThrowawayDatabase;
import io.pgseam.schema.CustomersId;
import io.pgseam.schema.OrdersId;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;

/** Starts a server, migrates it, and runs the shop's statements on a product file, printing each step. Leaves nothing behind. */
public final class Demo {
    private static final int CATEGORIES_SHOWN = 10;

    private final PrintStream out;
    private final StepPrinter steps;

    public Demo(PrintStream out) {
        this.out = out;
        this.steps = new StepPrinter(out);
    }

    /** Prints the steps, and as its last line {@code demo ok: ...} if each did what it should. */
    public void run(ProductFile file) {
        try (PostgresServer server = steps.none("start a server", PostgresServer::start);
                ThrowawayDatabase database = server.createDatabase()) {
            out.println("  " + server.description());
            steps.step("migrate", () -> Migrations.migrate(database.dataSource()), Integer::longValue);
            try (ConnectionPool pool =
                    ConnectionPool.open(DatabaseSettings.at(database.url(), database.user(), database.password())
                            .asApplication())) {
                run(new Transactions(pool), file);
            }
        }
    }

    private void run(Transactions transactions, ProductFile file) {
        DSLContext context = transactions.context();
        CatalogueRepository catalogue = new CatalogueRepository(context);
        Product lamp = steps.one("create, RETURNING the row", () -> catalogue.insert(lamp("49.90")));
        steps.one("create another", () -> catalogue.insert(lamp("19.90")));
        ImportResult imported = steps.step(
                "COPY " + VisibleText.of(String.valueOf(file.path().getFileName())),
                () -> file.insertInto(context),
                ImportResult::inserted);
        query(catalogue, lamp);
        order(transactions, lamp);
        change(catalogue, lamp);
        failInTransaction(transactions);
        summarize(new ReportRepository(context));
        out.printf(
                Locale.ROOT,
                "demo ok: %d products in the catalogue, %d by COPY in %d ms (%.0f rows/s)%n",
                catalogue.count(),
                imported.inserted(),
                imported.elapsed().toMillis(),
                imported.inserted() * 1e9 / imported.elapsed().toNanos());
    }

    private void query(CatalogueRepository catalogue, Product lamp) {
        steps.optional("find by id", () -> catalogue.find(lamp.id()));
        steps.list("list by category games, by price", () -> catalogue.listByCategory("games"));
        steps.list(
                "list by price, 10.00 to 20.00",
                () -> catalogue.listByPrice(new BigDecimal("10"), new BigDecimal("20")));
        steps.list("list by tag role::program", () -> catalogue.listByTag("role::program"));
        steps.list("list by any of two tags", () -> catalogue.listByAnyTag(List.of("game::strategy", "game::arcade")));
        steps.list(
                "list by metadata @> {\"architecture\": \"all\"}",
                () -> catalogue.listByMetadata(JSONB.valueOf("{\"architecture\": \"all\"}")));
        steps.list("list by metadata key watt", () -> catalogue.listByMetadataKey("watt"));
        steps.optional("metadata ->> watt of one product", () -> catalogue.findMetadata(lamp.id(), "watt"));
    }

    private void order(Transactions transactions, Product lamp) {
        CustomersId customer = steps.one("register a customer", () -> register(transactions));
        OrderRepository orders = new OrderRepository(transactions.context());
        OrdersId orderId = new OrdersId(UUID.randomUUID());
        Basket basket = Basket.of(lamp.id(), 2);
        steps.step(
                "order 2 pieces",
                () -> transactions.inTransaction(
                        Isolation.READ_COMMITTED, transaction -> orders.place(transaction, customer, orderId, basket)),
                placement -> placement instanceof Placement.Placed ? 1 : 0);
    }

    private static CustomersId register(Transactions transactions) {
        CustomerRepository customers = new CustomerRepository(transactions.context());
        Registration registration = transactions.inTransaction(
                Isolation.READ_COMMITTED,
                transaction -> customers.register(transaction, "Ann", new Email("ann@example.com")));
        if (registration instanceof Registration.Registered registered) {
            return registered.customer().id();
        }
        throw new IllegalStateException("The only customer's address is taken.");
    }

    private void change(CatalogueRepository catalogue, Product lamp) {
        steps.optional("sell 3 pieces, RETURNING the stock", () -> catalogue.addStock(lamp.id(), -3));
        steps.list("cut the prices of games by 10 %", () -> catalogue.cutPrices("games", BigDecimal.TEN));
        steps.one("upsert, ON CONFLICT DO UPDATE", () -> catalogue.upsert(lamp.id(), lamp("39.90")));
        steps.optional("delete, RETURNING the row", () -> catalogue.delete(lamp.id()));
    }

    private void failInTransaction(Transactions transactions) {
        CatalogueRepository catalogue = new CatalogueRepository(transactions.context());
        int before = catalogue.count();
        String refusal = steps.none("a transaction that fails", () -> {
            try {
                return transactions.inTransaction(Isolation.READ_COMMITTED, transaction -> {
                    CatalogueRepository inside = new CatalogueRepository(transaction.context());
                    inside.insert(lamp("1.00"));
                    inside.insert(lamp("-1.00"));
                    throw new IllegalStateException("A negative price was accepted.");
                });
            } catch (ConstraintViolationException e) {
                return e.sqlState() + ": " + e.getMessage();
            }
        });
        if (catalogue.count() != before) {
            throw new IllegalStateException("A transaction that failed left rows behind.");
        }
        out.println("  refused with SQLSTATE " + refusal + " Nothing is left of it.");
    }

    private void summarize(ReportRepository reports) {
        List<CategorySummary> categories = steps.list("summarize by category", reports::summarizeCategories);
        out.printf(Locale.ROOT, "  %-20s %10s %12s %14s%n", "category", "products", "stock", "average price");
        categories.stream()
                .limit(CATEGORIES_SHOWN)
                .forEach(category -> out.printf(
                        Locale.ROOT,
                        "  %-20s %,10d %,12d %,14.2f%n",
                        VisibleText.of(category.category()),
                        category.products(),
                        category.stock(),
                        category.averagePrice()));
        if (categories.size() > CATEGORIES_SHOWN) {
            out.printf(Locale.ROOT, "  and %d more%n", categories.size() - CATEGORIES_SHOWN);
        }
    }

    private static NewProduct lamp(String price) {
        return new NewProduct(
                "Desk lamp",
                new BigDecimal(price),
                "furniture",
                List.of("desk", "light"),
                JSONB.valueOf("{\"watt\": 7, \"colours\": [\"black\", \"white\"]}"),
                12);
    }
}
