// Text in every place where Java lets code stand.
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.sql;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SQL;
import org.jooq.impl.DSL;

class Structure {
    static Object first = sql("a"); //! DSL.sql(String)
    Object field = sql("b"); //! DSL.sql(String)
    Object[] array = {sql("c"), new Object[] {sql("d")}}; //! DSL.sql(String); DSL.sql(String)

    static {
        first = sql("e"); //! DSL.sql(String)
    }

    {
        field = sql("f"); //! DSL.sql(String)
    }

    Structure() {
        this(sql("g")); //! DSL.sql(String)
    }

    Structure(SQL text) {
        field = sql(text.toString()); //! DSL.sql(String)
    }

    class Inner {
        Object inner = sql("h"); //! DSL.sql(String)
    }

    static class Nested {
        Object nested = sql("i"); //! DSL.sql(String)

        static class Deeper {
            Object deeper = sql("j"); //! DSL.sql(String)
        }
    }

    void statements(DSLContext db, String text) throws Exception {
        class Local {
            Object local = sql(text); //! DSL.sql(String)
        }
        record Pair(Object left, Object right) {
            Pair {
                left = sql("k"); //! DSL.sql(String)
            }

            Pair(String only) {
                this(sql(only), null); //! DSL.sql(String)
            }
        }
        enum Kind {
            ONE {
                @Override
                Object part() {
                    return sql("l"); //! DSL.sql(String)
                }
            };

            abstract Object part();
        }
        interface Part {
            default Object part() {
                return sql("m"); //! DSL.sql(String)
            }
        }
        if (sql(text) != null) { //! DSL.sql(String)
            db.execute(text); //! DSLContext.execute(String)
        }
        for (Object part = sql("n"); part != null; part = sql("o")) { //! DSL.sql(String); DSL.sql(String)
            db.execute(text); //! DSLContext.execute(String)
        }
        for (var part : db.fetch(text)) { //! DSLContext.fetch(String)
            db.execute(text, part); //! DSLContext.execute(String, Object...)
        }
        while (db.fetchExists(DSL.table(text))) { //! DSL.table(String)
            db.execute(text); //! DSLContext.execute(String)
        }
        do {
            db.execute(text); //! DSLContext.execute(String)
        } while (db.fetchValue(text) == null); //! DSLContext.fetchValue(String)
        try (var cursor = db.fetchLazy(text)) { //! DSLContext.fetchLazy(String)
            db.execute(text); //! DSLContext.execute(String)
        } catch (IllegalStateException e) {
            db.execute(text); //! DSLContext.execute(String)
        } finally {
            db.execute(text); //! DSLContext.execute(String)
        }
        synchronized (sql(text)) { //! DSL.sql(String)
            db.execute(text); //! DSLContext.execute(String)
        }
        assert sql(text) != null : sql(text); //! DSL.sql(String); DSL.sql(String)
        Object old = switch (text) {
            case "a" -> sql("p"); //! DSL.sql(String)
            case "b" -> {
                yield sql("q"); //! DSL.sql(String)
            }
            default -> throw new IllegalArgumentException(sql("r").toString()); //! DSL.sql(String)
        };
        switch (sql("s").toString()) { //! DSL.sql(String)
            case "a":
                db.execute(text); //! DSLContext.execute(String)
                break;
            default:
                db.execute(text); //! DSLContext.execute(String)
        }
        if (old instanceof SQL part && condition(part) != null) { //! DSL.condition(SQL)
            label:
            db.execute(text); //! DSLContext.execute(String)
        }
        Condition either = text.isEmpty() ? DSL.condition(text) : null; //! DSL.condition(String)
        either = either == null ? org.jooq.impl.DSL.condition(text) : either; //! DSL.condition(String)
        new Structure(sql(text)).statements(db, sql(text).toString()); //! DSL.sql(String); DSL.sql(String)
        (db).execute((text)); //! DSLContext.execute(String)
        ((DSLContext) db).execute(text); //! DSLContext.execute(String)
        db
                .dsl()
                .execute(text); //! DSLContext.execute(String)
    }
}

@interface Marker {
    Object PART = sql("t"); //! DSL.sql(String)
}

record Filters(String text) {
    static final Object PART = sql("u"); //! DSL.sql(String)

    Condition condition() {
        return DSL.condition(text); //! DSL.condition(String)
    }
}

enum Sorted {
    NAME(sql("v")), //! DSL.sql(String)
    PRICE(sql("w")); //! DSL.sql(String)

    Sorted(SQL part) {}
}
