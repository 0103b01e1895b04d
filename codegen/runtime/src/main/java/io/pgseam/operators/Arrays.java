package io.pgseam.operators;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * The operators of arrays, which compare them as sets: order and repetition do not count.
 *
 * <p>A condition on an array that is NULL is unknown; a NULL element equals nothing. A GIN index on the array serves them all. jOOQ's own
 * {@code contains} turns into LIKE where an array has a binding.
 *
 * @see <a href="https://www.postgresql.org/docs/current/functions-array.html">Array functions and operators</a>
 */
public final class Arrays {

    private Arrays() {}

    /** True where the array has each of the elements: {@code anyarray @> anyarray}. */
    public static <T> Condition contains(Field<T[]> array, T[] elements) {
        return contains(array, operand(array, elements));
    }

    /** True where the array has each of the elements: {@code anyarray @> anyarray}. */
    public static <T> Condition contains(Field<T[]> array, Field<T[]> elements) {
        return DSL.condition("{0} @> {1}", array, elements);
    }

    /** True where the array has no element but these: {@code anyarray <@ anyarray}. The empty array always is. */
    public static <T> Condition containedBy(Field<T[]> array, T[] elements) {
        return containedBy(array, operand(array, elements));
    }

    /** True where the array has no element but these: {@code anyarray <@ anyarray}. The empty array always is. */
    public static <T> Condition containedBy(Field<T[]> array, Field<T[]> elements) {
        return DSL.condition("{0} <@ {1}", array, elements);
    }

    /** True where the array has at least one of the elements: {@code anyarray && anyarray}. */
    public static <T> Condition overlaps(Field<T[]> array, T[] elements) {
        return overlaps(array, operand(array, elements));
    }

    /** True where the array has at least one of the elements: {@code anyarray && anyarray}. */
    public static <T> Condition overlaps(Field<T[]> array, Field<T[]> elements) {
        return DSL.condition("{0} && {1}", array, elements);
    }

    private static <T> Field<T[]> operand(Field<T[]> array, T[] elements) {
        for (T element : elements) {
            if (element instanceof String text) {
                Operands.checked(text);
            }
        }
        return Operands.like(array, elements);
    }
}
