package io.pgseam.app.truth;

import java.math.BigDecimal;

/** A product as somebody has seen it. */
record SeenProduct(String name, String category, BigDecimal price, int stock) {}
