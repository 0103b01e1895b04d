package io.pgseam.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pgseam.HostileTexts;
import io.pgseam.operators.Jsonb.Side;
import io.pgseam.operators.Jsonb.WhenMissing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that means something to SQL, JDBC, jOOQ or a language within SQL, given to every argument that takes text. */
class HostileTextTest {

    private static final Field<String> TEXT = DSL.field(DSL.name("t"), SQLDataType.CLOB);
    private static final Field<JSONB> BODY = DSL.field(DSL.name("body"), SQLDataType.JSONB);
    private static final Field<String[]> TAGS = DSL.field(DSL.name("tags"), SQLDataType.CLOB.array());
    private static final TextSearchConfiguration SIMPLE = TextSearchConfiguration.SIMPLE;
    private static final Trigrams TRIGRAMS = Trigrams.onSearchPath();

    private static Scratch scratch;

    @BeforeAll
    static void open() {
        scratch = new Scratch();
        scratch.execute("create extension pg_trgm");
    }

    @AfterAll
    static void close() {
        scratch.close();
    }

    /** Every argument that takes text, by the operator it belongs to. */
    private static Map<String, Function<String, SelectFieldOrAsterisk>> arguments() {
        Map<String, Function<String, SelectFieldOrAsterisk>> all = new LinkedHashMap<>();
        all.put("hasKey", text -> field(Jsonb.hasKey(BODY, text)));
        all.put("hasAnyKey", text -> field(Jsonb.hasAnyKey(BODY, List.of(text, "other"))));
        all.put("hasAllKeys", text -> field(Jsonb.hasAllKeys(BODY, List.of(text))));
        all.put("contains", text -> field(Jsonb.contains(BODY, object(text))));
        all.put("containedBy", text -> field(Jsonb.containedBy(BODY, object(text))));
        all.put(
                "JsonPath.key",
                text -> field(Jsonb.pathExists(BODY, JsonPath.root().key(text))));
        all.put(
                "JsonPath.equalTo",
                text -> field(Jsonb.pathMatches(BODY, JsonPath.root().key(text).equalTo(text))));
        all.put("JsonPath.of", text -> field(Jsonb.pathExists(BODY, JsonPath.of(text))));
        all.put("JsonPredicate.of", text -> field(Jsonb.pathMatches(BODY, JsonPredicate.of(text))));
        all.put("at", text -> Jsonb.at(BODY, List.of(text)));
        all.put("textAt", text -> Jsonb.textAt(BODY, List.of(text)));
        all.put("concat", text -> Jsonb.concat(BODY, object(text)));
        all.put("withoutKey", text -> Jsonb.withoutKey(BODY, text));
        all.put("withoutKeys", text -> Jsonb.withoutKeys(BODY, List.of(text)));
        all.put("withoutPath", text -> Jsonb.withoutPath(BODY, List.of(text)));
        all.put("set", text -> Jsonb.set(BODY, List.of(text, text), object(text), WhenMissing.CREATE));
        all.put("insert", text -> Jsonb.insert(BODY, List.of(text + text), object(text), Side.BEFORE));
        all.put("Arrays.contains", text -> field(Arrays.contains(TAGS, new String[] {text})));
        all.put("Arrays.containedBy", text -> field(Arrays.containedBy(TAGS, new String[] {text})));
        all.put("Arrays.overlaps", text -> field(Arrays.overlaps(TAGS, new String[] {text})));
        all.put("plain", text -> TextQuery.plain(SIMPLE, text).field());
        all.put("phrase", text -> TextQuery.phrase(SIMPLE, text).field());
        all.put("web", text -> TextQuery.web(SIMPLE, text).field());
        all.put("expression", text -> TextQuery.expression(SIMPLE, text).field());
        all.put("marked", text -> headline(Headline.DEFAULT.marked(text, text)));
        all.put("fragments", text -> headline(Headline.DEFAULT.fragments(2, text)));
        all.put("similar", text -> field(TRIGRAMS.similar(TEXT, text)));
        all.put("hasSimilarWord", text -> field(TRIGRAMS.hasSimilarWord(TEXT, text)));
        all.put("hasSimilarWholeWord", text -> field(TRIGRAMS.hasSimilarWholeWord(TEXT, text)));
        all.put("similarity", text -> TRIGRAMS.similarity(TEXT, text));
        all.put("wordSimilarity", text -> TRIGRAMS.wordSimilarity(TEXT, text));
        all.put("wholeWordSimilarity", text -> TRIGRAMS.wholeWordSimilarity(TEXT, text));
        all.put("distance", text -> TRIGRAMS.distance(TEXT, text));
        all.put("wordDistance", text -> TRIGRAMS.wordDistance(TEXT, text));
        all.put("wholeWordDistance", text -> TRIGRAMS.wholeWordDistance(TEXT, text));
        all.put("stringAgg", text -> Aggregates.stringAgg(TEXT, text, TEXT));
        all.put("stringAggDistinct", text -> Aggregates.stringAggDistinct(TEXT, text, TEXT));
        return all;
    }

