package io.pgseam.app.faults;

import static io.pgseam.schema.Tables.PRODUCTS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;

import io.pgseam.app.tx.Transactions;
import io.pgseam.copy.CopyUpsert;
import io.pgseam.copy.OnConflict;
import io.pgseam.schema.NewProducts;
import io.pgseam.schema.ProductsId;
import io.pgseam.schema.ProductsRecord;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Record2;

/** Products that go by COPY through a temporary table: every second is there already, and is updated. */
final class Upserted implements Operation {
    private static final int ROWS = 2_000;

    @Override
    public String title() {
        return "upsert";
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.POOLED, Trait.SOURCE, Trait.WRITES, Trait.COMMITS, Trait.REPEATED);
    }

    @Override
    public String database(int batch) {
        return "upserted";
    }

    @Override
    public void clear(Site site) {
        site.administrator(database(0)).execute("TRUNCATE products");
    }

    @Override
    public void prepare(Site site, int batch) {
        site.administrator(database(batch))
                .execute(
                        "INSERT INTO products (id, name, price, category, stock) SELECT (lpad(to_hex({0}), 16, '0') ||"
                                + " lpad(to_hex(row), 16, '0'))::uuid, 'lamp', 1, {1}, row"
                                + " FROM generate_series(0, " + (ROWS - 1) + ", 2) AS row",
                        batch,
                        old(batch));
    }

    @Override
    public void run(Site site, Client client, int batch) {
        new Transactions(client.connections())
                .inTransaction(
                        client.isolation(),
                        transaction -> CopyUpsert.upsertAll(
                                transaction.context(),
                                PRODUCTS,
                                OnConflict.on(PRODUCTS.ID),
                                IntStream.range(0, ROWS).mapToObj(row -> {
                                    if (row == ROWS / 2) {
                                        client.middle().run();
                                    }
                                    return product(batch, row);
                                }),
                                PRODUCTS.ID,
                                PRODUCTS.NAME,
                                PRODUCTS.PRICE,
                                PRODUCTS.CATEGORY,
                                PRODUCTS.STOCK));
    }

    @Override
    public Kept kept(Site site, int batch, Report report) {
        DSLContext owner = site.administrator(database(batch));
        Record2<Integer, Integer> changed = rows(owner, changed(batch));
        Record2<Integer, Integer> old = rows(owner, old(batch));
        if (changed.value1() > changed.value2()) {
            return Kept.TWICE;
        }
        if (changed.value1() == 0 && old.value2() == ROWS / 2) {
            return Kept.NOTHING;
        }
        return changed.value2() == ROWS && old.value1() == 0 ? Kept.EVERYTHING : Kept.HALF;
    }

    private static Record2<Integer, Integer> rows(DSLContext owner, String category) {
        return owner.select(count(), countDistinct(PRODUCTS.STOCK))
                .from(PRODUCTS)
                .where(PRODUCTS.CATEGORY.eq(category))
                .fetchSingle();
    }

    private static ProductsRecord product(int batch, int row) {
        return NewProducts.of()
                .name(row == ROWS / 2 ? Gate.MIDDLE : "lamp")
                .price(BigDecimal.TEN)
                .category(changed(batch))
                .id(new ProductsId(new UUID(batch, row)))
                .stock(row)
                .record();
    }

    private static String old(int batch) {
        return "old batch " + batch;
    }

    private static String changed(int batch) {
        return "batch " + batch;
    }
}
