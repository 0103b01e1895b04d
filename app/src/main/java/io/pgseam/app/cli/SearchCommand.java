package io.pgseam.app.cli;

import io.pgseam.app.catalogue.ProductFilter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Finds products by what they are like. */
@Command(
        name = "search",
        description = "Shows the products that all criteria let through, the cheapest first.",
        footer = {
            "  ${ROOT-COMMAND-NAME} search --tag role::program --price 10..20",
            "  ${ROOT-COMMAND-NAME} search --metadata '{\"architecture\": \"all\"}' --format json"
        })
final class SearchCommand implements Callable<Integer> {
    @Mixin
    private final DatabaseOptions database;

    @Mixin
    private final ProductsFound found;

    @Option(
            names = "--tag",
            paramLabel = "TAG",
            description = "Products that carry this tag; given several times, any of the tags.")
    private List<String> tags = List.of();

    @Option(
            names = "--metadata",
            paramLabel = "JSON",
            converter = JsonConverter.class,
            description = "Products whose metadata contain this.")
    private @Nullable JSONB metadata;

    @Option(
            names = "--price",
            paramLabel = "LOWEST..HIGHEST",
            converter = PriceRange.Converter.class,
            description = "Products within this range of prices; either end may be left out.")
    private @Nullable PriceRange price;

    @Spec
    private CommandSpec command;

    SearchCommand(Console console) {
        this.database = new DatabaseOptions(console);
        this.found = new ProductsFound(console);
    }

    @Override
    public Integer call() {
        ProductFilter filter = new ProductFilter(
                Optional.empty(),
                tags,
                Optional.ofNullable(metadata),
                Optional.ofNullable(price).flatMap(PriceRange::lowest),
                Optional.ofNullable(price).flatMap(PriceRange::highest));
        if (filter.equals(ProductFilter.NONE)) {
            throw new ParameterException(
                    command.commandLine(), "Nothing to search for: expected --tag, --metadata or --price.");
        }
        return database.call(Work.SHORT, pool -> found.show(pool, filter));
    }
}
