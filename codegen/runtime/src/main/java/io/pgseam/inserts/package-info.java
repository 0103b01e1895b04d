/**
 * What the generated insert builders share, such as {@code NewCustomers}: rows that do not compile without their required
 * columns.
 *
 * <p>May import: nothing of ours. Begin with {@link io.pgseam.inserts.NewRow}.
 */
@NullMarked
package io.pgseam.inserts;

import org.jspecify.annotations.NullMarked;
