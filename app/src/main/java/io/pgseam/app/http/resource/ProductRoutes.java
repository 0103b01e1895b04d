package io.pgseam.app.http.resource;

import io.pgseam.app.catalogue.CatalogueRepository;
import io.pgseam.app.catalogue.NewProduct;
import io.pgseam.app.catalogue.Product;
import io.pgseam.app.catalogue.ProductCursor;
import io.pgseam.app.catalogue.ProductFilter;
import io.pgseam.app.catalogue.ProductPage;
import io.pgseam.app.catalogue.ProductUpdate;
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
import io.pgseam.schema.ProductsId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;

/** {@code /api/products}: one product, and pages of them. */
public final class ProductRoutes {
    /** A part of all products that a filter lets through, cheapest first; {@code next} is null on the last. */
    record Products(List<Product> products, Optional<String> next) {}

    /** @param add pieces; negative to take from the stock */
    record StockChange(int add) {}

    private static final String ALL = "/api/products";
    private static final String ONE = "/api/products/{id}";
    private static final String ETAG = "ETag";
    private static final int MOST_TAGS = 100;

    private static final Parameter<ProductsId> ID =
            Parameter.path("id", Types.id(ProductsId::new), "The product's number.");
    private static final Parameter<Optional<String>> IF_NONE_MATCH = Parameter.header(
            "If-None-Match", Types.KEY, "The ETag of a version that is known: then there is no content.");
    private static final Parameter<Optional<String>> IF_MATCH =
            Parameter.header("If-Match", Types.KEY, "The ETag of the version that is to be overwritten.");
    private static final Parameter<Optional<String>> CATEGORY =
            Parameter.query("category", Types.KEY, "The whole category.");
    private static final Parameter<List<String>> TAGS =
            Parameter.queryList("tag", Types.KEY, MOST_TAGS, "Tags, at least one of which the product carries.");
    private static final Parameter<Optional<JSONB>> METADATA = Parameter.query(
            "metadata", Types.JSON_OBJECT, "JSON that the product's metadata contain, as {\"architecture\": \"all\"}.");
    private static final Parameter<Optional<BigDecimal>> PRICE_MIN =
            Parameter.query("price-min", Types.MONEY, "The lowest price, inclusive.");
    private static final Parameter<Optional<BigDecimal>> PRICE_MAX =
            Parameter.query("price-max", Types.MONEY, "The highest price, inclusive.");
    private static final Parameter<Integer> LIMIT =
            Parameter.query("limit", Types.wholeNumber(1, 200), "20", "How many products.");
    private static final Parameter<Optional<ProductCursor>> AFTER =
            Parameter.query("after", ProductCursors.TYPE, "The \"next\" of the page before.");

    private static final JsonBody<NewProduct> PRODUCT = new JsonBody<>(
            JsonType.of(NewProduct.class)
                    .with("name", Keywords.filledText(Types.LONGEST_TEXT))
                    .with("price", Types.PRICE)
                    .with("category", Keywords.filledText(Types.LONGEST_KEY))
                    .with("tags", Keywords.elements(0, MOST_TAGS).with(Keywords.text(Types.LONGEST_KEY)))
                    .with("metadata", Keywords.object())
                    .with("stock", Keywords.wholeNumber(0, Integer.MAX_VALUE)),
            "The product.");
    private static final JsonBody<StockChange> STOCK_CHANGE = new JsonBody<>(
            JsonType.of(StockChange.class).with("add", Keywords.wholeNumber(Integer.MIN_VALUE, Integer.MAX_VALUE)),
            "How many pieces to add; negative to take.");

    private static final JsonType<Product> ONE_PRODUCT = JsonType.of(Product.class);
    private static final AnswerType CREATED = AnswerType.json(201, "The product is there, at Location.", ONE_PRODUCT);
    private static final AnswerType FOUND = AnswerType.json(200, "The product as it is now.", ONE_PRODUCT);
    private static final AnswerType NOT_MODIFIED = AnswerType.empty(304, "The product is as If-None-Match knows it.");
    private static final AnswerType DELETED =
            AnswerType.empty(204, "The product is gone. Orders keep what they say of it.");
    private static final AnswerType PAGE =
            AnswerType.json(200, "Some products, cheapest first.", JsonType.of(Products.class));

    private final CatalogueRepository catalogue;

    public ProductRoutes(DSLContext context) {
        this.catalogue = new CatalogueRepository(context);
    }

