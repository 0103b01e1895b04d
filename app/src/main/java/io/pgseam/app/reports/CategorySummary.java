package io.pgseam.app.reports;

import java.math.BigDecimal;

/**
 * One category's products in figures.
 *
 * @param products how many
 * @param stock pieces of all of them
 * @param averagePrice two decimals
 */
public record CategorySummary(String category, int products, long stock, BigDecimal averagePrice) {}
