// Text that goes through lambdas, references, streams, generics and varargs.
import static org.jooq.impl.DSL.*;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.impl.DSL;

interface Filter {
    Condition of(String text);

    Filter REFERENCE = DSL::condition; //! DSL.condition(String)
    Filter LAMBDA = text -> DSL.condition(text); //! DSL.condition(String)

    default Condition twice(String text) {
        return DSL.condition(text + text); //! DSL.condition(String)
    }

    static Condition once(String text) {
        return DSL.condition(text); //! DSL.condition(String)
    }

    private Condition hidden(String text) {
        return DSL.condition(text); //! DSL.condition(String)
    }
}

class Functional<T extends DSLContext, S extends Table<?> & Comparable<S>> {
    Function<String, Condition> typed = DSL::condition; //! DSL.condition(String)
    Function<String, ? extends QueryPart> wildcard = DSL::sql; //! DSL.sql(String)
    BiFunction<String, Object[], Condition> two = DSL::condition; //! DSL.condition(String, Object...)
    BiFunction<DSLContext, String, Result<Record>> unbound = DSLContext::fetch; //! DSLContext.fetch(String)
    Supplier<Condition> supplier = () -> condition("a"); //! DSL.condition(String)
    Callable<Object> callable = () -> table("a"); //! DSL.table(String)
    Function<String, Function<String, Condition>> curried = a -> b -> condition(a + b); //! DSL.condition(String)
    Runnable block = () -> {
        var ignored = query("a"); //! DSL.query(String)
    };
    Object cast = (Function<String, Condition>) DSL::condition; //! DSL.condition(String)
    Object intersection = (Function<String, Condition> & java.io.Serializable) DSL::condition; //! DSL.condition(String)

    Stream<Condition> mapped(List<String> texts) {
        return texts.stream().map(DSL::condition); //! DSL.condition(String)
    }

    Stream<Field<Object>> flatMapped(List<String> texts) {
        return texts.stream().flatMap(text -> Stream.of(field(text))); //! DSL.field(String)
    }

    Optional<Condition> optional(Optional<String> text) {
        return text.map(DSL::condition); //! DSL.condition(String)
    }

    Object reduced(Stream<String> texts) {
        return texts.map(text -> condition(text)).reduce(noCondition(), Condition::and); //! DSL.condition(String)
    }

    Function<String, Result<Record>> bound(DSLContext db) {
        return db::fetch; //! DSLContext.fetch(String)
    }

    Function<String, ?> boundTable(Table<?> table) {
        return table::join; //! Table.join(String)
    }

    Function<String, ?> chained(DSLContext db, Table<?> table) {
        return db.selectFrom(table)::where; //! SelectWhereStep.where(String)
    }

    Object variable(T db, String text) {
        return db.fetch(text); //! DSLContext.fetch(String)
    }

    Object bounded(S table, String text) {
        return table.crossJoin(text); //! Table.crossJoin(String)
    }

    <D extends DSLContext> Object method(D db, String text) {
        return db.execute(text); //! DSLContext.execute(String)
    }

    Object inferred(DSLContext db, String text) {
        var alias = db;
        return alias.query(text); //! DSLContext.query(String)
    }

    Object conditional(DSLContext one, DSLContext other, String text, boolean first) {
        return (first ? one : other).fetch(text); //! DSLContext.fetch(String)
    }

    Object listed(List<? extends DSLContext> all, String text) {
        return all.get(0).fetch(text); //! DSLContext.fetch(String)
    }

    Object varargs(String text, Object... values) {
        return DSL.field(text, values); //! DSL.field(String, Object...)
    }

    Object noVarargs(String text) {
        return DSL.field(text, new Object[0]); //! DSL.field(String, Object...)
    }

    Object explicit(String text) {
        return DSL.<Integer>field(text, Integer.class); //! DSL.field(String, Class)
    }

    void transaction(DSLContext db, String text) {
        db.transaction(nested -> DSL.using(nested).execute(text)); //! DSLContext.execute(String)
        db.transactionResult(nested -> nested.dsl().fetch(text)); //! DSLContext.fetch(String)
        db.connection(connection -> connection.prepareStatement(text)); //! Connection.prepareStatement(String)
    }

    static Condition helper(String text) {
        return condition(text); //! DSL.condition(String)
    }

    static <R> R apply(UnaryOperator<R> operator, R value) {
        return operator.apply(value);
    }

    Object through(String text) {
        return apply(old -> old.and(text), noCondition()); //! Condition.and(String)
    }

    Object conditionMethods(Condition condition, String text) {
        return condition.and(text) //! Condition.and(String)
                .or(text, 1) //! Condition.or(String, Object...)
                .andNot(field(text, Boolean.class)) //! DSL.field(String, Class)
                .orExists(resultQueryOf(text));
    }

    private static org.jooq.Select<?> resultQueryOf(String text) {
        return select(field(text)); //! DSL.field(String)
    }
}
