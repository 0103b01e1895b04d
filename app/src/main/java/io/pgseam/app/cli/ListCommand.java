package io.pgseam.app.cli;

import io.pgseam.app.catalogue.ProductFilter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows products. */
@Command(
        name = "list",
        description = "Shows products, the cheapest first.",
        footer = {"  ${ROOT-COMMAND-NAME} list --category games --limit 5", "  ${ROOT-COMMAND-NAME} list --format csv"})
final class ListCommand implements Callable<Integer> {
    @Mixin
    private final DatabaseOptions database;

    @Mixin
    private final ProductsFound found;

    @Option(names = "--category", paramLabel = "NAME", description = "Only the products of this category.")
    private @Nullable String category;

    ListCommand(Console console) {
        this.database = new DatabaseOptions(console);
        this.found = new ProductsFound(console);
    }

    @Override
    public Integer call() {
        ProductFilter filter = new ProductFilter(
                Optional.ofNullable(category), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        return database.call(Work.SHORT, pool -> found.show(pool, filter));
    }
}
