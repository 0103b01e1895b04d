package io.pgseam.operators;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.types.Multirange;
import io.pgseam.types.PostgresType;
import io.pgseam.types.Range;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MultirangesTest {

    private static Scratch scratch;

    @BeforeAll
    static void open() {
        scratch = new Scratch();
    }

    @AfterAll
    static void close() {
        scratch.close();
    }

    @Test
    void haveTheValuesOfTheirRanges() {
        for (Multirange<Integer> multirange : WholeNumbers.MULTIRANGES) {
            Condition[] conditions = IntStream.rangeClosed(WholeNumbers.FIRST, WholeNumbers.LAST)
                    .mapToObj(element -> Multiranges.containsElement(field(multirange), element))
                    .toArray(Condition[]::new);
            assertThat(scratch.values(conditions))
                    .as(multirange.toString())
                    .containsExactlyElementsOf(IntStream.rangeClosed(WholeNumbers.FIRST, WholeNumbers.LAST)
                            .mapToObj(WholeNumbers.in(multirange)::contains)
                            .toList());
        }
    }

    @Test
    void containWhatHasNoOtherValues() {
        compare(Multiranges::contains, TreeSet::containsAll);
        compare(Multiranges::containedBy, (left, right) -> right.containsAll(left));
    }

    @Test
    void overlapWhereAValueIsCommon() {
        compare(Multiranges::overlaps, (left, right) -> left.stream().anyMatch(right::contains));
    }

    @Test
    void lieLeftOrRightWhereEveryValueDoes() {
        compare(
                Multiranges::isLeftOf,
                (left, right) -> WholeNumbers.inBoth(left, right) && left.last() < right.first());
        compare(
                Multiranges::isRightOf,
                (left, right) -> WholeNumbers.inBoth(left, right) && left.first() > right.last());
    }

    @Test
    void endOrStartWithinTheOther() {
        compare(
                Multiranges::endsNoLaterThan,
                (left, right) -> WholeNumbers.inBoth(left, right) && left.last() <= right.last());
        compare(
                Multiranges::startsNoEarlierThan,
                (left, right) -> WholeNumbers.inBoth(left, right) && left.first() >= right.first());
    }

    @Test
    void areAdjacentWhereNothingLiesBetween() {
        compare(
                Multiranges::isAdjacentTo,
                (left, right) -> WholeNumbers.inBoth(left, right)
                        && (left.last() + 1 == right.first() || right.last() + 1 == left.first()));
    }

    @Test
    void takeColumnsOnBothSides() {
        scratch.execute(
                "create table seasons (id integer, mine datemultirange, yours datemultirange, day date)",
                "insert into seasons values"
                        + " (1, '{[2026-01-01,2026-01-08),[2026-03-01,)}', '{[2026-04-01,2026-04-03)}', '2026-01-08'),"
                        + " (2, '{[2026-01-01,2026-01-02)}', '{[2026-01-02,2026-01-03)}', '2026-01-01')");
        Field<Multirange<LocalDate>> mine = DSL.field(DSL.name("mine"), Operands.type(PostgresType.DATEMULTIRANGE));
        Field<Multirange<LocalDate>> yours = DSL.field(DSL.name("yours"), Operands.type(PostgresType.DATEMULTIRANGE));
        Field<LocalDate> day = DSL.field(DSL.name("day"), LocalDate.class);

        assertThat(scratch.ids("seasons", Multiranges.contains(mine, yours))).containsExactly(1);
        assertThat(scratch.ids("seasons", Multiranges.isAdjacentTo(mine, yours)))
                .containsExactly(2);
        assertThat(scratch.ids("seasons", Multiranges.containsElement(mine, day)))
                .containsExactly(2);
    }

    @Test
    void areUnknownForNull() {
        Field<Multirange<Integer>> none = field(null);
        Multirange<Integer> other = new Multirange<>(List.of(Range.all()));

        for (Condition condition : List.of(
                Multiranges.containsElement(none, 1),
                Multiranges.contains(none, other),
                Multiranges.containedBy(none, other),
                Multiranges.overlaps(none, other),
                Multiranges.isLeftOf(none, other),
                Multiranges.isRightOf(none, other),
                Multiranges.endsNoLaterThan(none, other),
                Multiranges.startsNoEarlierThan(none, other),
                Multiranges.isAdjacentTo(none, other))) {
            assertThat(scratch.value(condition)).isNull();
        }
    }

    private static void compare(
            BiFunction<Field<Multirange<Integer>>, Multirange<Integer>, Condition> operator,
            BiPredicate<TreeSet<Integer>, TreeSet<Integer>> expected) {
        for (Multirange<Integer> left : WholeNumbers.MULTIRANGES) {
            Condition[] conditions = WholeNumbers.MULTIRANGES.stream()
                    .map(right -> operator.apply(field(left), right))
                    .toArray(Condition[]::new);
            assertThat(scratch.values(conditions))
                    .as(left.toString())
                    .containsExactlyElementsOf(WholeNumbers.MULTIRANGES.stream()
                            .map(right -> expected.test(WholeNumbers.in(left), WholeNumbers.in(right)))
                            .toList());
        }
    }

    private static Field<Multirange<Integer>> field(Multirange<Integer> multirange) {
        return DSL.val(multirange, Operands.type(PostgresType.INT4MULTIRANGE));
    }
}
