package io.pgseam.app.catalogue;

/** What came of changing a product that somebody has seen before. */
public sealed interface ProductUpdate {
    /** The row as it is now. */
    record Updated(Product product) implements ProductUpdate {}

    /** Somebody was faster, and nothing was changed; the row as it is now. */
    record ChangedMeanwhile(Product product) implements ProductUpdate {}

    /** The product has been deleted. */
    record Gone() implements ProductUpdate {}
}
