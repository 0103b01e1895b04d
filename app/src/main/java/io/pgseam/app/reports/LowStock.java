package io.pgseam.app.reports;

import io.pgseam.schema.ProductsId;

/**
 * A category that is running out.
 *
 * @param total pieces of all its products
 * @param products how many
 * @param minimum pieces of the product that has the least
 * @param least that product; of several the one whose id sorts first
 */
public record LowStock(String category, long total, int products, int minimum, ProductsId least, String leastName) {}