    static Stream<Arguments> names() {
        return arguments().keySet().stream().map(Arguments::of);
    }

    static Stream<String> hostile() {
        return HostileTexts.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void leavesTheSqlAsItIs(String name) {
        Function<String, SelectFieldOrAsterisk> operator = arguments().get(name);
        String expected = scratch.context().select(operator.apply("harmless")).getSQL();

        assertThat(expected).doesNotContain("harmless");
        for (String text : HostileTexts.ALL) {
            assertThat(scratch.context().select(operator.apply(text)).getSQL())
                    .as(text)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void refusesWhatPostgresCannotHold(String name) {
        Function<String, SelectFieldOrAsterisk> operator = arguments().get(name);

        assertThatThrownBy(() -> operator.apply("ab\u0000c"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found U+0000 at index ")
                .hasMessageContaining("PostgreSQL cannot hold. Remove it, or refuse the input.");
        for (String half : List.of("\ud83d", "\ude00x", "\ude00\ud83d")) {
            assertThatThrownBy(() -> operator.apply(half))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("found the lone surrogate U+D");
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isStoredAndComparedAsItIs(String text) {
        Map<String, Function<String, SelectFieldOrAsterisk>> all = arguments();
        String other = text + "x";
        List.of("hasKey", "hasAnyKey", "hasAllKeys", "contains", "JsonPath.key", "JsonPath.equalTo", "Arrays.contains")
                .forEach(name -> {
                    assertThat(fetch(text, all.get(name).apply(text))).as(name).isEqualTo(true);
                    assertThat(fetch(text, all.get(name).apply(other))).as(name).isNotEqualTo(true);
                });
        List.of("containedBy", "Arrays.containedBy", "Arrays.overlaps")
                .forEach(name -> assertThat(fetch(text, all.get(name).apply(text)))
                        .as(name)
                        .isEqualTo(true));
        assertThat(fetch(text, Jsonb.textAt(BODY, List.of(text)))).isEqualTo(text);
        assertThat(fetch(text, Jsonb.textAt(Jsonb.concat(BODY, object(other)), List.of(other))))
                .isEqualTo(other);
        assertThat(fetch(
                        text,
                        Jsonb.textAt(
                                Jsonb.set(BODY, List.of(text), object(text), WhenMissing.LEAVE), List.of(text, text))))
                .isEqualTo(text);
        assertThat(fetch(
                        text,
                        Jsonb.textAt(
                                Jsonb.insert(BODY, List.of(other), object(text), Side.AFTER), List.of(other, text))))
                .isEqualTo(text);
        List.of("withoutKey", "withoutKeys", "withoutPath").forEach(name -> {
            assertThat(fetch(text, all.get(name).apply(text))).as(name).isEqualTo(JSONB.jsonb("{}"));
            assertThat(fetch(text, all.get(name).apply(other))).as(name).isNotEqualTo(JSONB.jsonb("{}"));
        });
        assertThat(fetch(text, Aggregates.stringAgg(DSL.val("a"), text))).isEqualTo("a" + text + "a");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isOnlyWordsToSearchesThatTakeAnyText(String text) {
        assertThat(scratch.value(TextQuery.plain(SIMPLE, text).field()))
                .isEqualTo(scratch.text("select plainto_tsquery('simple', cast(? as text))", text));
        assertThat(scratch.value(TextQuery.phrase(SIMPLE, text).field()))
                .isEqualTo(scratch.text("select phraseto_tsquery('simple', cast(? as text))", text));
        assertThat(scratch.value(TextQuery.web(SIMPLE, text).field()))
                .isEqualTo(scratch.text("select websearch_to_tsquery('simple', cast(? as text))", text));
        assertThat(fetch(text, TRIGRAMS.similarity(TEXT, text)).toString())
                .isEqualTo(scratch.text("select similarity(cast(? as text), cast(? as text))", text, text));
        assertThat(scratch.value(TRIGRAMS.distance(DSL.val("abc"), text)).toString())
                .isEqualTo(scratch.text("select 'abc' <-> cast(? as text)", text));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void marksAHeadlineAsItIs(String text) {
        assertThat(scratch.value(headline(Headline.DEFAULT.marked(text, "|" + text))))
                .isEqualTo("one " + text + "two|" + text + " three");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void reachesALanguageWithinSqlAsOneExpressionOrIsRefused(String text) {
        for (String name : List.of("JsonPath.of", "JsonPredicate.of", "expression")) {
            try {
                fetch(text, arguments().get(name).apply(text));
            } catch (DataAccessException refused) {
                assertThat(refused.sqlState()).as(name).isIn("42601", "42704", "22P02");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void namesNoConfigurationAndNoOrder(String text) {
        assertThatThrownBy(() -> new TextSearchConfiguration("pg_catalog", text + "'"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TextSearchConfiguration(text + "\"", "simple"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SortOrder.of(Order.class).parse(text + ";"))
                .isInstanceOf(SortOrderException.class)
                .hasMessageContaining("expected one of name,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"English", "en-glish", "a.b", "simple'", "", "a b", "größe", "1a"})
    void refusesConfigurationsThatAreNotPlainNames(String name) {
        assertThatThrownBy(() -> new TextSearchConfiguration("pg_catalog", name))
                .hasMessage("text search configuration: found a name of " + name.length()
                        + " characters that does not match [a-z_][a-z0-9_]{0,62}."
                        + " Rename the configuration to a plain name.");
    }

    private enum Order implements SortColumn {
        NAME;

        @Override
        public Field<?> field() {
            return TEXT;
        }
    }

    /** The answer for one row that holds the text as a column, as a key and value, and as an element. */
    private static Object fetch(String text, SelectFieldOrAsterisk field) {
        return scratch.context()
                .select(field)
                .from(
                        "(select cast(? as text) as t, jsonb_build_object(cast(? as text), cast(? as text)) as body,"
                                + " array[cast(? as text)] as tags) as stored, generate_series(1, 2) as twice(n)",
                        text,
                        text,
                        text,
                        text)
                .limit(DSL.inline(1))
                .fetchSingle()
                .get(0);
    }

    private static Field<String> headline(Headline headline) {
        return FullText.headline(SIMPLE, DSL.val("one two three"), TextQuery.plain(SIMPLE, "two"), headline);
    }

    private static Field<Boolean> field(Condition condition) {
        return DSL.field(condition);
    }

    /** {@code {text: text}}, quoted here and not by what is tested. */
    private static JSONB object(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char unit : text.toCharArray()) {
            quoted.append(
                    unit < ' ' && unit > 0 || unit == '"' || unit == '\\' ? "\\u%04x".formatted((int) unit) : unit);
        }
        quoted.append('"');
        return JSONB.jsonb("{" + quoted + ": " + quoted + "}");
    }
}
