package io.pgseam.guard;

import static io.pgseam.guard.MarkedSource.assertRejectedAsMarked;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JooqPlainSqlTest {

    @Test
    void callIsRejected() {
        assertRejectedAsMarked("""
                import org.jooq.impl.DSL;

                class Sample {
                    Object run(org.jooq.DSLContext db, String sql) {
                        db.fetch(sql); //! DSLContext.fetch(String)
                        db.fetch(sql, 1, 2); //! DSLContext.fetch(String, Object...)
                        DSL.field("lower({0})", String.class, DSL.val(sql)); //! DSL.field(String, Class, QueryPart...)
                        return DSL.condition("a = 'b'"); //! DSL.condition(String)
                    }
                }
                """);
    }

    @Test
    void staticImportIsRejected() {
        assertRejectedAsMarked("""
                import static org.jooq.impl.DSL.condition;
                import static org.jooq.impl.DSL.*;

                class Sample {
                    Object a = condition("a"); //! DSL.condition(String)
                    Object b = table("b"); //! DSL.table(String)
                }
                """);
    }

    @Test
    void methodReferenceIsRejected() {
        assertRejectedAsMarked("""
                import java.util.function.Function;
                import org.jooq.Condition;
                import org.jooq.DSLContext;
                import org.jooq.impl.DSL;

                class Sample {
                    Function<String, Condition> unbound = DSL::condition; //! DSL.condition(String)

                    Function<String, ?> bound(DSLContext db) {
                        return db::fetchOne; //! DSLContext.fetchOne(String)
                    }
                }
                """);
    }

    @Test
    void lambdaIsRejected() {
        assertRejectedAsMarked("""
                import java.util.function.Function;
                import org.jooq.impl.DSL;

                class Sample {
                    Function<String, ?> expression = sql -> DSL.condition(sql); //! DSL.condition(String)
                    Runnable block = () -> {
                        DSL.query("x"); //! DSL.query(String)
                    };

                    void run(org.jooq.DSLContext db) {
                        db.transaction(inner -> inner.dsl().execute("x")); //! DSLContext.execute(String)
                    }
                }
                """);
    }

    @Test
    void overrideIsRejected() {
        assertRejectedAsMarked("""
                import org.jooq.Configuration;
                import org.jooq.Record;
                import org.jooq.Result;
                import org.jooq.impl.DefaultDSLContext;

                class Logging extends DefaultDSLContext {
                    Logging(Configuration configuration) {
                        super(configuration);
                    }

                    @Override
                    public Result<Record> fetch(String sql) { //! DSLContext.fetch(String)
                        return super.fetch(sql); //! DSLContext.fetch(String)
                    }
                }

                class Louder extends Logging {
                    Louder(Configuration configuration) {
                        super(configuration);
                    }

                    @Override
                    public Result<Record> fetch(String sql) { //! DSLContext.fetch(String)
                        return null;
                    }
                }

                class Sample {
                    Object run(Louder louder) {
                        return louder.fetch("x"); //! DSLContext.fetch(String)
                    }
                }
                """);
    }

    @Test
    void unannotatedImplementationsAreRejected() {
        assertRejectedAsMarked("""
                import org.jooq.Record;
                import org.jooq.impl.DSL;
                import org.jooq.impl.DefaultDSLContext;
                import org.jooq.impl.TableImpl;

                class Products extends TableImpl<Record> {
                    static final Products PRODUCTS = new Products();

                    Products() {
                        super(DSL.name("products"));
                    }

                    Object self(String sql) {
                        return join(sql); //! Table.join(String)
                    }
                }

                class Sample {
                    Object run(DefaultDSLContext db, String userInput) {
                        db.selectFrom(Products.PRODUCTS).where(userInput); //! SelectWhereStep.where(String)
                        db.fetch(userInput); //! DSLContext.fetch(String)
                        return Products.PRODUCTS.join(userInput); //! Table.join(String)
                    }
                }
                """);
    }

    @Test
    void chainIsRejectedOnTheLineOfTheName() {
        assertRejectedAsMarked("""
                import static org.jooq.impl.DSL.*;

                class Sample {
                    Object run(org.jooq.DSLContext db) {
                        return db.select()
                                .from(table(name("a")))
                                .where("b") //! SelectWhereStep.where(String)
                                .and("c"); //! SelectConditionStep.and(String)
                    }
                }
                """);
    }

    @Test
    void nestedPlacesAreRejected() {
        assertRejectedAsMarked("""
                import org.jooq.impl.DSL;

                class Sample {
                    static Object initialised;

                    static {
                        initialised = DSL.sql("a"); //! DSL.sql(String)
                    }

                    static class Nested {
                        Object b = DSL.sql("b"); //! DSL.sql(String)

                        class Inner {
                            Object c = new Object() {
                                Object d = DSL.sql("d"); //! DSL.sql(String)
                            };
                        }
                    }

                    Object local(int i) {
                        record Point(Object x) {}
                        return switch (i) {
                            case 0 -> new Point(DSL.sql("e")); //! DSL.sql(String)
                            default -> (((DSL.sql(DSL.sql("f").toString())))); //! DSL.sql(String); DSL.sql(String)
                        };
                    }
                }

                record Filter(String text) {
                    Filter {
                        DSL.condition(text); //! DSL.condition(String)
                    }

                    Object condition() {
                        return DSL.condition(text); //! DSL.condition(String)
                    }
                }

                enum Order {
                    NAME(DSL.field("name")); //! DSL.field(String)

                    Order(Object field) {}
                }
                """);
    }

    @Test
    void ownAnnotatedDeclarationsAreRejectedAtTheirUse() {
        assertRejectedAsMarked("""
                class Text {
                    @org.jooq.PlainSQL
                    Text(String sql) {}

                    @org.jooq.PlainSQL
                    static <T extends Comparable<T>> void run(T value, String[]... sql) {}
                }

                class Longer extends Text {
                    Longer() {
                        super("a"); //! new Text(String)
                    }
                }

                class Sample {
                    Object b = new Text("b"); //! new Text(String)
                    java.util.function.Function<String, Text> c = Text::new; //! new Text(String)

                    void run() {
                        Text.run(1); //! Text.run(Comparable, String[]...)
                    }
                }
                """);
    }

    @Test
    void inheritedImplementationBehindAnInnocentInterfaceIsRejected() {
        assertRejectedAsMarked("""
                import org.jooq.Configuration;
                import org.jooq.Record;
                import org.jooq.Result;
                import org.jooq.impl.DefaultDSLContext;

                interface Fetcher {
                    Result<Record> fetch(String text);
                }

                interface Generic<T> {
                    int execute(T text);
                }

                class Plain extends DefaultDSLContext {
                    Plain(Configuration configuration) {
                        super(configuration);
                    }
                }

                class Mixed extends Plain implements Fetcher { //! DSLContext.fetch(String)
                    Mixed(Configuration configuration) {
                        super(configuration);
                    }
                }

                class MixedGeneric extends DefaultDSLContext implements Generic<String> { //! DSLContext.execute(String)
                    MixedGeneric(Configuration configuration) {
                        super(configuration);
                    }
                }

                interface Both extends org.jooq.DSLContext, Fetcher {} //! DSLContext.fetch(String)

                class Again extends Mixed implements Fetcher, AutoCloseable {
                    Again(Configuration configuration) {
                        super(configuration);
                    }

                    @Override
                    public void close() {}
                }

                class Sample {
                    Object run(Fetcher fetcher) {
                        return fetcher.fetch("x");
                    }
                }
                """);
    }

    @Test
    void queriesOfTheDslPass() {
        var source = """
                import static org.jooq.impl.DSL.*;

                import java.math.BigDecimal;
                import java.util.List;
                import java.util.function.Function;
                import org.jooq.Condition;
                import org.jooq.DSLContext;
                import org.jooq.Field;
                import org.jooq.Name;
                import org.jooq.Record;
                import org.jooq.TableField;
                import org.jooq.impl.SQLDataType;
                import org.jooq.impl.TableImpl;

                class Products extends TableImpl<Record> {
                    private static final long serialVersionUID = 1L;

                    final TableField<Record, Long> id = createField(name("id"), SQLDataType.BIGINT, this);
                    final TableField<Record, String> label = createField(name("label"), SQLDataType.CLOB, this);
                    final TableField<Record, BigDecimal> price = createField(name("price"), SQLDataType.NUMERIC, this);

                    Products(Name alias) {
                        super(alias);
                    }
                }

                class Sample {
                    private static final Products P = new Products(name("p"));
                    private static final Products Q = new Products(name("q"));

                    Object read(DSLContext db, String text, List<Long> ids) {
                        Condition filter = noCondition().and(P.label.eq(text)).or(P.label.contains(text));
                        Function<String, Condition> equal = P.label::eq;
                        return db.select(P.id, count(), max(P.price).as("dearest"), val(text), field(name(text)))
                                .from(P)
                                .join(Q).on(P.id.eq(Q.id))
                                .leftJoin(Q.as("other")).using(P.id)
                                .where(filter, P.id.in(ids), equal.apply(text))
                                .and(exists(selectOne().from(table(name("q")))))
                                .groupBy(P.id)
                                .having(count().gt(1))
                                .orderBy(P.price.desc().nullsLast(), field(name("dearest")))
                                .limit(10)
                                .fetch(P.label);
                    }

                    void write(DSLContext db, Field<String> unused) {
                        db.insertInto(P, P.id, P.label)
                                .values(1L, "'; drop table products")
                                .onConflict(P.id)
                                .doUpdate()
                                .set(P.label, excluded(P.label))
                                .where(P.price.isNull())
                                .returning(P.id)
                                .fetchOne();
                        db.update(P).set(P.label, upper(P.label)).where(P.id.between(1L, 2L)).execute();
                        db.deleteFrom(P).where(condition(true)).execute();
                        db.with("recent").as(select(P.id).from(P)).selectFrom(name("recent")).fetchLazy().close();
                        db.batch(List.of(db.truncate(P))).execute();
                    }
                }
                """;
        var options = List.of("-Xplugin:PgSeamGuard", "-Xlint:all,-processing", "-Werror");

        assertThat(Compilation.withOptions(options, source).diagnostics()).isEmpty();
    }
}
