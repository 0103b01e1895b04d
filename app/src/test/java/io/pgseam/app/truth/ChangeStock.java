package io.pgseam.app.truth;

import io.pgseam.app.catalogue.CatalogueRepository;
import io.pgseam.app.tx.Isolation;
import io.pgseam.schema.ProductsId;
import java.util.Optional;

/** Pieces of a product that everybody orders come in or are lost. */
record ChangeStock(long number, ProductsId product, int pieces) implements Operation {
    @Override
    public Answer perform(Access shop) {
        return shop.transactions().<Answer>inTransaction(Isolation.READ_COMMITTED, transaction -> {
            Ledger.write(transaction, number);
            return new CatalogueRepository(transaction.context())
                    .addStock(product, pieces)
                    .<Answer>map(changed -> new Answer.StockIs(changed.stock()))
                    .orElseThrow();
        });
    }

    @Override
    public Optional<Boolean> isIn(Found found) {
        return Optional.of(found.ledger().contains(number));
    }
}
