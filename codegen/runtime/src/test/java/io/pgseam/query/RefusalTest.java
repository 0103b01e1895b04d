package io.pgseam.query;

import static io.pgseam.query.Lamps.LAMPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.deleteFrom;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.update;
import static org.jooq.impl.DSL.val;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetSQLInputContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetSQLOutputContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.SQLDialect;
import org.jooq.VisitListener;
import org.jooq.conf.ExecuteWithoutWhere;
import org.jooq.conf.ParamType;
import org.jooq.conf.Settings;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RefusalTest {

    @RegisterExtension
    static final LampDatabase DATABASE = new LampDatabase();

    @Test
    void aBranchOnAValueIsRefused() {
        refused(
                () -> Compiled.params(LAMPS.NAME)
                        .query(name -> select(LAMPS.ID)
                                .from(LAMPS)
                                .where(
                                        ((Param<String>) name).getValue() == null
                                                ? noCondition()
                                                : LAMPS.NAME.eq(name))),
                "parameter 1 is not bound in it");
        refused(
                () -> Compiled.params(LAMPS.NAME)
                        .query(name -> select(LAMPS.ID)
                                .from(LAMPS)
                                .where(
                                        ((Param<String>) name).getValue() == null
                                                ? LAMPS.NAME.isNull().and(name.isNull())
                                                : LAMPS.NAME.eq(name))),
                "its text depends on a value, by a branch or by a binding that renders by value");
    }

    @Test
    void aValueTakenFromItsPlaceIsRefused() {
        refused(
                () -> Compiled.params(LAMPS.NAME, LAMPS.WATTS)
                        .query((name, watts) -> select(LAMPS.ID, watts)
                                .from(LAMPS)
                                .where(LAMPS.NAME.eq(((Param<String>) name).getValue()))),
                "parameter 1 is not bound in it");
    }

    @Test
    void aParameterThatIsNotUsedIsRefused() {
        refused(
                () -> Compiled.params(LAMPS.NAME, LAMPS.ID)
                        .query((name, id) -> select(LAMPS.ID).from(LAMPS).where(LAMPS.NAME.eq(name))),
                "parameter 2 is not bound in it");
    }

    @Test
    void anInlinedParameterIsRefused() {
        refused(
                () -> Compiled.params(LAMPS.NAME)
                        .query(name -> select(LAMPS.ID)
                                .from(LAMPS)
                                .where(LAMPS.NAME.eq(DSL.inline(((Param<String>) name).getValue(), LAMPS.NAME)))),
                "parameter 1 is not bound in it");
    }

    @Test
    void aConstantThatChangesIsRefused() {
        AtomicInteger counter = new AtomicInteger();
        refused(
                () -> Compiled.params(LAMPS.NAME)
                        .query(name -> select(LAMPS.ID, val(counter.incrementAndGet()))
                                .from(LAMPS)
                                .where(LAMPS.NAME.eq(name))),
                "constant 1 of its bind values is another each time; make it a parameter");
    }

    @Test
    void aTextThatChangesIsRefused() {
        AtomicInteger counter = new AtomicInteger();
        refused(
                () -> Compiled.params(LAMPS.NAME)
                        .query(name -> select(LAMPS.ID.as("id" + counter.incrementAndGet()))
                                .from(LAMPS)
                                .where(LAMPS.NAME.eq(name))),
                "its text depends on a value");
    }

    @Test
    void aBindingThatRendersByValueIsRefused() {
        Field<String> shouted = DSL.field(
                name("name"),
                SQLDataType.CLOB.asConvertedDataType(
                        new ByValue<>(Converter.ofNullable(String.class, String.class, text -> text, text -> text))));
        refused(
                () -> Compiled.params(shouted)
                        .query(name -> select(LAMPS.ID).from(LAMPS).where(shouted.eq(name))),
                "its text depends on a value, by a branch or by a binding that renders by value");
    }

    @Test
    void aTypeThatIsFoundByValueIsRefused() {
        Field<Object> other = Compiled.type(SQLDataType.OTHER);
        refused(
                () -> Compiled.params(other)
                        .query(value -> select(LAMPS.ID, value).from(LAMPS)),
                "parameter 1 has no type of its own");
    }

    @Test
    void columnsThatAreNotKnownAreRefused() {
        refused(
                () -> Compiled.query(() -> select().from(table(name("lamps")))),
                "its columns are not known before it is executed");
    }

    @Test
    void aStatementThatJooqWouldNotSendIsRefused() {
        refused(
                () -> Compiled.statement(() -> DSL.using(SQLDialect.POSTGRES).updateQuery(LAMPS)),
                "it is 0 statements, expected 1");
    }

    @Test
    void jooqsGuardOfStatementsWithoutWhereIsKept() {
        Statement1<Integer> all =
                Compiled.params(LAMPS.WATTS).statement(watts -> update(LAMPS).set(LAMPS.WATTS, watts));
        Statement0 none = Compiled.statement(() -> deleteFrom(LAMPS));
        DSLContext guarded = DATABASE.ctx(new Settings()
                .withExecuteUpdateWithoutWhere(ExecuteWithoutWhere.THROW)
                .withExecuteDeleteWithoutWhere(ExecuteWithoutWhere.THROW));

        refused(() -> all.execute(guarded, 1), "A statement is executed without WHERE clause");
        refused(() -> none.execute(guarded), "A statement is executed without WHERE clause");
        assertThat(all.execute(DATABASE.ctx(), 1)).isEqualTo(5);
    }

    @Test
    void settingsThatInlineAreRefused() {
        Query1<String, ?> query = Compiled.params(LAMPS.NAME)
                .query(name -> select(LAMPS.ID).from(LAMPS).where(LAMPS.NAME.eq(name)));

        refused(
                () -> query.fetch(DATABASE.ctx(new Settings().withStatementType(StatementType.STATIC_STATEMENT)), "a"),
                "the settings have no places for bind values");
        refused(
                () -> query.fetch(DATABASE.ctx(new Settings().withParamType(ParamType.INLINED)), "a"),
                "the settings have no places for bind values");
        assertThat(query.fetch(DATABASE.ctx(), "desk")).hasSize(1);
    }

    @Test
    void aConfigurationThatRendersOtherwiseEachTimeIsRefused() {
        Query0<?> query = Compiled.query(() -> select(LAMPS.ID).from(LAMPS));
        DSLContext listened =
                DATABASE.configuration().derive(() -> new VisitListener() {}).dsl();

        refused(() -> query.fetch(listened), "the configuration has a VisitListener");
    }

    @Test
    void aBindingOfAnUnknownTypeIsRefusedByItsFirstValue() {
        Field<StringBuilder> unknown = DSL.field(
                name("name"),
                SQLDataType.CLOB.asConvertedDataType(new ByValue<>(Converter.ofNullable(
                        String.class,
                        StringBuilder.class,
                        text -> {
                            throw new IllegalArgumentException("takes no sample");
                        },
                        StringBuilder::toString))));
        Query1<StringBuilder, ?> query = Compiled.params(unknown)
                .query(name -> select(LAMPS.ID).from(LAMPS).where(unknown.eq(name)));

        refused(() -> query.fetch(DATABASE.ctx(), new StringBuilder("x")), "its text depends on a value");
    }

    @Test
    void aParameterWithANameOfItsOwnIsAConstant() {
        Query0<?> query =
                Compiled.query(() -> select(LAMPS.NAME).from(LAMPS).where(LAMPS.WATTS.eq(param("watts", 40))));

        assertThat(query.fetch(DATABASE.ctx())).hasSize(1);
    }

    private static void refused(ThrowingCallable definition, String reason) {
        assertThatThrownBy(definition)
                .isInstanceOf(QueryRefusedException.class)
                .hasMessageStartingWith("The query cannot be compiled: ")
                .hasMessageContaining(reason);
    }

    /** A binding that renders null otherwise than a value. */
    private record ByValue<U>(Converter<String, U> converter) implements Binding<String, U> {

        @Override
        public void sql(BindingSQLContext<U> ctx) {
            ctx.render().sql(ctx.value() == null ? "?" : "upper(?)");
        }

        @Override
        public void set(BindingSetStatementContext<U> ctx) throws SQLException {
            ctx.statement().setString(ctx.index(), converter.to(ctx.value()));
        }

        @Override
        public void get(BindingGetResultSetContext<U> ctx) throws SQLException {
            ctx.value(converter.from(ctx.resultSet().getString(ctx.index())));
        }

        @Override
        public void register(BindingRegisterContext<U> ctx) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void get(BindingGetStatementContext<U> ctx) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void set(BindingSetSQLOutputContext<U> ctx) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void get(BindingGetSQLInputContext<U> ctx) {
            throw new UnsupportedOperationException();
        }
    }
}
