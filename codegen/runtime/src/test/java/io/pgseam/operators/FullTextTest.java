package io.pgseam.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pgseam.operators.TextSearchConfiguration.Language;
import io.pgseam.types.PostgresType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FullTextTest {

    private static final TextSearchConfiguration ENGLISH = TextSearchConfiguration.of(Language.ENGLISH);
    private static final TextSearchConfiguration SIMPLE = TextSearchConfiguration.SIMPLE;
    private static final Field<String> BODY = DSL.field(DSL.name("body"), SQLDataType.CLOB);
    private static final Field<String> VECTOR = DSL.field(DSL.name("vector"), Operands.type(PostgresType.TSVECTOR));

    private static Scratch scratch;

    @BeforeAll
    static void createPages() {
        scratch = new Scratch();
        scratch.execute(
                "create table pages (id integer, body text,"
                        + " vector tsvector generated always as (to_tsvector('english', body)) stored, query tsquery)",
                """
                insert into pages (id, body, query) values
                    (1, 'The quick brown foxes jumped over lazy dogs', 'fox & dog'),
                    (2, 'A dog and a fox; a dog, and a dog', 'cat'),
                    (3, 'Brown and quick', null),
                    (4, null, 'fox'),
                    (5, '', '')
                """);
    }

    @AfterAll
    static void close() {
        scratch.close();
    }

    @Test
    void matchesWordsByTheirStems() {
        assertThat(ids(TextQuery.plain(ENGLISH, "dogs, fox"))).containsExactly(1, 2);
        assertThat(ids(TextQuery.plain(SIMPLE, "foxes"))).isEmpty();
    }

    @Test
    void matchesAPhraseInItsOrder() {
        assertThat(ids(TextQuery.phrase(ENGLISH, "quick brown"))).containsExactly(1);
        assertThat(ids(TextQuery.plain(ENGLISH, "quick brown"))).containsExactly(1, 3);
    }

    @Test
    void matchesWhatOneWritesIntoASearchField() {
        assertThat(ids(TextQuery.web(ENGLISH, "\"quick brown\" or dog"))).containsExactly(1, 2);
        assertThat(ids(TextQuery.web(ENGLISH, "quick -dog"))).containsExactly(3);
    }

    @Test
    void matchesAnExpression() {
        assertThat(ids(TextQuery.expression(ENGLISH, "(qui:* & !dog) | cat"))).containsExactly(3);
        assertThatThrownBy(() -> ids(TextQuery.expression(ENGLISH, "quick brown")))
                .isInstanceOfSatisfying(
                        DataAccessException.class,
                        failure -> assertThat(failure.sqlState()).isEqualTo("42601"));
    }

    @Test
    void joinsQueries() {
        TextQuery quick = TextQuery.plain(ENGLISH, "quick");
        TextQuery dog = TextQuery.plain(ENGLISH, "dog");
        TextQuery brown = TextQuery.plain(ENGLISH, "brown");

        assertThat(ids(quick.and(dog))).containsExactly(1);
        assertThat(ids(quick.or(dog))).containsExactly(1, 2, 3);
        assertThat(ids(quick.followedBy(brown))).containsExactly(1);
        assertThat(ids(quick.and(dog.negated()))).containsExactly(3);
        assertThat(ids(quick.or(dog).and(brown))).containsExactly(1, 3);
        assertThat(scratch.value(quick.and(dog.or(brown).negated()).field()))
                .isEqualTo("'quick' & !( 'dog' | 'brown' )");
    }

    @Test
    void matchesAQueryFromAColumnAndAVectorFromAText() {
        Field<String> query = DSL.field(DSL.name("query"), Operands.type(PostgresType.TSQUERY));

        assertThat(scratch.ids("pages", FullText.matches(VECTOR, TextQuery.of(query))))
                .containsExactly(1);
        assertThat(scratch.ids(
                        "pages", FullText.matches(FullText.vector(SIMPLE, BODY), TextQuery.plain(SIMPLE, "foxes"))))
                .containsExactly(1);
    }

    @Test
    void refusesATextThatIsNoVector() {
        assertThatThrownBy(() -> FullText.matches(BODY, TextQuery.plain(ENGLISH, "dog")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("full text: found the text \"body\", expected a tsvector."
                        + " Use FullText.vector(configuration, text), or a column of type tsvector.");
    }

    @Test
    void aTextWithoutWordsMatchesNothing() {
        assertThat(ids(TextQuery.plain(ENGLISH, "the and a"))).isEmpty();
        assertThat(ids(TextQuery.web(ENGLISH, ""))).isEmpty();
    }

    @Test
    void isUnknownForNull() {
        Field<String> none = DSL.val((String) null, Operands.type(PostgresType.TSVECTOR));
        TextQuery fox = TextQuery.plain(ENGLISH, "fox");

        assertThat(scratch.value(FullText.matches(none, fox))).isNull();
        assertThat(scratch.value(FullText.rank(none, fox))).isNull();
        assertThat(scratch.value(FullText.rankByDensity(none, fox))).isNull();
        assertThat(scratch.value(FullText.vector(ENGLISH, DSL.castNull(SQLDataType.CLOB))))
                .isNull();
        assertThat(scratch.value(FullText.headline(ENGLISH, DSL.castNull(SQLDataType.CLOB), fox, Headline.DEFAULT)))
                .isNull();
    }

    @Test
    void ranksAsTheServerDoes() {
        TextQuery dog = TextQuery.plain(ENGLISH, "dog fox");
        RankWeights weights = new RankWeights(0.9f, 0.5f, 0.25f, 0.125f);

        assertThat(rank(FullText.rank(VECTOR, dog)))
                .isPositive()
                .isEqualTo(ranked("ts_rank(vector, plainto_tsquery('english', 'dog fox'))"));
        assertThat(rank(FullText.rankByDensity(VECTOR, dog)))
                .isPositive()
                .isEqualTo(ranked("ts_rank_cd(vector, plainto_tsquery('english', 'dog fox'))"));
        assertThat(rank(FullText.rank(weights, VECTOR, dog, RankNormalization.LENGTH, RankNormalization.BELOW_ONE)))
                .isEqualTo(ranked(
                        "ts_rank('{0.125, 0.25, 0.5, 0.9}', vector, plainto_tsquery('english', 'dog fox'), 2 | 32)"));
        assertThat(rank(FullText.rankByDensity(weights, VECTOR, dog, RankNormalization.values())))
                .isEqualTo(ranked(
                        "ts_rank_cd('{0.125, 0.25, 0.5, 0.9}', vector, plainto_tsquery('english', 'dog fox'), 63)"));
    }

    @Test
    void refusesWeightsOutsideOfTheirRange() {
        for (float weight : new float[] {-0.1f, 1.1f, Float.NaN}) {
            assertThatThrownBy(() -> new RankWeights(1, weight, 1, 1))
                    .hasMessage("weight in a rank: found " + weight + ", expected 0 to 1");
        }
    }

    @Test
    void marksTheWordsOfAHeadline() {
        Field<String> text = DSL.val("one two three four five six seven eight nine ten");
        TextQuery query = TextQuery.plain(SIMPLE, "two nine");

        assertThat(scratch.value(FullText.headline(SIMPLE, text, query, Headline.DEFAULT)))
                .isEqualTo("one <b>two</b> three four five six seven eight <b>nine</b> ten");
        assertThat(scratch.value(FullText.headline(
                        SIMPLE,
                        text,
                        query,
                        Headline.DEFAULT.marked("[", "]").words(1, 2).fragments(2, " / "))))
                .isEqualTo(
                        scratch.text("select ts_headline('simple', 'one two three four five six seven eight nine ten',"
                                + " plainto_tsquery('simple', 'two nine'),"
                                + " 'StartSel=[, StopSel=], MinWords=1, MaxWords=2, MaxFragments=2,"
                                + " FragmentDelimiter=\" / \"')"))
                .contains("[two]", " / ");
        assertThat(scratch.value(FullText.headline(
                        SIMPLE, text, query, Headline.DEFAULT.words(1, 2).whole())))
                .isEqualTo("one <b>two</b> three four five six seven eight <b>nine</b> ten");
    }

    @Test
    void refusesAHeadlineThatTheServerWould() {
        assertThatThrownBy(() -> Headline.DEFAULT.words(5, 5)).hasMessageContaining("found minWords=5, maxWords=5");
        assertThatThrownBy(() -> Headline.DEFAULT.words(0, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Headline.DEFAULT.fragments(-1, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasAConfigurationForEachLanguageOfTheServer() {
        List<String> known = Stream.concat(
                        Stream.of("simple"),
                        Arrays.stream(Language.values())
                                .map(language -> language.name().toLowerCase(Locale.ROOT)))
                .toList();

        assertThat(scratch.context().fetchValues("select cfgname from pg_ts_config").stream()
                        .map(Object::toString)
                        .toList())
                .containsAll(known);
    }

    @Test
    void takesAConfigurationOfTheDatabase() {
        scratch.execute(
                "create schema own", "create text search configuration own.plain_words (copy = pg_catalog.simple)");

        assertThat(scratch.value(FullText.vector(new TextSearchConfiguration("own", "plain_words"), DSL.val("Foxes"))))
                .isEqualTo("'foxes':1");
    }

    private static List<Integer> ids(TextQuery query) {
        return scratch.ids("pages", FullText.matches(VECTOR, query));
    }

    private static Float rank(Field<Float> rank) {
        return scratch.context()
                .select(rank)
                .from("pages")
                .where("id = 2")
                .fetchSingle()
                .value1();
    }

    private static Float ranked(String sql) {
        return Float.valueOf(scratch.text("select " + sql + " from pages where id = 2"));
    }
}
