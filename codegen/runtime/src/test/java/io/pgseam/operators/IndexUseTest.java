package io.pgseam.operators;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.operators.TextSearchConfiguration.Language;
import io.pgseam.types.Multirange;
import io.pgseam.types.PostgresType;
import io.pgseam.types.Range;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Query;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operator that an index should serve: the index is in the plan, both with its values known and as a generic plan. */
class IndexUseTest {

    private static final Field<Integer> ID = DSL.field(DSL.name("id"), SQLDataType.INTEGER);
    private static final Field<JSONB> BODY = DSL.field(DSL.name("body"), SQLDataType.JSONB);
    private static final Field<String[]> TAGS = DSL.field(DSL.name("tags"), SQLDataType.CLOB.array());
    private static final Field<Range<Integer>> SPAN =
            DSL.field(DSL.name("span"), Operands.type(PostgresType.INT4RANGE));
    private static final Field<Multirange<Integer>> SPANS =
            DSL.field(DSL.name("spans"), Operands.type(PostgresType.INT4MULTIRANGE));
    private static final Field<String> TEXT = DSL.field(DSL.name("text"), SQLDataType.CLOB);
    private static final Field<String> VECTOR = DSL.field(DSL.name("vector"), Operands.type(PostgresType.TSVECTOR));
    private static final TextSearchConfiguration ENGLISH = TextSearchConfiguration.of(Language.ENGLISH);
    private static final Trigrams TRIGRAMS = Trigrams.in(DSL.name("extensions"));

    private static Scratch scratch;

    @BeforeAll
    static void createRows() {
        scratch = new Scratch();
        scratch.execute("create schema extensions", "create extension pg_trgm schema extensions", """
                create table things (id integer, body jsonb, tags text[], span int4range, spans int4multirange, text text,
                    vector tsvector generated always as (to_tsvector('english', text)) stored)
                """, """
                insert into things select i, jsonb_build_object('k' || i, i, 'all', true), array['t' || i, 'all'],
                    int4range(i, i + 2), int4multirange(int4range(i, i + 2), int4range(i + 5, i + 6)),
                    'word' || i || ' and ' || md5(i::text)
                from generate_series(1, 3000) i
                """);
    }

    @AfterAll
    static void close() {
        scratch.close();
    }

    record Served(String operator, String access, Condition condition) {
        @Override
        public String toString() {
            return operator + " by " + access;
        }
    }

