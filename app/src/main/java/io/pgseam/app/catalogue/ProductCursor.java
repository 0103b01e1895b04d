package io.pgseam.app.catalogue;

import io.pgseam.schema.ProductsId;
import java.math.BigDecimal;

/** The last product of a page of its category; the next page begins after it, even if it is no longer there. */
public record ProductCursor(String category, BigDecimal price, ProductsId id) {}
