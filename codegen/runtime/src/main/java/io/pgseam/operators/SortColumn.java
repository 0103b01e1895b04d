package io.pgseam.operators;

import java.util.Locale;
import org.jooq.Field;

/**
 * A column that users may sort by; an enum implements it.
 *
 * <pre>{@code
 * enum ProductSort implements SortColumn {
 *     PRICE(PRODUCTS.PRICE),
 *     NAME(PRODUCTS.NAME);
 *     ...
 * }
 * }</pre>
 */
public interface SortColumn {

    /** The name of the enum's constant. */
    String name();

    /** What is sorted by. */
    Field<?> field();

    /** What users call it; by default the constant's name in lower case. */
    default String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
