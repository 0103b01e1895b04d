// Text that reaches jOOQ through subclasses, overrides and interfaces of one's own.
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultDSLContext;
import org.jooq.impl.TableImpl;

class Products extends TableImpl<Record> {
    private static final long serialVersionUID = 1L;

    Products() {
        super(DSL.name("products"));
    }

    Object bare(String text) {
        return join(text); //! Table.join(String)
    }

    Object own(String text) {
        return this.leftJoin(text); //! Table.leftJoin(String)
    }

    Object inherited(String text) {
        return super.where(text); //! Table.where(String)
    }

    Object qualified(String text) {
        return Products.this.naturalJoin(text); //! Table.naturalJoin(String)
    }

    @Override
    public Table<Record> where(String text) { //! Table.where(String)
        return null;
    }
}

class Cheap extends Products {
    private static final long serialVersionUID = 1L;

    Object far(String text) {
        return crossJoin(text); //! Table.crossJoin(String)
    }

    @Override
    public Table<Record> where(String text) { //! Table.where(String)
        return super.where(text); //! Table.where(String)
    }
}

class Context extends DefaultDSLContext {
    private static final long serialVersionUID = 1L;

    Context(Configuration configuration) {
        super(configuration);
    }

    Result<Record> run(String text) {
        return fetch(text); //! DSLContext.fetch(String)
    }

    @Override
    public int execute(String text) { //! DSLContext.execute(String)
        return 0;
    }
}

interface Runner {
    int execute(String text);
}

interface Innocent<T> {
    Result<Record> fetch(T text);
}

class Behind extends Context implements Runner { //! DSLContext.execute(String)
    private static final long serialVersionUID = 1L;

    Behind(Configuration configuration) {
        super(configuration);
    }
}

class BehindGeneric extends Context implements Innocent<String> { //! DSLContext.fetch(String)
    private static final long serialVersionUID = 1L;

    BehindGeneric(Configuration configuration) {
        super(configuration);
    }
}

interface Mixed extends DSLContext, Runner {} //! DSLContext.execute(String)

interface Renamed extends DSLContext {
    @Override
    Result<Record> fetch(String text); //! DSLContext.fetch(String)

    @Override
    default int execute(String text) { //! DSLContext.execute(String)
        return 0;
    }
}

abstract class Statements implements java.sql.Statement {
    @Override
    public boolean execute(String text) { //! Statement.execute(String)
        return false;
    }

    void run(String text) throws java.sql.SQLException {
        executeUpdate(text); //! Statement.executeUpdate(String)
    }
}

class Uses {
    void run(Products products, Cheap cheap, Behind behind, Renamed renamed, String text) {
        products.join(text); //! Table.join(String)
        cheap.rightJoin(text); //! Table.rightJoin(String)
        cheap.where(text); //! Table.where(String)
        behind.execute(text); //! DSLContext.execute(String)
        behind.run(text);
        renamed.fetch(text); //! DSLContext.fetch(String)
        new Products() {
            private static final long serialVersionUID = 1L;

            Object anonymous() {
                return fullJoin(text); //! Table.fullJoin(String)
            }
        };
    }
}
