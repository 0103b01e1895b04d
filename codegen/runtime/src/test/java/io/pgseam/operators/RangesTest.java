package io.pgseam.operators;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.types.PostgresType;
import io.pgseam.types.Range;
import io.pgseam.types.Range.Between;
import io.pgseam.types.Range.Bound;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

class RangesTest {

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
    void haveTheValuesBetweenTheBounds() {
        for (Range<Integer> range : WholeNumbers.RANGES) {
            List<Integer> found = IntStream.rangeClosed(WholeNumbers.FIRST, WholeNumbers.LAST)
                    .filter(element -> scratch.value(Ranges.containsElement(field(range), element)))
                    .boxed()
                    .toList();
            assertThat(found).as(range.toString()).containsExactlyElementsOf(WholeNumbers.in(range));
        }
    }

    @Test
    void containWhatHasNoOtherValues() {
        compare(Ranges::contains, TreeSet::containsAll);
        compare(Ranges::containedBy, (left, right) -> right.containsAll(left));
    }

    @Test
    void overlapWhereAValueIsCommon() {
        compare(Ranges::overlaps, (left, right) -> left.stream().anyMatch(right::contains));
    }

    @Test
    void lieLeftOrRightWhereEveryValueDoes() {
        compare(Ranges::isLeftOf, (left, right) -> WholeNumbers.inBoth(left, right) && left.last() < right.first());
        compare(Ranges::isRightOf, (left, right) -> WholeNumbers.inBoth(left, right) && left.first() > right.last());
    }

    @Test
    void endOrStartWithinTheOther() {
        compare(
                Ranges::endsNoLaterThan,
                (left, right) -> WholeNumbers.inBoth(left, right) && left.last() <= right.last());
        compare(
                Ranges::startsNoEarlierThan,
                (left, right) -> WholeNumbers.inBoth(left, right) && left.first() >= right.first());
    }

    @Test
    void areAdjacentWhereNothingLiesBetween() {
        compare(
                Ranges::isAdjacentTo,
                (left, right) -> WholeNumbers.inBoth(left, right)
                        && (left.last() + 1 == right.first() || right.last() + 1 == left.first()));
    }

    @Test
    void areAdjacentAtAFractionWhereOneOfTheTwoHasIt() {
        BigDecimal half = new BigDecimal("0.5");
        Field<Range<BigDecimal>> below = DSL.val(Range.lessThan(half), Operands.type(PostgresType.NUMRANGE));

        assertThat(scratch.value(Ranges.isAdjacentTo(below, Range.atLeast(half))))
                .isTrue();
        assertThat(scratch.value(Ranges.isAdjacentTo(
                        below, new Between<>(new Bound.Exclusive<>(half), new Bound.Unbounded<>()))))
                .isFalse();
    }

    @Test
    void takeEveryTypeOfBounds() {
        LocalDate day = LocalDate.of(2026, 11, 21);
        LocalDateTime time = day.atTime(12, 30);
        OffsetDateTime instant = time.atOffset(ZoneOffset.ofHours(5));

        assertContainsElement(PostgresType.INT8RANGE, Range.atLeast(5_000_000_000L), 5_000_000_001L);
        assertContainsElement(PostgresType.NUMRANGE, Range.lessThan(BigDecimal.ONE), new BigDecimal("0.999"));
        assertContainsElement(PostgresType.DATERANGE, Range.closed(day, day), day);
        assertContainsElement(PostgresType.DATERANGE, Range.atLeast(day), LocalDate.MAX);
        assertContainsElement(PostgresType.TSRANGE, Range.closed(time, time), time);
        assertContainsElement(
                PostgresType.TSTZRANGE,
                Range.closed(instant, instant),
                instant.withOffsetSameInstant(ZoneOffset.ofHours(-3)));
    }

    @Test
    void takeColumnsOnBothSides() {
        scratch.execute(
                "create table stays (id integer, mine daterange, yours daterange, day date)",
                "insert into stays values (1, '[2026-01-01,2026-01-08)', '[2026-01-02,2026-01-03)', '2026-01-08'),"
                        + " (2, '[2026-01-01,2026-01-02)', '[2026-01-02,2026-01-03)', '2026-01-01')");
        Field<Range<LocalDate>> mine = DSL.field(DSL.name("mine"), Operands.type(PostgresType.DATERANGE));
        Field<Range<LocalDate>> yours = DSL.field(DSL.name("yours"), Operands.type(PostgresType.DATERANGE));
        Field<LocalDate> day = DSL.field(DSL.name("day"), LocalDate.class);

        assertThat(scratch.ids("stays", Ranges.contains(mine, yours))).containsExactly(1);
        assertThat(scratch.ids("stays", Ranges.isAdjacentTo(mine, yours))).containsExactly(2);
        assertThat(scratch.ids("stays", Ranges.containsElement(mine, day))).containsExactly(2);
    }

    @Test
    void takeARangeThatIsTheDatabasesOwn() {
        scratch.execute("create type floatrange as range (subtype = float8)");
        @SuppressWarnings("unchecked")
        Field<Range<Double>> range = (Field<Range<Double>>) (Field<?>) DSL.field("'[0.5,1)'::floatrange");

        assertThat(scratch.value(Ranges.containsElement(range, 0.75))).isTrue();
        assertThat(scratch.value(Ranges.containsElement(range, 1.0))).isFalse();
    }

    @Test
    void containsIsAnOperatorWhereJooqSearchesForText() {
        assertThat(scratch.context().render(field(Range.all()).contains(Range.<Integer>empty())))
                .contains(" like ");
        assertThat(scratch.context().render(Ranges.contains(field(Range.all()), Range.empty())))
                .contains(" @> ");
    }

    @Test
    void areUnknownForNull() {
        Field<Range<Integer>> none = field(null);
        Range<Integer> other = Range.all();

        for (Condition condition : List.of(
                Ranges.containsElement(none, 1),
                Ranges.contains(none, other),
                Ranges.containedBy(none, other),
                Ranges.overlaps(none, other),
                Ranges.isLeftOf(none, other),
                Ranges.isRightOf(none, other),
                Ranges.endsNoLaterThan(none, other),
                Ranges.startsNoEarlierThan(none, other),
                Ranges.isAdjacentTo(none, other))) {
            assertThat(scratch.value(condition)).isNull();
        }
    }

    private static void compare(
            BiFunction<Field<Range<Integer>>, Range<Integer>, Condition> operator,
            BiPredicate<TreeSet<Integer>, TreeSet<Integer>> expected) {
        for (Range<Integer> left : WholeNumbers.RANGES) {
            Condition[] conditions = WholeNumbers.RANGES.stream()
                    .map(right -> operator.apply(field(left), right))
                    .toArray(Condition[]::new);
            assertThat(scratch.values(conditions))
                    .as(left.toString())
                    .containsExactlyElementsOf(WholeNumbers.RANGES.stream()
                            .map(right -> expected.test(WholeNumbers.in(left), WholeNumbers.in(right)))
                            .toList());
        }
    }

    private static <T> void assertContainsElement(PostgresType<Range<T>> type, Range<T> range, T element) {
        assertThat(scratch.value(Ranges.containsElement(DSL.val(range, Operands.type(type)), element)))
                .as(range + " " + element)
                .isTrue();
        assertThat(scratch.value(Ranges.containsElement(DSL.val(Range.<T>empty(), Operands.type(type)), element)))
                .isFalse();
    }

    private static Field<Range<Integer>> field(Range<Integer> range) {
        return DSL.val(range, Operands.type(PostgresType.INT4RANGE));
    }
}
