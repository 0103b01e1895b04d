package io.pgseam.app.reports;

import java.math.BigDecimal;

/**
 * What a category's products cost.
 *
 * @param lowest two decimals
 * @param highest two decimals
 */
public record PriceRange(String category, BigDecimal lowest, BigDecimal highest) {}
