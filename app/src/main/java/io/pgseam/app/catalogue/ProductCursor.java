package io.pgseam.app.catalogue;

import io.pgseam.schema.ProductsId;
import java.math.BigDecimal;

/** The last product of a page; the next page begins after it, even if it is no longer there. */
public record ProductCursor(BigDecimal price, ProductsId id) {}
