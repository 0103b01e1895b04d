package io.pgseam.operators;

import static io.pgseam.operators.Jsonb.Side.AFTER;
import static io.pgseam.operators.Jsonb.Side.BEFORE;
import static io.pgseam.operators.Jsonb.WhenMissing.CREATE;
import static io.pgseam.operators.Jsonb.WhenMissing.LEAVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.conf.ParamType;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JsonbTest {

    private static final Field<Integer> ID = DSL.field(DSL.name("id"), SQLDataType.INTEGER);
    private static final Field<JSONB> BODY = DSL.field(DSL.name("body"), SQLDataType.JSONB);
    private static final Field<JSONB> NONE = DSL.val((JSONB) null, SQLDataType.JSONB);

    private static Scratch scratch;

    @BeforeAll
    static void createDocuments() {
        scratch = new Scratch();
        scratch.execute("create table documents (id integer, body jsonb)", """
                insert into documents values
                    (1, '{"colour": "red", "size": null}'),
                    (2, '{"nested": {"colour": 1, "prices": [1, 2.50]}}'),
                    (3, '["colour", "red", "colour"]'),
                    (4, null),
                    (5, '"colour"'),
                    (6, '{}')
                """);
    }

    @AfterAll
    static void dropDatabase() {
        scratch.close();
    }

    @Test
    void hasTopLevelKeysAndElementsOnly() {
        assertThat(ids(Jsonb.hasKey(BODY, "colour"))).containsExactly(1, 3, 5);
    }

    @Test
    void hasAKeyWhoseValueIsNull() {
        assertThat(ids(Jsonb.hasKey(BODY, "size"))).containsExactly(1);
    }

    @Test
    void hasAnyOrAllOfTheKeys() {
        assertThat(ids(Jsonb.hasAnyKey(BODY, List.of("size", "nested")))).containsExactly(1, 2);
        assertThat(ids(Jsonb.hasAllKeys(BODY, List.of("size", "colour")))).containsExactly(1);
        assertThat(ids(Jsonb.hasAnyKey(BODY, List.of()))).isEmpty();
        assertThat(ids(Jsonb.hasAllKeys(BODY, List.of()))).containsExactly(1, 2, 3, 5, 6);
    }

    @Test
    void containsAPartAtTheSamePlace() {
        assertThat(ids(Jsonb.contains(BODY, json("{'nested': {'colour': 1.0}}"))))
                .containsExactly(2);
        assertThat(ids(Jsonb.contains(BODY, json("{'colour': 1}")))).isEmpty();
        assertThat(ids(Jsonb.contains(BODY, json("['red']")))).containsExactly(3);
    }

    @Test
    void isContainedByAWhole() {
        assertThat(ids(Jsonb.containedBy(BODY, json("{'colour': 'red', 'size': null, 'weight': 1}"))))
                .containsExactly(1, 6);
        assertThat(ids(Jsonb.containedBy(DSL.val(json("['red']"), SQLDataType.JSONB), BODY)))
                .containsExactly(3);
    }

    @Test
    void findsAPathAndMatchesAComparison() {
        JsonPath price = JsonPath.root().key("nested").key("prices").everyElement();

        assertThat(ids(Jsonb.pathExists(BODY, price))).containsExactly(2);
        assertThat(ids(Jsonb.pathMatches(BODY, price.equalTo(new BigDecimal("2.5")))))
                .containsExactly(2);
        assertThat(ids(Jsonb.pathMatches(BODY, price.equalTo(new BigDecimal("3")))))
                .isEmpty();
        assertThat(ids(Jsonb.pathExists(BODY, JsonPath.of("$.nested.prices[*] ? (@ > 2)"))))
                .containsExactly(2);
        assertThat(ids(Jsonb.pathMatches(BODY, JsonPath.root().element(1).equalTo("red"))))
                .containsExactly(3);
    }

    @Test
    void aComparisonIsNoPathThatExistsOnlyWhereItHolds() {
        assertThat(ids(Jsonb.pathExists(BODY, JsonPath.of("$.none == 1")))).containsExactly(1, 2, 3, 5, 6);
        assertThat(ids(Jsonb.pathMatches(BODY, JsonPredicate.of("$.none == 1"))))
                .isEmpty();
    }

    @Test
    void comparesNumbersOfAnyScale() {
        assertThat(ids(Jsonb.pathMatches(
                        BODY, JsonPath.root().key("nested").key("colour").equalTo(new BigDecimal("0.1E+1")))))
                .containsExactly(2);
        assertThatThrownBy(() -> ids(Jsonb.pathMatches(BODY, JsonPath.root().equalTo(new BigDecimal("1E+999999999")))))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void takesAValueFromAPlace() {
        assertThat(value(Jsonb.at(BODY, List.of("nested", "prices", "-1")), 2)).isEqualTo(json("2.50"));
        assertThat(value(Jsonb.textAt(BODY, List.of("nested", "prices", "1")), 2))
                .isEqualTo("2.50");
        assertThat(value(Jsonb.textAt(BODY, List.of("colour")), 1)).isEqualTo("red");
        assertThat(value(Jsonb.at(BODY, List.of("colour")), 1)).isEqualTo(json("'red'"));
        assertThat(value(Jsonb.at(BODY, List.of("size")), 1)).isEqualTo(json("null"));
        assertThat(value(Jsonb.textAt(BODY, List.of("size")), 1)).isNull();
        assertThat(value(Jsonb.at(BODY, List.of("none")), 1)).isNull();
        assertThat(value(Jsonb.at(BODY, List.of()), 6)).isEqualTo(json("{}"));
    }

    @Test
    void joinsDocuments() {
        assertThat(value(Jsonb.concat(BODY, json("{'size': 7}")), 1)).isEqualTo(json("{'colour': 'red', 'size': 7}"));
        assertThat(value(Jsonb.concat(BODY, BODY), 3))
                .isEqualTo(json("['colour', 'red', 'colour', 'colour', 'red', 'colour']"));
    }

    @Test
    void removesKeysElementsAndPaths() {
        assertThat(value(Jsonb.withoutKey(BODY, "size"), 1)).isEqualTo(json("{'colour': 'red'}"));
        assertThat(value(Jsonb.withoutKey(BODY, "colour"), 3)).isEqualTo(json("['red']"));
        assertThat(value(Jsonb.withoutKeys(BODY, List.of("size", "colour")), 1)).isEqualTo(json("{}"));
        assertThat(value(Jsonb.withoutElement(BODY, -1), 3)).isEqualTo(json("['colour', 'red']"));
        assertThat(value(Jsonb.withoutPath(BODY, List.of("nested", "prices", "0")), 2))
                .isEqualTo(json("{'nested': {'colour': 1, 'prices': [2.50]}}"));
    }

    @Test
    void removesNoElementOfAnObject() {
        assertThatThrownBy(() -> value(Jsonb.withoutElement(BODY, 0), 1))
                .isInstanceOfSatisfying(
                        DataAccessException.class,
                        failure -> assertThat(failure.sqlState()).isEqualTo("22023"));
    }

    @Test
    void setsAValueAtAPlace() {
        List<String> place = List.of("nested", "colour");

        assertThat(value(Jsonb.set(BODY, place, json("'red'"), LEAVE), 2))
                .isEqualTo(json("{'nested': {'colour': 'red', 'prices': [1, 2.50]}}"));
        assertThat(value(Jsonb.set(BODY, List.of("a"), json("[]"), CREATE), 6)).isEqualTo(json("{'a': []}"));
        assertThat(value(Jsonb.set(BODY, List.of("a"), json("[]"), LEAVE), 6)).isEqualTo(json("{}"));
        assertThat(value(Jsonb.set(BODY, place, json("1"), CREATE), 6)).isEqualTo(json("{}"));
        assertThat(value(Jsonb.set(BODY, List.of("a"), NONE, CREATE), 6)).isNull();
    }

    @Test
    void insertsBesideAnElement() {
        assertThat(value(Jsonb.insert(BODY, List.of("1"), json("0"), BEFORE), 3))
                .isEqualTo(json("['colour', 0, 'red', 'colour']"));
        assertThat(value(Jsonb.insert(BODY, List.of("1"), json("0"), AFTER), 3))
                .isEqualTo(json("['colour', 'red', 0, 'colour']"));
        assertThat(value(Jsonb.insert(BODY, List.of("key"), json("0"), BEFORE), 6))
                .isEqualTo(json("{'key': 0}"));
        assertThatThrownBy(() -> value(Jsonb.insert(BODY, List.of("colour"), json("0"), BEFORE), 1))
                .isInstanceOfSatisfying(
                        DataAccessException.class,
                        failure -> assertThat(failure.sqlState()).isEqualTo("22023"));
    }

    @Test
    void isUnknownForNull() {
        Condition[] conditions = {
            Jsonb.hasKey(NONE, "a"),
            Jsonb.hasAnyKey(NONE, List.of("a")),
            Jsonb.hasAllKeys(NONE, List.of("a")),
            Jsonb.contains(NONE, json("{}")),
            Jsonb.containedBy(NONE, json("{}")),
            Jsonb.pathExists(NONE, JsonPath.root()),
            Jsonb.pathMatches(NONE, JsonPath.root().equalTo(true)),
            Jsonb.pathMatches(DSL.val(json("1"), SQLDataType.JSONB), JsonPredicate.of("$"))
        };
        List<Field<?>> fields = List.of(
                Jsonb.at(NONE, List.of()),
                Jsonb.textAt(NONE, List.of()),
                Jsonb.concat(NONE, json("{}")),
                Jsonb.withoutKey(NONE, "a"),
                Jsonb.withoutKeys(NONE, List.of("a")),
                Jsonb.withoutElement(NONE, 0),
                Jsonb.withoutPath(NONE, List.of("a")),
                Jsonb.set(NONE, List.of("a"), json("1"), CREATE),
                Jsonb.insert(NONE, List.of("a"), json("1"), AFTER));

        assertThat(scratch.values(conditions)).containsOnlyNulls();
        assertThat(scratch.context().select(fields).fetchSingle().intoList()).containsOnlyNulls();
    }

    @Test
    void combinesWithOtherConditionsAndOperators() {
        assertThat(ids(DSL.not(Jsonb.hasKey(BODY, "size")).and(ID.gt(0)).and(Jsonb.hasKey(BODY, "colour"))))
                .containsExactly(3, 5);
        assertThat(value(
                        Jsonb.withoutKey(
                                Jsonb.at(Jsonb.concat(BODY, json("{'a': {'b': 1, 'c': 2}}")), List.of("a")), "b"),
                        6))
                .isEqualTo(json("{'c': 2}"));
        assertThat(ids(Jsonb.hasKey(Jsonb.concat(BODY, json("{'a': 1}")), "a").and(ID.eq(6))))
                .containsExactly(6);
    }

    @Test
    void worksAsRenderedSqlWithBindValuesAndInlined() {
        for (Condition condition : List.of(
                Jsonb.hasKey(BODY, "size"),
                Jsonb.hasAnyKey(BODY, List.of("size")),
                Jsonb.hasAllKeys(BODY, List.of("size")),
                Jsonb.pathExists(BODY, JsonPath.root().key("size")),
                Jsonb.pathMatches(BODY, JsonPath.root().key("colour").equalTo("red")))) {
            var query = scratch.context().select(ID).from("documents").where(condition);

            assertThat(scratch.context()
                            .fetch(query.getSQL(), query.getBindValues().toArray())
                            .getValues(ID))
                    .containsExactly(1);
            assertThat(scratch.context().fetch(query.getSQL(ParamType.INLINED)).getValues(ID))
                    .containsExactly(1);
        }
    }

    @Test
    void changesRows() {
        scratch.execute("create table changed as select * from documents where id = 1");
        int rows = scratch.context()
                .update(DSL.table(DSL.name("changed")))
                .set(BODY, Jsonb.set(Jsonb.withoutKey(BODY, "size"), List.of("a"), json("1"), CREATE))
                .where(Jsonb.hasKey(BODY, "size"))
                .execute();

        assertThat(rows).isEqualTo(1);
        assertThat(scratch.text("select body::text from changed")).isEqualTo("{\"a\": 1, \"colour\": \"red\"}");
    }

    private static List<Integer> ids(Condition condition) {
        return scratch.ids("documents", condition);
    }

    private static <T> T value(Field<T> field, int id) {
        return scratch.context()
                .select(field)
                .from(DSL.table(DSL.name("documents")))
                .where(ID.eq(id))
                .fetchSingle()
                .value1();
    }

    private static JSONB json(String singleQuoted) {
        return JSONB.jsonb(singleQuoted.replace('\'', '"'));
    }
}
