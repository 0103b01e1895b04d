package io.pgseam.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.copy.SourceErrors;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompiledSourcesTest {

    private static final String FIND =
            "Query1<UUID, Lamp> q = Compiled.params(ID).query(id -> DSL.select(NAME, PRICE).from(LAMPS).where(ID.eq(id)))";

    @Test
    void aFittingConstructorCompiles() {
        assertThat(errors(FIND + ".map(mapping(Lamp::new)); Lamp lamp = q.fetchOne(ctx, UUID.randomUUID())"))
                .isEmpty();
    }

    @Test
    void aConstructorOfOtherTypesIsRejected() {
        rejected(FIND + ".map(mapping(Rounded::new))", "java.lang.Integer", "java.math.BigDecimal");
    }

    @Test
    void aConstructorOfAnotherCountIsRejected() {
        rejected(FIND + ".map(mapping(Stocked::new))", "org.jooq.Record2<java.lang.String,java.math.BigDecimal>");
    }

    @Test
    void swappedColumnsAreRejected() {
        rejected(
                "Query0<Lamp> q = Compiled.query(() -> DSL.select(PRICE, NAME).from(LAMPS)).map(mapping(Lamp::new))",
                "java.math.BigDecimal");
    }

    @Test
    void aComparisonWithAnotherTypeIsRejected() {
        rejected(
                "Compiled.params(PRICE).query(price -> DSL.select(NAME).from(LAMPS).where(NAME.eq(price)))",
                "org.jooq.Field<java.math.BigDecimal>");
    }

    @Test
    void aValueOfAnotherTypeIsRejected() {
        rejected(
                FIND + ".map(mapping(Lamp::new)); q.fetchOne(ctx, \"a text\")",
                "java.lang.String cannot be converted to java.util.UUID");
    }

    @Test
    void aMissingValueIsRejected() {
        rejected(FIND + ".map(mapping(Lamp::new)); q.fetchOne(ctx)", "cannot be applied to given types");
    }

    @Test
    void aLambdaOfAnotherCountIsRejected() {
        rejected(
                "Compiled.params(ID).query((id, name) -> DSL.select(NAME).from(LAMPS))",
                "incompatible parameter types in lambda expression");
    }

    @Test
    void anAccessorOfAnotherTypeIsRejected() {
        rejected(
                "Compiled.input(Lamp.class).statement(in -> DSL.insertInto(LAMPS, NAME).values(in.get(NAME, Lamp::price)))",
                "java.math.BigDecimal");
    }

    @Test
    void aStatementIsNoQuery() {
        rejected(
                "Compiled.params(ID).query(id -> DSL.deleteFrom(LAMPS).where(ID.eq(id)))",
                "org.jooq.DeleteConditionStep");
    }

    @Test
    void aBatchOfOtherInputIsRejected() {
        rejected(
                "Compiled.input(Lamp.class).statement(in -> DSL.insertInto(LAMPS, NAME).values(in.get(NAME, Lamp::name)))"
                        + ".batch(ctx, List.of(\"a\"))",
                "java.lang.String");
    }

    @Test
    void theTextIsNowhereToBeHad() {
        rejected(FIND + ".map(mapping(Lamp::new)); String text = q.sql()", "cannot find symbol");
        rejected("io.pgseam.query.Plan<?> plan = null", "is not public in io.pgseam.query");
    }

    private static void rejected(String statement, String... words) {
        assertThat(errors(statement)).isNotEmpty().first().asString().contains(words);
    }

    private static List<String> errors(String statement) {
        return SourceErrors.of("""
                package source;

                import static io.pgseam.query.Mapping.mapping;

                import io.pgseam.query.*;
                import java.math.BigDecimal;
                import java.util.List;
                import java.util.UUID;
                import org.jooq.*;
                import org.jooq.Record;
                import org.jooq.impl.DSL;

                class Source {
                    record Lamp(String name, BigDecimal price) {}

                    record Stocked(String name, BigDecimal price, int stock) {}

                    record Rounded(String name, Integer price) {}

                    static final Table<Record> LAMPS = null;
                    static final Field<UUID> ID = null;
                    static final Field<String> NAME = null;
                    static final Field<BigDecimal> PRICE = null;

                    void run(DSLContext ctx) {
                        %s;
                    }
                }
                """.formatted(statement));
    }
}
