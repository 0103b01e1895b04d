package io.pgseam.app.truth;

import io.pgseam.app.catalogue.CatalogueRepository;
import io.pgseam.schema.ProductsId;

/** Adds pieces to a product that one thread alone changes, by a statement of its own. */
record CountPieces(ProductsId product, int pieces) implements Operation {
    @Override
    public Answer perform(Access shop) {
        return new Answer.StockIs(new CatalogueRepository(shop.context())
                .addStock(product, pieces)
                .orElseThrow()
                .stock());
    }
}
