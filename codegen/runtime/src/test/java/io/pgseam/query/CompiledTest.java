package io.pgseam.query;

import static io.pgseam.query.Lamps.LAMPS;
import static io.pgseam.query.Mapping.mapping;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.update;

import java.math.BigDecimal;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.DetachedException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.exception.NoDataFoundException;
import org.jooq.exception.TooManyRowsException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CompiledTest {

    @RegisterExtension
    static final LampDatabase DATABASE = new LampDatabase();

    private static final Query1<LampId, Lamp> FIND = Compiled.params(LAMPS.ID)
            .query(id -> select(LAMPS.NAME, LAMPS.PRICE).from(LAMPS).where(LAMPS.ID.eq(id)))
            .map(mapping(Lamp::new));
    private static final Query1<BigDecimal, Lamp> LIST = Compiled.params(LAMPS.PRICE)
            .query(price -> select(LAMPS.NAME, LAMPS.PRICE)
                    .from(LAMPS)
                    .where(LAMPS.PRICE.le(price))
                    .orderBy(LAMPS.PRICE, LAMPS.NAME))
            .map(mapping(Lamp::new));
    private static final Statement1<NewLamp> INSERT = Compiled.input(NewLamp.class)
            .statement(in -> insertInto(LAMPS, LAMPS.ID, LAMPS.NAME, LAMPS.PRICE, LAMPS.MOOD)
                    .values(
                            in.get(LAMPS.ID, NewLamp::id),
                            in.get(LAMPS.NAME, NewLamp::name),
                            in.get(LAMPS.PRICE, NewLamp::price),
                            in.get(LAMPS.MOOD, NewLamp::mood)));

    private record Lamp(String name, BigDecimal price) {}

    private record NewLamp(LampId id, String name, BigDecimal price, Mood mood) {}

    @Test
    void oneRowIsFetchedInFourWays() {
        Lamp desk = new Lamp("desk", new BigDecimal("10.50"));

        assertThat(FIND.fetchOne(DATABASE.ctx(), LampId.of(1))).isEqualTo(desk);
        assertThat(FIND.fetchSingle(DATABASE.ctx(), LampId.of(1))).isEqualTo(desk);
        assertThat(FIND.fetchOptional(DATABASE.ctx(), LampId.of(1))).contains(desk);
        assertThat(FIND.fetch(DATABASE.ctx(), LampId.of(1))).containsExactly(desk);
    }

    @Test
    void noRowIsNullOrEmptyOrAnError() {
        assertThat(FIND.fetchOne(DATABASE.ctx(), LampId.of(7))).isNull();
        assertThat(FIND.fetchOptional(DATABASE.ctx(), LampId.of(7))).isEmpty();
        assertThat(FIND.fetch(DATABASE.ctx(), LampId.of(7))).isEmpty();
        assertThatThrownBy(() -> FIND.fetchSingle(DATABASE.ctx(), LampId.of(7)))
                .isInstanceOf(NoDataFoundException.class);
    }

    @Test
    void moreThanOneRowIsAnErrorForOne() {
        assertThatThrownBy(() -> LIST.fetchOne(DATABASE.ctx(), BigDecimal.TEN.pow(2)))
                .isInstanceOf(TooManyRowsException.class);
    }

    @Test
    void rowsComeInTheOrderOfTheQuery() {
        List<String> names = new ArrayList<>();
        LIST.forEach(DATABASE.ctx(), BigDecimal.TEN.pow(2), lamp -> names.add(lamp.name()));

        assertThat(names).containsExactly("naïve ☀", "desk", "floor", "wall");
    }

    @Test
    void recordsAreUnchangedAndAttached() {
        LampsRecord lamp = Compiled.params(LAMPS.ID)
                .query(id -> selectFrom(LAMPS).where(LAMPS.ID.eq(id)))
                .fetchSingle(DATABASE.ctx(), LampId.of(1));

        assertThat(lamp.original()).isEqualTo(lamp);
        assertThat(lamp.configuration()).isNotNull();
        assertThat(lamp.get(LAMPS.NAME)).isEqualTo("desk");
    }

    @Test
    void fourParametersComeInTheirOrder() {
        assertThat(Compiled.params(LAMPS.NAME, LAMPS.WATTS, LAMPS.LIT, LAMPS.CODE)
                        .query((name, watts, lit, code) -> select(code, lit, watts, name))
                        .map(mapping((code, lit, watts, name) -> List.of(code, lit, watts, name)))
                        .fetchSingle(DATABASE.ctx(), "n", 5, true, new Code("C1")))
                .containsExactly(new Code("C1"), true, 5, "n");
        assertThat(Compiled.params(LAMPS.NAME, LAMPS.WATTS, LAMPS.LIT)
                        .statement((name, watts, lit) -> update(LAMPS)
                                .set(LAMPS.WATTS, watts)
                                .where(LAMPS.NAME.eq(name))
                                .and(LAMPS.LIT.eq(lit)))
                        .execute(DATABASE.ctx(), "desk", 7, true))
                .isEqualTo(1);
    }

    @Test
    void anInputIsUpserted() {
        Query1<NewLamp, Lamp> upsert = Compiled.input(NewLamp.class)
                .query(in -> insertInto(LAMPS, LAMPS.ID, LAMPS.NAME, LAMPS.PRICE)
                        .values(
                                in.get(LAMPS.ID, NewLamp::id),
                                in.get(LAMPS.NAME, NewLamp::name),
                                in.get(LAMPS.PRICE, NewLamp::price))
                        .onConflict(LAMPS.ID)
                        .doUpdate()
                        .set(LAMPS.NAME, excluded(LAMPS.NAME))
                        .returningResult(LAMPS.NAME, LAMPS.PRICE))
                .map(mapping(Lamp::new));

        assertThat(upsert.fetchSingle(DATABASE.ctx(), new NewLamp(LampId.of(1), "new", BigDecimal.ONE, null)))
                .isEqualTo(new Lamp("new", new BigDecimal("10.50")));
        assertThat(upsert.fetchSingle(DATABASE.ctx(), new NewLamp(LampId.of(9), "nine", null, null)))
                .isEqualTo(new Lamp("nine", null));
    }

    @Test
    void aBatchIsInserted() {
        assertThat(INSERT.batch(
                        DATABASE.ctx(),
                        List.of(
                                new NewLamp(LampId.of(10), "ten", BigDecimal.TEN, Mood.SAD),
                                new NewLamp(LampId.of(11), "eleven", null, null))))
                .containsExactly(1, 1);
        assertThat(INSERT.batch(DATABASE.ctx(), List.of())).isEmpty();
        assertThat(FIND.fetchSingle(DATABASE.ctx(), LampId.of(11))).isEqualTo(new Lamp("eleven", null));
    }

    @Test
    void aBatchThatFailsKeepsNothingOfItsTransaction() {
        List<NewLamp> twice = List.of(
                new NewLamp(LampId.of(10), "ten", BigDecimal.TEN, Mood.SAD),
                new NewLamp(LampId.of(10), "again", BigDecimal.TEN, Mood.SAD));

        assertThatThrownBy(() -> DATABASE.ctx().transaction(transaction -> INSERT.batch(transaction.dsl(), twice)))
                .isInstanceOfSatisfying(
                        DataAccessException.class, e -> assertThat(e.sqlState()).isEqualTo("23505"));
        assertThat(FIND.fetchOne(DATABASE.ctx(), LampId.of(10))).isNull();
    }

    @Test
    void itIsPartOfTheTransaction() {
        assertThatThrownBy(() -> DATABASE.ctx().transaction(transaction -> {
                    INSERT.execute(transaction.dsl(), new NewLamp(LampId.of(10), "ten", null, null));
                    assertThat(FIND.fetchOne(transaction.dsl(), LampId.of(10))).isNotNull();
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        assertThat(FIND.fetchOne(DATABASE.ctx(), LampId.of(10))).isNull();
    }

    @Test
    void errorsAreWhatJooqMakesOfThem() {
        NewLamp there = new NewLamp(LampId.of(1), "desk", null, null);
        NewLamp negative = new NewLamp(LampId.of(20), "x", new BigDecimal("-1"), null);
        for (NewLamp refused : List.of(there, negative)) {
            Throwable jooq = catchThrowable(() -> DATABASE.ctx()
                    .insertInto(LAMPS, LAMPS.ID, LAMPS.NAME, LAMPS.PRICE, LAMPS.MOOD)
                    .values(refused.id(), refused.name(), refused.price(), refused.mood())
                    .execute());

            assertThatThrownBy(() -> INSERT.execute(DATABASE.ctx(), refused))
                    .isExactlyInstanceOf(IntegrityConstraintViolationException.class)
                    .isExactlyInstanceOf(jooq.getClass())
                    .hasMessage(jooq.getMessage())
                    .hasCauseExactlyInstanceOf(jooq.getCause().getClass());
        }
    }

    @Test
    void withoutConnectionItIsDetached() {
        assertThatThrownBy(() -> FIND.fetch(DSL.using(SQLDialect.POSTGRES), LampId.of(1)))
                .isInstanceOf(DetachedException.class);
    }

    @Test
    void aStreamNeedsATransaction() {
        assertThatThrownBy(() -> LIST.stream(DATABASE.ctx(), BigDecimal.TEN))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("A stream outside of a transaction");
    }

    @Test
    void aStreamIsReadInPortionsAndItsConnectionUsedMeanwhile() {
        List<String> names = new ArrayList<>();
        DATABASE.ctx().transaction(transaction -> {
            DSLContext ctx = transaction.dsl();
            ctx.settings().setFetchSize(2);
            try (Stream<Lamp> lamps = LIST.stream(ctx, BigDecimal.TEN.pow(2))) {
                lamps.limit(3).forEach(lamp -> {
                    names.add(lamp.name());
                    FIND.fetchOptional(ctx, LampId.of(1)).orElseThrow();
                });
            }
        });
        assertThat(names).containsExactly("naïve ☀", "desk", "floor");
    }

    @Test
    void theQueryTimeoutEndsIt() {
        Query0<?> slow = Compiled.query(() -> select(DSL.function("pg_sleep", Object.class, DSL.inline(5))));

        assertThatThrownBy(() -> slow.fetch(DATABASE.ctx(new Settings().withQueryTimeout(1))))
                .isInstanceOfSatisfying(
                        DataAccessException.class, e -> assertThat(e.sqlState()).isEqualTo("57014"));
    }

    @Test
    void optionsOfTheQueryAreKept() {
        Query0<?> two = Compiled.query(
                () -> select(LAMPS.NAME).from(LAMPS).queryTimeout(7).maxRows(2).fetchSize(1));

        assertThat(two.fetch(DATABASE.ctx())).hasSize(2);
    }

    @Test
    void otherSettingsAreAnotherStatement() {
        List<String> statements = new ArrayList<>();
        Query0<?> query = Compiled.query(() -> select(LAMPS.NAME).from(LAMPS));
        Settings plain = new Settings()
                .withRenderSchema(false)
                .withRenderQuotedNames(RenderQuotedNames.NEVER)
                .withRenderNameCase(RenderNameCase.UPPER);
        for (Settings settings : List.of(new Settings(), plain, new Settings(), plain)) {
            DSLContext ctx = DATABASE.ctx(settings);
            query.fetch(ListenersTest.listening(ctx, (event, execution) -> {
                if (event.equals("executeEnd")) {
                    statements.add(execution.sql());
                }
            }));
        }
        assertThat(statements)
                .containsExactly(
                        "select \"public\".\"lamps\".\"name\" from \"public\".\"lamps\"",
                        "select LAMPS.NAME from LAMPS",
                        "select \"public\".\"lamps\".\"name\" from \"public\".\"lamps\"",
                        "select LAMPS.NAME from LAMPS");
    }

    @Test
    void aConfigurationThatIsLikeAnotherNeedsNoOtherStatement() {
        AtomicInteger written = new AtomicInteger();
        Query0<?> query = Compiled.query(() -> {
            written.incrementAndGet();
            return select(LAMPS.NAME).from(LAMPS);
        });
        query.fetch(DATABASE.ctx());
        int first = written.get();
        query.fetch(DATABASE.ctx());
        DATABASE.ctx().transaction(transaction -> query.fetch(transaction.dsl()));
        assertThat(written).hasValue(first);

        query.fetch(DATABASE.ctx(new Settings().withRenderSchema(false)));
        DATABASE.ctx()
                .transaction(transaction -> query.fetch(transaction
                        .derive(new Settings().withRenderSchema(false))
                        .dsl()));
        assertThat(written).hasValueGreaterThan(first).hasValueLessThan(2 * first);
    }

    @Test
    void aStatementLeftOpenByAConsumersExceptionIsClosed() throws Exception {
        assertThatThrownBy(() -> LIST.forEach(DATABASE.ctx(), BigDecimal.TEN, lamp -> {
                    throw new IllegalStateException("mine");
                }))
                .hasMessage("mine");
        try (Statement statement = DATABASE.connection().createStatement()) {
            assertThat(statement.executeQuery("select 1").next()).isTrue();
        }
    }

    @Test
    void threadsShareAQuery() {
        Query0<Integer> one = Compiled.query(() -> selectOne()).map(mapping(value -> value));

        assertThat(Stream.generate(() -> one).limit(200).parallel().map(query -> {
                    synchronized (DATABASE) {
                        return query.fetchSingle(DATABASE.ctx());
                    }
                }))
                .containsOnly(1);
    }
}
