// Text that is constant, or becomes so, is SQL as text all the same.
import static org.jooq.impl.DSL.*;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

class Constants {
    static final String WHERE = "a = 1";
    static final String TABLE = "products" + "_2026";
    static final String BLOCK = """
            select *
            from products
            """;

    Object literal = condition("a = 1"); //! DSL.condition(String)
    Object constant = condition(WHERE); //! DSL.condition(String)
    Object concatenated = condition(WHERE + " and b = 2"); //! DSL.condition(String)
    Object concatenatedConstants = condition(WHERE + " or " + WHERE); //! DSL.condition(String)
    Object table = table(TABLE); //! DSL.table(String)
    Object empty = field(""); //! DSL.field(String)
    Object nothing = condition((String) null); //! DSL.condition(String)
    Object parenthesised = condition(("a")); //! DSL.condition(String)
    Object cast = field((String) (Object) "a"); //! DSL.field(String)

    Object block(DSLContext db) {
        return db.fetch(BLOCK); //! DSLContext.fetch(String)
    }

    Object textBlock(DSLContext db) {
        return db
                .fetch( //! DSLContext.fetch(String)
                        """
                        select *
                        from products
                        """);
    }

    Object formatted(DSLContext db, String name) {
        return db.fetch("select %s".formatted(name)); //! DSLContext.fetch(String)
    }

    Object format(DSLContext db, String name) {
        return db.execute(String.format("delete from %s", name)); //! DSLContext.execute(String)
    }

    Object join(DSLContext db, String... names) {
        return db.fetchOne("select " + String.join(",", names)); //! DSLContext.fetchOne(String)
    }

    Object builder(DSLContext db, String name) {
        var text = new StringBuilder("select ").append(name);
        return db.resultQuery(text.toString()); //! DSLContext.resultQuery(String)
    }

    Object conditional(boolean first) {
        return condition(first ? "a" : "b"); //! DSL.condition(String)
    }

    Object switched(int which) {
        return condition(switch (which) { //! DSL.condition(String)
            case 0 -> "a";
            default -> "b";
        });
    }

    Object assigned() {
        String text;
        return condition(text = "a"); //! DSL.condition(String)
    }

    Object characters(char[] text) {
        return field(new String(text)); //! DSL.field(String)
    }

    Object bindings(String name) {
        return condition("name = ?", name); //! DSL.condition(String, Object...)
    }

    Object templates(String name) {
        return condition("name = {0}", val(name)); //! DSL.condition(String, QueryPart...)
    }

    Object typed(String name) {
        return field(name, Integer.class); //! DSL.field(String, Class)
    }

    Object dataType(String name) {
        return field(name, org.jooq.impl.SQLDataType.INTEGER); //! DSL.field(String, DataType)
    }

    Object array(Object[] values) {
        return DSL.query("select ?", values); //! DSL.query(String, Object...)
    }

    Object raw(String text) {
        return DSL.raw(text); //! DSL.raw(String)
    }

    Object sqlPart(org.jooq.SQL text) {
        return condition(text); //! DSL.condition(SQL)
    }

    Object nested(String text) {
        return condition(sql(text)); //! DSL.sql(String); DSL.condition(SQL)
    }

    Object asterisk(DSLContext db, String text) {
        return db.select(field(text)) //! DSL.field(String)
                .from(text) //! SelectFromStep.from(String)
                .join(text) //! SelectJoinStep.join(String)
                .on(text) //! SelectOnStep.on(String)
                .where(text) //! SelectWhereStep.where(String)
                .or(text) //! SelectConditionStep.or(String)
                .groupBy(field(text)) //! DSL.field(String)
                .having(text) //! SelectHavingStep.having(String)
                .orderBy(field(text)); //! DSL.field(String)
    }
}
