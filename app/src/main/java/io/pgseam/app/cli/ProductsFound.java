package io.pgseam.app.cli;

import io.pgseam.app.catalogue.CatalogueRepository;
import io.pgseam.app.catalogue.Product;
import io.pgseam.app.catalogue.ProductFilter;
import io.pgseam.app.catalogue.ProductPage;
import io.pgseam.app.pool.ConnectionPool;
import io.pgseam.app.terminal.Listing;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How many products are shown, and how. */
final class ProductsFound {
    private static final Listing<Product> LISTING = new Listing<>(List.of(
            Listing.text("id", product -> product.id().value()),
            Listing.text("name", Product::name),
            Listing.number("price", Product::price),
            Listing.text("category", Product::category),
            Listing.number("stock", Product::stock),
            Listing.text("tags", Product::tags)));

    private final Console console;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            converter = CountConverter.class,
            description = "Show so many products at most, the cheapest first; ${DEFAULT-VALUE} by default.")
    private int limit;

    @Mixin
    private final FormatOption format = new FormatOption();

    ProductsFound(Console console) {
        this.console = console;
    }

    int show(ConnectionPool pool, ProductFilter filter) {
        ProductPage page = new CatalogueRepository(pool.context()).firstPage(filter, limit);
        format.show(LISTING, page.products(), console.out());
        if (page.next().isPresent()) {
            console.err().line("There are more than " + limit + " products: a higher --limit shows them.");
        }
        return ExitStatus.DONE;
    }
}
