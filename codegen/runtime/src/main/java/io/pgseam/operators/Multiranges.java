package io.pgseam.operators;

import io.pgseam.types.Multirange;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * The operators of multiranges.
 *
 * <p>A condition on a multirange that is NULL is unknown. The empty multirange is contained by every other and neither overlaps, nor lies
 * beside, nor touches any. A range is compared as
 * {@code new Multirange<>(List.of(range))}. A GiST index on the multirange serves them all.
 *
 * @see <a href="https://www.postgresql.org/docs/current/functions-range.html">Range functions and operators</a>
 */
public final class Multiranges {

    private Multiranges() {}

    /** True where the multirange has this value: {@code multirange @> element}. */
    public static <T> Condition containsElement(Field<Multirange<T>> multirange, T element) {
        return containsElement(multirange, Elements.operand(element));
    }

    /** True where the multirange has this value: {@code multirange @> element}. */
    public static <T> Condition containsElement(Field<Multirange<T>> multirange, Field<T> element) {
        return DSL.condition("{0} @> {1}", multirange, element);
    }

    /** True where the multirange has every value of the other: {@code multirange @> multirange}. */
    public static <T> Condition contains(Field<Multirange<T>> multirange, Multirange<T> other) {
        return contains(multirange, Operands.like(multirange, other));
    }

    /** True where the multirange has every value of the other: {@code multirange @> multirange}. */
    public static <T> Condition contains(Field<Multirange<T>> multirange, Field<Multirange<T>> other) {
        return DSL.condition("{0} @> {1}", multirange, other);
    }

    /** True where the other has every value of the multirange: {@code multirange <@ multirange}. */
    public static <T> Condition containedBy(Field<Multirange<T>> multirange, Multirange<T> other) {
        return containedBy(multirange, Operands.like(multirange, other));
    }

    /** True where the other has every value of the multirange: {@code multirange <@ multirange}. */
    public static <T> Condition containedBy(Field<Multirange<T>> multirange, Field<Multirange<T>> other) {
        return DSL.condition("{0} <@ {1}", multirange, other);
    }

    /** True where the two have a value in common: {@code multirange && multirange}. */
    public static <T> Condition overlaps(Field<Multirange<T>> multirange, Multirange<T> other) {
        return overlaps(multirange, Operands.like(multirange, other));
    }

    /** True where the two have a value in common: {@code multirange && multirange}. */
    public static <T> Condition overlaps(Field<Multirange<T>> multirange, Field<Multirange<T>> other) {
        return DSL.condition("{0} && {1}", multirange, other);
    }

    /** True where every value of the multirange is less than every value of the other: {@code multirange << multirange}. */
    public static <T> Condition isLeftOf(Field<Multirange<T>> multirange, Multirange<T> other) {
        return isLeftOf(multirange, Operands.like(multirange, other));
    }

    /** True where every value of the multirange is less than every value of the other: {@code multirange << multirange}. */
    public static <T> Condition isLeftOf(Field<Multirange<T>> multirange, Field<Multirange<T>> other) {
        return DSL.condition("{0} << {1}", multirange, other);
    }

    /** True where every value of the multirange is greater than every value of the other: {@code multirange >> multirange}. */
    public static <T> Condition isRightOf(Field<Multirange<T>> multirange, Multirange<T> other) {
        return isRightOf(multirange, Operands.like(multirange, other));
    }

    /** True where every value of the multirange is greater than every value of the other: {@code multirange >> multirange}. */
    public static <T> Condition isRightOf(Field<Multirange<T>> multirange, Field<Multirange<T>> other) {
        return DSL.condition("{0} >> {1}", multirange, other);
    }

    /** True where the multirange has no value beyond the end of the other: {@code multirange &< multirange}. */
    public static <T> Condition endsNoLaterThan(Field<Multirange<T>> multirange, Multirange<T> other) {
        return endsNoLaterThan(multirange, Operands.like(multirange, other));
    }

    /** True where the multirange has no value beyond the end of the other: {@code multirange &< multirange}. */
    public static <T> Condition endsNoLaterThan(Field<Multirange<T>> multirange, Field<Multirange<T>> other) {
        return DSL.condition("{0} &< {1}", multirange, other);
    }

    /** True where the multirange has no value before the start of the other: {@code multirange &> multirange}. */
    public static <T> Condition startsNoEarlierThan(Field<Multirange<T>> multirange, Multirange<T> other) {
        return startsNoEarlierThan(multirange, Operands.like(multirange, other));
    }

    /** True where the multirange has no value before the start of the other: {@code multirange &> multirange}. */
    public static <T> Condition startsNoEarlierThan(Field<Multirange<T>> multirange, Field<Multirange<T>> other) {
        return DSL.condition("{0} &> {1}", multirange, other);
    }

    /** True where nothing lies between the two and they have no value in common: {@code multirange -|- multirange}. */
    public static <T> Condition isAdjacentTo(Field<Multirange<T>> multirange, Multirange<T> other) {
        return isAdjacentTo(multirange, Operands.like(multirange, other));
    }

    /** True where nothing lies between the two and they have no value in common: {@code multirange -|- multirange}. */
    public static <T> Condition isAdjacentTo(Field<Multirange<T>> multirange, Field<Multirange<T>> other) {
        return DSL.condition("{0} -|- {1}", multirange, other);
    }
}
