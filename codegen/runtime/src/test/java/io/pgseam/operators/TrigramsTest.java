package io.pgseam.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.Field;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TrigramsTest {

    private static final Trigrams TRIGRAMS = Trigrams.in(DSL.name("Text extensions"));
    private static final Field<String> NAME = DSL.field(DSL.name("name"), SQLDataType.VARCHAR);
    private static final List<String> WORDS = List.of("postgres", "postgresql", "progress", "mysql", "sql");

    private static Scratch scratch;

    @BeforeAll
    static void createProducts() {
        scratch = new Scratch();
        scratch.execute(
                "create schema \"Text extensions\"",
                "create extension pg_trgm schema \"Text extensions\"",
                "create table products (id integer, name varchar(40))",
                "insert into products values (1, 'postgres'), (2, 'Postgresql'), (3, 'the progress of mysql'), (4, null)");
    }

    @AfterAll
    static void close() {
        scratch.close();
    }

    @Test
    void countTheTrigramsThatTwoWordsShare() {
        for (String left : WORDS) {
            for (String right : WORDS) {
                float expected = similarity(left, right);
                Field<String> text = DSL.val(left);

                assertThat(scratch.value(TRIGRAMS.similarity(text, right))).isEqualTo(expected, within(1e-6f));
                assertThat(scratch.value(TRIGRAMS.distance(text, right))).isEqualTo(1 - expected, within(1e-6f));
                assertThat(scratch.value(TRIGRAMS.similar(text, right))).isEqualTo(expected >= 0.3f);
            }
        }
    }

    @Test
    void findAWordWithinAText() {
        assertThat(scratch.ids("products", TRIGRAMS.hasSimilarWord(NAME, "progres")))
                .containsExactly(3);
        assertThat(scratch.ids("products", TRIGRAMS.hasSimilarWord(NAME, "sql")))
                .isEmpty();
        assertThat(scratch.ids("products", TRIGRAMS.hasSimilarWholeWord(NAME, "mysql")))
                .containsExactly(3);
        assertThat(scratch.ids("products", TRIGRAMS.similar(NAME, "postgres"))).containsExactly(1, 2);
    }

    @Test
    void measureAWordWithinAText() {
        Field<String> text = DSL.val("the progress of mysql");

        assertThat(scratch.value(TRIGRAMS.wordSimilarity(text, "mysql"))).isEqualTo(1f);
        assertThat(scratch.value(TRIGRAMS.wordDistance(text, "mysql"))).isEqualTo(0f);
        assertThat(scratch.value(TRIGRAMS.wholeWordSimilarity(text, "progress")))
                .isEqualTo(1f);
        assertThat(scratch.value(TRIGRAMS.wholeWordDistance(text, "progress"))).isEqualTo(0f);
        assertThat(scratch.value(TRIGRAMS.wordSimilarity(DSL.val("mysql"), "the progress of mysql")))
                .isLessThan(1f);
    }

    @Test
    void orderByDistance() {
        assertThat(scratch.context()
                        .select(NAME)
                        .from("products")
                        .where(NAME.isNotNull())
                        .orderBy(TRIGRAMS.distance(NAME, "postgresql"))
                        .fetch(NAME))
                .containsExactly("Postgresql", "postgres", "the progress of mysql");
    }

    @Test
    void areUnknownForNull() {
        Field<String> none = DSL.castNull(SQLDataType.CLOB);

        assertThat(scratch.values(
                        TRIGRAMS.similar(none, "a"),
                        TRIGRAMS.hasSimilarWord(none, "a"),
                        TRIGRAMS.hasSimilarWholeWord(none, "a")))
                .containsOnlyNulls();
        assertThat(scratch.context()
                        .select(
                                TRIGRAMS.similarity(none, "a"),
                                TRIGRAMS.wordSimilarity(none, "a"),
                                TRIGRAMS.wholeWordSimilarity(none, "a"),
                                TRIGRAMS.distance(none, "a"),
                                TRIGRAMS.wordDistance(none, "a"),
                                TRIGRAMS.wholeWordDistance(none, "a"))
                        .fetchSingle()
                        .intoList())
                .containsOnlyNulls();
    }

    @Test
    void areFoundThroughTheSearchPathIfItLeadsThere() {
        Trigrams trigrams = Trigrams.onSearchPath();

        assertThatThrownBy(() -> scratch.value(trigrams.similar(DSL.val("a"), "a")))
                .isInstanceOfSatisfying(
                        DataAccessException.class,
                        failure -> assertThat(failure.sqlState()).isEqualTo("42883"));
        scratch.context().transaction(transaction -> {
            transaction.dsl().execute("set local search_path to public, \"Text extensions\"");
            assertThat(transaction
                            .dsl()
                            .select(
                                    DSL.field(trigrams.similar(DSL.val("a"), "a")),
                                    DSL.field(trigrams.hasSimilarWord(DSL.val("a"), "a")),
                                    DSL.field(trigrams.hasSimilarWholeWord(DSL.val("a"), "a")),
                                    trigrams.distance(DSL.val("a"), "a").eq(0f),
                                    trigrams.similarity(DSL.val("a"), "a").eq(1f))
                            .fetchSingle()
                            .intoList())
                    .containsOnly(true);
        });
    }

    @Test
    void quoteTheSchema() {
        String schema = "a\".%) b --";

        assertThat(scratch.context()
                        .render(Trigrams.in(DSL.unquotedName(schema)).similar(NAME, "a")))
                .contains("operator(\"a\"\".%) b --\".%)");
        assertThatThrownBy(() -> Trigrams.in(DSL.name("a", "b")))
                .hasMessage("schema of pg_trgm: found a name of 2 parts, expected 1");
    }

    private static float similarity(String left, String right) {
        Set<String> all = trigrams(left);
        Set<String> common = trigrams(left);
        all.addAll(trigrams(right));
        common.retainAll(trigrams(right));
        return (float) common.size() / all.size();
    }

    private static Set<String> trigrams(String word) {
        String padded = "  " + word + " ";
        Set<String> trigrams = new HashSet<>();
        for (int index = 0; index + 3 <= padded.length(); index++) {
            trigrams.add(padded.substring(index, index + 3));
        }
        return trigrams;
    }
}