    public List<Route> routes() {
        return List.of(
                Route.data(Method.GET, ONE, "findProduct", "Reads one product.")
                        .parameters(ID, IF_NONE_MATCH)
                        .answers(FOUND, NOT_MODIFIED)
                        .problems(ProblemType.NOT_FOUND)
                        .handledBy(this::find),
                Route.data(Method.GET, ALL, "listProducts", "Lists the products that pass all filters, cheapest first.")
                        .parameters(CATEGORY, TAGS, METADATA, PRICE_MIN, PRICE_MAX, LIMIT, AFTER)
                        .answers(PAGE)
                        .handledBy(this::list),
                Route.data(Method.POST, ALL, "createProduct", "Puts a product into the catalogue.")
                        .body(PRODUCT)
                        .answers(CREATED)
                        .handledBy(this::create),
                Route.data(Method.PUT, ONE, "replaceProduct", "Overwrites a product that nobody has changed meanwhile.")
                        .parameters(ID, IF_MATCH)
                        .body(PRODUCT)
                        .answers(FOUND)
                        .problems(ProblemType.NOT_FOUND, ProblemType.CHANGED_MEANWHILE, ProblemType.NO_PRECONDITION)
                        .handledBy(this::replace),
                Route.data(Method.PATCH, ONE + "/stock", "addStock", "Adds pieces to the stock, or takes some.")
                        .parameters(ID)
                        .body(STOCK_CHANGE)
                        .answers(FOUND)
                        .problems(ProblemType.NOT_FOUND)
                        .handledBy(this::addStock),
                Route.data(Method.DELETE, ONE, "deleteProduct", "Deletes a product.")
                        .parameters(ID)
                        .answers(DELETED)
                        .problems(ProblemType.NOT_FOUND)
                        .handledBy(this::delete));
    }

    private Answer find(Request request) {
        Product product = catalogue.find(request.get(ID)).orElseThrow(ProductRoutes::notFound);
        ETag tag = ETag.of(product.updatedAt());
        boolean isKnown =
                request.get(IF_NONE_MATCH).filter(tag::isMatchedWeaklyBy).isPresent();
        return (isKnown ? NOT_MODIFIED.answer() : FOUND.answer(product)).with(ETAG, tag.text());
    }

    private Answer list(Request request) {
        ProductFilter filter = new ProductFilter(
                request.get(CATEGORY),
                request.get(TAGS),
                request.get(METADATA),
                request.get(PRICE_MIN),
                request.get(PRICE_MAX));
        int limit = request.get(LIMIT);
        ProductPage page = request.get(AFTER)
                .map(cursor -> catalogue.pageAfter(filter, cursor, limit))
                .orElseGet(() -> catalogue.firstPage(filter, limit));
        return PAGE.answer(new Products(page.products(), page.next().map(ProductCursors::text)));
    }

    private Answer create(Request request) {
        Product product = catalogue.insert(request.get(PRODUCT));
        return tagged(CREATED, product)
                .with("Location", ALL + "/" + product.id().value());
    }

    private Answer replace(Request request) {
        String version = request.get(IF_MATCH)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NO_PRECONDITION, "Send If-Match with the ETag of the product as you know it."));
        Product seen = catalogue.find(request.get(ID)).orElseThrow(ProductRoutes::notFound);
        if (!ETag.of(seen.updatedAt()).isMatchedBy(version)) {
            throw changedMeanwhile(seen);
        }
        ProductUpdate update = catalogue.update(seen, request.get(PRODUCT));
        if (update instanceof ProductUpdate.Updated updated) {
            return tagged(FOUND, updated.product());
        }
        throw update instanceof ProductUpdate.ChangedMeanwhile changed
                ? changedMeanwhile(changed.product())
                : notFound();
    }

    private Answer addStock(Request request) {
        return tagged(
                FOUND,
                catalogue
                        .addStock(request.get(ID), request.get(STOCK_CHANGE).add())
                        .orElseThrow(ProductRoutes::notFound));
    }

    private Answer delete(Request request) {
        catalogue.delete(request.get(ID)).orElseThrow(ProductRoutes::notFound);
        return DELETED.answer();
    }

    private static Answer tagged(AnswerType type, Product product) {
        return type.answer(product).with(ETAG, ETag.of(product.updatedAt()).text());
    }

    private static ProblemException notFound() {
        return new ProblemException(ProblemType.NOT_FOUND, "No product has this number.");
    }

    private static ProblemException changedMeanwhile(Product now) {
        String tag = ETag.of(now.updatedAt()).text();
        return new ProblemException(Problem.of(
                        ProblemType.CHANGED_MEANWHILE, "The product has another version by now. Nothing was changed.")
                .with("currentETag", tag)
                .withHeader(ETAG, tag));
    }
}
