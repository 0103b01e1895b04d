package io.pgseam.app.faults;

import static io.pgseam.schema.Tables.PRODUCTS;

import io.pgseam.copy.CopyOut;
import io.pgseam.schema.ProductsRecord;
import java.util.Set;

/** The catalogue, read by COPY. */
final class CopiedOut implements Operation {
    private final ReadCatalogue catalogue = new ReadCatalogue();

    @Override
    public String title() {
        return "COPY out";
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.POOLED, Trait.SOURCE);
    }

    @Override
    public String database(int batch) {
        return "copied_out";
    }

    @Override
    public void load(Site site) {
        ReadCatalogue.load(site, database(0));
    }

    @Override
    public void clear(Site site) {
        // Nothing is written.
    }

    @Override
    public void prepare(Site site, int batch) {
        // Nothing is written.
    }

    @Override
    public void run(Site site, Client client, int batch) {
        catalogue.begin(batch);
        try (CopyOut<ProductsRecord> copy = CopyOut.from(client.connections().context(), PRODUCTS)) {
            copy.forEach(product -> catalogue.see(batch, product.getId().value(), client.middle()));
        }
    }

    @Override
    public Kept kept(Site site, int batch, Report report) {
        return catalogue.kept(batch, report);
    }
}
