package io.pgseam.app.truth;

import io.pgseam.app.catalogue.CatalogueRepository;
import io.pgseam.app.catalogue.NewProduct;
import io.pgseam.app.catalogue.Product;
import io.pgseam.app.catalogue.ProductUpdate;
import io.pgseam.schema.ProductsId;
import java.math.BigDecimal;

/**
 * Reads a product and writes all of it back, stock and all, with another price, unless somebody has changed it meanwhile.
 *
 * @param price that no other operation sets
 */
record ChangePrice(ProductsId product, BigDecimal price) implements Operation {
    @Override
    public Answer perform(Access shop) {
        CatalogueRepository catalogue = new CatalogueRepository(shop.context());
        Product seen = catalogue.get(product);
        ProductUpdate update = catalogue.update(
                seen, new NewProduct(seen.name(), price, seen.category(), seen.tags(), seen.metadata(), seen.stock()));
        return update instanceof ProductUpdate.Updated
                ? new Answer.PriceChanged(seen.updatedAt(), seen.price())
                : new Answer.Refused(update.getClass().getSimpleName());
    }
}
