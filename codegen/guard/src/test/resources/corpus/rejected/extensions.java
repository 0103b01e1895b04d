// Parts of SQL of one's own, reflection, and parts of SQL made from bytes.
import java.io.ObjectInputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Proxy;
import org.jooq.Binding;
import org.jooq.BindingSQLContext;
import org.jooq.Condition;
import org.jooq.Context;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.conf.StatementType;
import org.jooq.impl.AbstractBinding;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.CustomField;
import org.jooq.impl.CustomQueryPart;
import org.jooq.impl.CustomTable;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

class Own extends CustomField<String> { //! extends CustomField
    private static final long serialVersionUID = 1L;

    private final String text;

    Own(String text) {
        super("own", SQLDataType.VARCHAR);
        this.text = text;
    }

    @Override
    public void accept(Context<?> context) {
        context.sql(text); //! Context.sql(String)
    }
}

class OwnCondition extends CustomCondition { //! extends CustomCondition
    private static final long serialVersionUID = 1L;

    @Override
    public void accept(Context<?> context) {
        context.visit(DSL.keyword("true")); //! DSL.keyword(String)
    }
}

abstract class OwnPart extends CustomQueryPart { //! extends CustomQueryPart
    private static final long serialVersionUID = 1L;
}

class Further extends OwnPart { //! extends CustomQueryPart
    private static final long serialVersionUID = 1L;

    @Override
    public void accept(Context<?> context) {}
}

abstract class OwnTable<R extends org.jooq.TableRecord<R>> extends CustomTable<R> { //! extends CustomTable
    private static final long serialVersionUID = 1L;

    OwnTable() {
        super(DSL.name("own"));
    }
}

abstract class OwnBinding implements Binding<Object, String> { //! extends Binding
    private static final long serialVersionUID = 1L;

    @Override
    public void sql(BindingSQLContext<String> context) {
        context.render().sql(context.value()); //! Context.sql(String)
    }
}

abstract class OtherBinding extends AbstractBinding<Object, String> { //! extends AbstractBinding
    private static final long serialVersionUID = 1L;
}

interface Part extends QueryPart {}

abstract class Through implements Part { //! extends QueryPart
    private static final long serialVersionUID = 1L;
}

class Extensions {
    Object made(String text) {
        Object field = CustomField.of("own", SQLDataType.VARCHAR, context -> context.sql(text)); //! Context.sql(String); CustomField.of(String, DataType, Consumer)
        Object condition = CustomCondition.of(context -> {}); //! CustomCondition.of(Consumer)
        Object part = CustomQueryPart.of(context -> {}); //! CustomQueryPart.of(Consumer)
        return new CustomCondition() { //! extends CustomCondition
            private static final long serialVersionUID = 1L;

            @Override
            public void accept(Context<?> context) {}
        };
    }
}

class Reflected {
    static class Products extends TableImpl<Record> {
        private static final long serialVersionUID = 1L;

        Products() {
            super(DSL.name("products"));
        }
    }

    void methods(DSLContext db, Table<?> table, Class<? extends Query> type) throws Exception {
        DSL.class.getMethod("condition", String.class); //! Class.getMethod(String, Class...)
        DSL.class.getDeclaredMethods(); //! Class.getDeclaredMethods()
        Table.class.getMethods(); //! Class.getMethods()
        Products.class.getMethod("join", String.class).invoke(table, "a"); //! Class.getMethod(String, Class...)
        db.getClass().getMethod("fetch", String.class); //! Class.getMethod(String, Class...)
        table.getClass().getDeclaredMethod("join", String.class); //! Class.getDeclaredMethod(String, Class...)
        type.getMethods(); //! Class.getMethods()
        java.sql.Statement.class.getMethod("execute", String.class); //! Class.getMethod(String, Class...)
        StatementType.class.getField("STATIC_STATEMENT"); //! Class.getField(String)
        Class.forName("org.jooq.impl.DSL"); //! Class.forName(String)
        java.util.function.Supplier<?> reference = DSL.class::getMethods; //! Class.getMethods()
    }

    void handles(MethodHandles.Lookup lookup) throws Exception {
        var type = MethodType.methodType(Condition.class, String.class);
        lookup.findStatic(DSL.class, "condition", type); //! Lookup.findStatic(Class, String, MethodType)
        lookup.findVirtual(DSLContext.class, "fetch", type); //! Lookup.findVirtual(Class, String, MethodType)
        lookup.findStaticGetter(StatementType.class, "STATIC_STATEMENT", StatementType.class); //! Lookup.findStaticGetter(Class, String, Class)
        MethodHandles.privateLookupIn(DSL.class, lookup); //! MethodHandles.privateLookupIn(Class, Lookup)
    }

    Object proxies(ClassLoader loader) {
        return Proxy.newProxyInstance(loader, new Class<?>[] {QueryPart.class}, null); //! Proxy.newProxyInstance(ClassLoader, Class[], InvocationHandler)
    }
}

class Deserialized {
    Object read(ObjectInputStream in) throws Exception {
        Query query = (Query) in.readObject(); //! ObjectInputStream.readObject()
        Select<?> select = (Select<?>) (in.readObject()); //! ObjectInputStream.readObject()
        return (Field<?>) in.readUnshared(); //! ObjectInputStream.readUnshared()
    }
}
