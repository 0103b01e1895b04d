package io.pgseam.operators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AggregatesTest {

    private static final Field<Integer> ID = DSL.field(DSL.name("id"), SQLDataType.INTEGER);
    private static final Field<String> TAG = DSL.field(DSL.name("tag"), SQLDataType.VARCHAR);

    private static Scratch scratch;

    @BeforeAll
    static void createTags() {
        scratch = new Scratch();
        scratch.execute(
                "create table tags (id integer, tag varchar)",
                "insert into tags values (1, 'b'), (2, 'a'), (3, null), (4, 'c'), (5, 'a')");
    }

    @AfterAll
    static void close() {
        scratch.close();
    }

    @Test
    void joinTextsInAnOrder() {
        assertThat(fetch(Aggregates.stringAgg(TAG, ", ", ID))).isEqualTo("b, a, c, a");
        assertThat(fetch(Aggregates.stringAgg(TAG, "", TAG.desc(), ID))).isEqualTo("cbaa");
        assertThat(fetch(Aggregates.stringAgg(TAG, "?"))).hasSize(7);
    }

    @Test
    void joinDifferentTexts() {
        assertThat(fetch(Aggregates.stringAggDistinct(TAG, "|", TAG))).isEqualTo("a|b|c");
        assertThat(fetch(Aggregates.stringAggDistinct(TAG, "|", TAG.desc()))).isEqualTo("c|b|a");
        assertThat(fetch(Aggregates.stringAggDistinct(TAG, "|"))).hasSize(5);
    }

    @Test
    void takeAFilter() {
        assertThat(fetch(Aggregates.stringAgg(TAG, "-", ID).filterWhere(ID.gt(1))))
                .isEqualTo("a-c-a");
        assertThat(fetch(Aggregates.stringAggDistinct(TAG, "-", TAG).filterWhere(ID.gt(1))))
                .isEqualTo("a-c");
    }

    @Test
    void runOverAWindow() {
        assertThat(scratch.context()
                        .select(Aggregates.stringAgg(TAG, "-").over().orderBy(ID))
                        .from("tags")
                        .orderBy(ID)
                        .fetch(0, String.class))
                .isEqualTo(List.of("b", "b-a", "b-a", "b-a-c", "b-a-c-a"));
    }

    @Test
    void areNullWithoutTexts() {
        assertThat(fetch(Aggregates.stringAgg(TAG, ",", ID).filterWhere(ID.eq(3))))
                .isNull();
    }

    @Test
    void bindTheSeparatorThatJooqWritesIntoTheSql() {
        assertThat(scratch.context().render(DSL.listAgg(TAG, "zq'").withinGroupOrderBy(ID)))
                .contains("'zq'''");
        assertThat(scratch.context().render(Aggregates.stringAgg(TAG, "zq'", ID)))
                .doesNotContain("zq")
                .contains("?");
    }

    private static String fetch(Field<String> aggregate) {
        return scratch.context().select(aggregate).from("tags").fetchSingle().value1();
    }
}
