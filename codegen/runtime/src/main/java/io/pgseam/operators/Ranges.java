package io.pgseam.operators;

import io.pgseam.types.Range;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * The operators of ranges.
 *
 * <p>A condition on a range that is NULL is unknown. The empty range is contained by every range and neither overlaps, nor lies beside, nor
 * touches any. A GiST or SP-GiST index on the range serves them all.
 *
 * @see <a href="https://www.postgresql.org/docs/current/functions-range.html">Range functions and operators</a>
 */
public final class Ranges {

    private Ranges() {}

    /** True where the range has this value: {@code range @> element}. */
    public static <T> Condition containsElement(Field<Range<T>> range, T element) {
        return containsElement(range, Elements.operand(element));
    }

    /** True where the range has this value: {@code range @> element}. */
    public static <T> Condition containsElement(Field<Range<T>> range, Field<T> element) {
        return DSL.condition("{0} @> {1}", range, element);
    }

    /** True where the range has every value of the other: {@code range @> range}. */
    public static <T> Condition contains(Field<Range<T>> range, Range<T> other) {
        return contains(range, Operands.like(range, other));
    }

    /** True where the range has every value of the other: {@code range @> range}. */
    public static <T> Condition contains(Field<Range<T>> range, Field<Range<T>> other) {
        return DSL.condition("{0} @> {1}", range, other);
    }

    /** True where the other has every value of the range: {@code range <@ range}. */
    public static <T> Condition containedBy(Field<Range<T>> range, Range<T> other) {
        return containedBy(range, Operands.like(range, other));
    }

    /** True where the other has every value of the range: {@code range <@ range}. */
    public static <T> Condition containedBy(Field<Range<T>> range, Field<Range<T>> other) {
        return DSL.condition("{0} <@ {1}", range, other);
    }

    /** True where the two have a value in common: {@code range && range}. */
    public static <T> Condition overlaps(Field<Range<T>> range, Range<T> other) {
        return overlaps(range, Operands.like(range, other));
    }

    /** True where the two have a value in common: {@code range && range}. */
    public static <T> Condition overlaps(Field<Range<T>> range, Field<Range<T>> other) {
        return DSL.condition("{0} && {1}", range, other);
    }

    /** True where every value of the range is less than every value of the other: {@code range << range}. */
    public static <T> Condition isLeftOf(Field<Range<T>> range, Range<T> other) {
        return isLeftOf(range, Operands.like(range, other));
    }

    /** True where every value of the range is less than every value of the other: {@code range << range}. */
    public static <T> Condition isLeftOf(Field<Range<T>> range, Field<Range<T>> other) {
        return DSL.condition("{0} << {1}", range, other);
    }

    /** True where every value of the range is greater than every value of the other: {@code range >> range}. */
    public static <T> Condition isRightOf(Field<Range<T>> range, Range<T> other) {
        return isRightOf(range, Operands.like(range, other));
    }

    /** True where every value of the range is greater than every value of the other: {@code range >> range}. */
    public static <T> Condition isRightOf(Field<Range<T>> range, Field<Range<T>> other) {
        return DSL.condition("{0} >> {1}", range, other);
    }

    /** True where the range has no value beyond the end of the other: {@code range &< range}. */
    public static <T> Condition endsNoLaterThan(Field<Range<T>> range, Range<T> other) {
        return endsNoLaterThan(range, Operands.like(range, other));
    }

    /** True where the range has no value beyond the end of the other: {@code range &< range}. */
    public static <T> Condition endsNoLaterThan(Field<Range<T>> range, Field<Range<T>> other) {
        return DSL.condition("{0} &< {1}", range, other);
    }

    /** True where the range has no value before the start of the other: {@code range &> range}. */
    public static <T> Condition startsNoEarlierThan(Field<Range<T>> range, Range<T> other) {
        return startsNoEarlierThan(range, Operands.like(range, other));
    }

    /** True where the range has no value before the start of the other: {@code range &> range}. */
    public static <T> Condition startsNoEarlierThan(Field<Range<T>> range, Field<Range<T>> other) {
        return DSL.condition("{0} &> {1}", range, other);
    }

    /** True where nothing lies between the two and they have no value in common: {@code range -|- range}. */
    public static <T> Condition isAdjacentTo(Field<Range<T>> range, Range<T> other) {
        return isAdjacentTo(range, Operands.like(range, other));
    }

    /** True where nothing lies between the two and they have no value in common: {@code range -|- range}. */
    public static <T> Condition isAdjacentTo(Field<Range<T>> range, Field<Range<T>> other) {
        return DSL.condition("{0} -|- {1}", range, other);
    }
}
