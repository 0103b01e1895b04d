/**
 * Orders: placing, paying, shipping and cancelling them, and reading them with their lines.
 *
 * <p>Imports {@code catalogue}, {@code tx}, the generated schema and pgseam's runtime. Begin reading at
 * {@link io.pgseam.app.orders.OrderRepository}.
 */
@NullMarked
package io.pgseam.app.orders;

import org.jspecify.annotations.NullMarked;
