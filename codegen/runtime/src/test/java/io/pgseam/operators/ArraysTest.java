package io.pgseam.operators;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.types.PostgresType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ArraysTest {

    private static final List<String[]> ARRAYS = List.of(
            new String[] {},
            new String[] {"a"},
            new String[] {"b", "a"},
            new String[] {"a", "a", "c"},
            new String[] {"c", "d"},
            new String[] {"A"},
            new String[] {""},
            new String[] {"NULL", "a,b", "{}"});

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
    void compareTextsAsSets() {
        compareAsSets(SQLDataType.CLOB.array());
    }

    @Test
    void compareTextsOfABindingAsSets() {
        compareAsSets(Operands.type(PostgresType.TEXT.array()));
    }

    private static void compareAsSets(DataType<String[]> type) {
        for (String[] left : ARRAYS) {
            for (String[] right : ARRAYS) {
                Field<String[]> array = DSL.val(left, type);
                Set<String> leftSet = new HashSet<>(List.of(left));
                Set<String> rightSet = new HashSet<>(List.of(right));
                Set<String> common = new HashSet<>(leftSet);
                common.retainAll(rightSet);
                String pair = List.of(left) + " and " + List.of(right);
                assertThat(scratch.value(Arrays.contains(array, right)))
                        .as(pair)
                        .isEqualTo(leftSet.containsAll(rightSet));
                assertThat(scratch.value(Arrays.containedBy(array, right)))
                        .as(pair)
                        .isEqualTo(rightSet.containsAll(leftSet));
                assertThat(scratch.value(Arrays.overlaps(array, right)))
                        .as(pair)
                        .isEqualTo(!common.isEmpty());
            }
        }
    }

    @Test
    void takeColumnsOnBothSides() {
        scratch.execute(
                "create table pairs (id integer, mine bigint[], yours bigint[])",
                "insert into pairs values (1, '{1,2}', '{2,1,3}'), (2, '{1,2}', '{2}'), (3, '{1}', '{9}')");
        Field<Long[]> mine = DSL.field(DSL.name("mine"), SQLDataType.BIGINT.array());
        Field<Long[]> yours = DSL.field(DSL.name("yours"), SQLDataType.BIGINT.array());

        assertThat(scratch.ids("pairs", Arrays.containedBy(mine, yours))).containsExactly(1);
        assertThat(scratch.ids("pairs", Arrays.contains(mine, yours))).containsExactly(2);
        assertThat(scratch.ids("pairs", Arrays.overlaps(mine, yours))).containsExactly(1, 2);
    }

    @Test
    void takeOtherTypesOfElements() {
        UUID id = UUID.fromString("6f1c1a1e-52ab-4d9a-b7ab-6c8d5a3b1f00");
        Field<UUID[]> ids = DSL.val(new UUID[] {id}, SQLDataType.UUID.array());
        Field<Integer[]> numbers = DSL.val(new Integer[] {1, 2}, SQLDataType.INTEGER.array());

        Field<String[]> names =
                DSL.val(new String[] {"a"}, SQLDataType.VARCHAR(10).array());

        assertThat(scratch.value(Arrays.contains(ids, new UUID[] {id}))).isTrue();
        assertThat(scratch.value(Arrays.containedBy(names, new String[] {"a", "b"})))
                .isTrue();
        assertThat(scratch.value(Arrays.containedBy(numbers, new Integer[] {3, 2, 1})))
                .isTrue();
        assertThat(scratch.value(Arrays.overlaps(numbers, new Integer[] {3}))).isFalse();
    }

    @Test
    void aNullElementEqualsNothing() {
        Field<String[]> array = DSL.val(new String[] {"a", null}, SQLDataType.CLOB.array());

        assertThat(scratch.value(Arrays.containedBy(array, new String[] {"a", null})))
                .isFalse();
        assertThat(scratch.value(Arrays.contains(array, new String[] {"a"}))).isTrue();
        assertThat(scratch.value(Arrays.overlaps(array, new String[] {null}))).isFalse();
    }

    @Test
    void areUnknownForNull() {
        Field<String[]> none = DSL.val((String[]) null, SQLDataType.CLOB.array());
        String[] elements = {"a"};

        for (Condition condition : List.of(
                Arrays.contains(none, elements), Arrays.containedBy(none, elements), Arrays.overlaps(none, elements))) {
            assertThat(scratch.value(condition)).isNull();
        }
    }

    @Test
    void containsStaysAnOperatorWhereJooqSearchesForText() {
        Field<String[]> array = DSL.field(DSL.name("tags"), Operands.type(PostgresType.TEXT.array()));
        String[] elements = {"a"};

        assertThat(scratch.context().render(array.contains(elements))).contains(" like ");
        assertThat(scratch.context().render(Arrays.contains(array, elements))).contains("\"tags\" @> ");
    }
}