    static Stream<Served> conditions() {
        JSONB part = JSONB.jsonb("{\"k7\": 7}");
        JsonPath path = JsonPath.root().key("k7");
        String ops = "gin (body)";
        String pathOps = "gin (body jsonb_path_ops)";
        Range<Integer> span = Range.closed(7, 9);
        Multirange<Integer> spans = new Multirange<>(List.of(span));
        TextQuery query = TextQuery.plain(ENGLISH, "word7");
        Stream<Served> documents = Stream.of(
                new Served("body ? ", ops, Jsonb.hasKey(BODY, "k7")),
                new Served("body ?| ", ops, Jsonb.hasAnyKey(BODY, List.of("k7", "k8"))),
                new Served("body ?& ", ops, Jsonb.hasAllKeys(BODY, List.of("k7", "all"))),
                new Served("body @> ", ops, Jsonb.contains(BODY, part)),
                new Served("body @> ", pathOps, Jsonb.contains(BODY, part)),
                new Served("body @> ", ops, Jsonb.containedBy(DSL.val(part, Operands.type(PostgresType.JSONB)), BODY)),
                new Served("body @? ", ops, Jsonb.pathExists(BODY, path)),
                new Served("body @? ", pathOps, Jsonb.pathExists(BODY, JsonPath.of("$.k7 ? (@ == 7)"))),
                new Served("body @@ ", ops, Jsonb.pathMatches(BODY, path.equalTo(BigDecimal.ONE))),
                new Served("body @@ ", pathOps, Jsonb.pathMatches(BODY, path.equalTo(BigDecimal.ONE))));
        Stream<Served> arrays = Stream.of(
                new Served("tags @> ", "gin (tags)", Arrays.contains(TAGS, new String[] {"t7"})),
                new Served("tags <@ ", "gin (tags)", Arrays.containedBy(TAGS, new String[] {"t7", "all"})),
                new Served("tags && ", "gin (tags)", Arrays.overlaps(TAGS, new String[] {"t7", "t8"})));
        Stream<Served> ranges = Stream.of("gist (span)", "spgist (span)")
                .flatMap(access -> Stream.of(
                        new Served("span @> ", access, Ranges.containsElement(SPAN, 7)),
                        new Served("span @> ", access, Ranges.contains(SPAN, span)),
                        new Served("span <@ ", access, Ranges.containedBy(SPAN, span)),
                        new Served("span && ", access, Ranges.overlaps(SPAN, span)),
                        new Served("span << ", access, Ranges.isLeftOf(SPAN, span)),
                        new Served("span >> ", access, Ranges.isRightOf(SPAN, span)),
                        new Served("span &< ", access, Ranges.endsNoLaterThan(SPAN, span)),
                        new Served("span &> ", access, Ranges.startsNoEarlierThan(SPAN, span)),
                        new Served("span -|- ", access, Ranges.isAdjacentTo(SPAN, span))));
        Stream<Served> multiranges = Stream.of(
                new Served("spans @> ", "gist (spans)", Multiranges.containsElement(SPANS, 7)),
                new Served("spans @> ", "gist (spans)", Multiranges.contains(SPANS, spans)),
                new Served("spans <@ ", "gist (spans)", Multiranges.containedBy(SPANS, spans)),
                new Served("spans && ", "gist (spans)", Multiranges.overlaps(SPANS, spans)),
                new Served("spans << ", "gist (spans)", Multiranges.isLeftOf(SPANS, spans)),
                new Served("spans >> ", "gist (spans)", Multiranges.isRightOf(SPANS, spans)),
                new Served("spans &< ", "gist (spans)", Multiranges.endsNoLaterThan(SPANS, spans)),
                new Served("spans &> ", "gist (spans)", Multiranges.startsNoEarlierThan(SPANS, spans)),
                new Served("spans -|- ", "gist (spans)", Multiranges.isAdjacentTo(SPANS, spans)));
        Stream<Served> texts = Stream.of(
                new Served("vector @@ ", "gin (vector)", FullText.matches(VECTOR, query)),
                new Served("vector @@ ", "gist (vector)", FullText.matches(VECTOR, query.and(query))),
                new Served(
                        "to_tsvector('english'::regconfig, text) @@ ",
                        "gin (to_tsvector('english', text))",
                        FullText.matches(FullText.vector(ENGLISH, TEXT), query)));
        Stream<Served> trigrams = Stream.of(
                        "gin (text extensions.gin_trgm_ops)", "gist (text extensions.gist_trgm_ops)")
                .flatMap(access -> Stream.of(
                        new Served("text OPERATOR(extensions.%) ", access, TRIGRAMS.similar(TEXT, "word7")),
                        new Served("text OPERATOR(extensions.%>) ", access, TRIGRAMS.hasSimilarWord(TEXT, "word7")),
                        new Served(
                                "text OPERATOR(extensions.%>>) ",
                                access, TRIGRAMS.hasSimilarWholeWord(TEXT, "word7"))));
        return Stream.of(documents, arrays, ranges, multiranges, texts, trigrams)
                .flatMap(served -> served);
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void conditionsAreServed(Served served) {
        withIndex(served.access(), dsl -> {
            Query query = dsl.select(ID).from("things").where(served.condition());
            for (String plan : List.of(plan(dsl, query), genericPlan(dsl, query))) {
                assertThat(plan)
                        .containsPattern("(Bitmap Index Scan on|Index Scan using) tested")
                        .contains("Index Cond: (" + served.operator());
            }
        });
    }

    static Stream<Field<Float>> distances() {
        return Stream.of(
                TRIGRAMS.distance(TEXT, "word7"),
                TRIGRAMS.wordDistance(TEXT, "word7"),
                TRIGRAMS.wholeWordDistance(TEXT, "word7"));
    }

    @ParameterizedTest
    @MethodSource("distances")
    void distancesAreServed(Field<Float> distance) {
        withIndex("gist (text extensions.gist_trgm_ops)", dsl -> {
            Query query = dsl.select(ID).from("things").orderBy(distance).limit(DSL.inline(3));
            for (String plan : List.of(plan(dsl, query), genericPlan(dsl, query))) {
                assertThat(plan).contains("Index Scan using tested", "Order By: (text OPERATOR(extensions.");
            }
        });
    }

    @Test
    void aBoundConfigurationWouldNotBeServed() {
        withIndex("gin (to_tsvector('english', text))", dsl -> {
            Condition bound = DSL.condition(
                    "to_tsvector({0}, {1}) @@ plainto_tsquery('english', 'word7')",
                    DSL.val("english", Operands.type(PostgresType.REGCONFIG)), TEXT);

            assertThat(plan(dsl, dsl.select(ID).from("things").where(bound))).doesNotContain("tested");
        });
    }

    @Test
    void functionsBeneathTheOperatorsWouldNotBeServed() {
        withIndex("gin (body)", dsl -> {
            Condition function = DSL.condition("jsonb_exists({0}, {1})", BODY, DSL.val("k7"));

            assertThat(plan(dsl, dsl.select(ID).from("things").where(function))).doesNotContain("tested");
        });
    }

    private static void withIndex(String access, Consumer<DSLContext> test) {
        scratch.context().transaction(transaction -> {
            DSLContext dsl = transaction.dsl();
            dsl.execute("create index tested on things using " + access);
            dsl.execute("analyze things");
            dsl.execute("set local enable_seqscan = off");
            test.accept(dsl);
            dsl.execute("drop index tested");
        });
    }

    private static String plan(DSLContext dsl, Query query) {
        return dsl.explain(query).plan();
    }

    /** The plan that a prepared statement comes to have on the server: no value is known, and each was declared as text. */
    private static String genericPlan(DSLContext dsl, Query query) {
        Settings dollars = new Settings().withRenderNamedParamPrefix("$");
        String sql = DSL.using(dsl.dialect(), dollars).renderNamedParams(query);
        int values = query.getBindValues().size();
        return dsl.connectionResult(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local plan_cache_mode = force_generic_plan");
                statement.execute("prepare generic (" + repeat("varchar", values) + ") as " + sql);
                StringBuilder plan = new StringBuilder();
                try (ResultSet rows =
                        statement.executeQuery("explain execute generic (" + repeat("null", values) + ")")) {
                    while (rows.next()) {
                        plan.append(rows.getString(1)).append('\n');
                    }
                }
                statement.execute("deallocate generic");
                return plan.toString();
            }
        });
    }

    private static String repeat(String word, int times) {
        return String.join(", ", Collections.nCopies(times, word));
    }
}
