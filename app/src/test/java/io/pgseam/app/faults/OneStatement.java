package io.pgseam.app.faults;

import static io.pgseam.schema.Tables.PRODUCTS;

import io.pgseam.app.catalogue.CatalogueRepository;
import io.pgseam.schema.ProductsId;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;

/** Pieces added to a product's stock, outside of a transaction: who adds them twice has too many. */
final class OneStatement implements Operation {
    private static final int STOCK = 10;
    private static final int ADDED = 5;

    @Override
    public String title() {
        return "statement";
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.POOLED, Trait.WRITES, Trait.AUTOCOMMIT);
    }

    @Override
    public String database(int batch) {
        return "one_statement";
    }

    @Override
    public void clear(Site site) {
        site.administrator(database(0)).execute("TRUNCATE products");
    }

    @Override
    public void prepare(Site site, int batch) {
        site.administrator(database(batch))
                .insertInto(PRODUCTS, PRODUCTS.ID, PRODUCTS.NAME, PRODUCTS.PRICE, PRODUCTS.CATEGORY, PRODUCTS.STOCK)
                .values(product(batch), Gate.MIDDLE, BigDecimal.TEN, "lamps", STOCK)
                .execute();
    }

    @Override
    public void run(Site site, Client client, int batch) {
        new CatalogueRepository(client.connections().context())
                .addStock(product(batch), ADDED)
                .orElseThrow();
    }

    @Override
    public Kept kept(Site site, int batch, Report report) {
        int stock = site.administrator(database(batch)).fetchValue(PRODUCTS.STOCK, PRODUCTS.ID.eq(product(batch)));
        return switch (stock) {
            case STOCK -> Kept.NOTHING;
            case STOCK + ADDED -> Kept.EVERYTHING;
            default -> Kept.TWICE;
        };
    }

    private static ProductsId product(int batch) {
        return new ProductsId(new UUID(batch, 0));
    }
}
