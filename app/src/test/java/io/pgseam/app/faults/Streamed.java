package io.pgseam.app.faults;

import io.pgseam.app.catalogue.CatalogueRepository;
import io.pgseam.app.tx.Isolation;
import io.pgseam.app.tx.Transactions;
import java.util.Set;

/** The catalogue, read by a cursor that fetches a thousand rows at a time. */
final class Streamed implements Operation {
    private final ReadCatalogue catalogue = new ReadCatalogue();

    @Override
    public String title() {
        return "stream";
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.POOLED, Trait.SOURCE, Trait.REPEATED);
    }

    @Override
    public String database(int batch) {
        return "streamed";
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
        new Transactions(client.connections()).inTransaction(Isolation.READ_ONLY, transaction -> {
            catalogue.begin(batch);
            return new CatalogueRepository(transaction.context()).stream(transaction, products -> {
                products.forEach(product -> catalogue.see(batch, product.id().value(), client.middle()));
                return batch;
            });
        });
    }

    @Override
    public Kept kept(Site site, int batch, Report report) {
        return catalogue.kept(batch, report);
    }
}
