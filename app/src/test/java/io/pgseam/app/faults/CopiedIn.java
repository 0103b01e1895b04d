package io.pgseam.app.faults;

import static io.pgseam.schema.Tables.PRODUCTS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;

import io.pgseam.app.catalogue.CatalogueRepository;
import io.pgseam.app.catalogue.NewProduct;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.JSONB;
import org.jooq.Record2;

/** Products that are inserted by one binary COPY, in a transaction of its own; six megabytes, more than the buffers of a connection hold. */
final class CopiedIn implements Operation {
    private static final int ROWS = 60;
    private static final int MIDDLE = ROWS / 10;
    private static final JSONB METADATA = JSONB.valueOf("{\"text\": \"" + "x".repeat(100_000) + "\"}");

    @Override
    public String title() {
        return "COPY in";
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.POOLED, Trait.SOURCE, Trait.WRITES, Trait.COMMITS);
    }

    @Override
    public String database(int batch) {
        return "copied_in";
    }

    @Override
    public void clear(Site site) {
        site.administrator(database(0)).execute("TRUNCATE products");
    }

    @Override
    public void prepare(Site site, int batch) {
        // The table may have anything but this batch.
    }

    @Override
    public void run(Site site, Client client, int batch) {
        new CatalogueRepository(client.connections().context())
                .insertAll(IntStream.range(0, ROWS).mapToObj(row -> {
                    if (row == MIDDLE) {
                        client.middle().run();
                    }
                    return new NewProduct(
                            row == MIDDLE ? Gate.MIDDLE : "lamp",
                            BigDecimal.TEN,
                            category(batch),
                            List.of("light"),
                            METADATA,
                            row);
                }));
    }

    @Override
    public Kept kept(Site site, int batch, Report report) {
        Record2<Integer, Integer> found = site.administrator(database(batch))
                .select(count(), countDistinct(PRODUCTS.STOCK))
                .from(PRODUCTS)
                .where(PRODUCTS.CATEGORY.eq(category(batch)))
                .fetchSingle();
        if (found.value1() > found.value2()) {
            return Kept.TWICE;
        }
        return switch (found.value1()) {
            case 0 -> Kept.NOTHING;
            case ROWS -> Kept.EVERYTHING;
            default -> Kept.HALF;
        };
    }

    private static String category(int batch) {
        return "batch " + batch;
    }
}
