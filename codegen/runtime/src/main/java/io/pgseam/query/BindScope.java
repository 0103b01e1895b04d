package io.pgseam.query;

import java.io.Closeable;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.PreparedStatement;
import java.sql.SQLXML;
import org.jooq.BindingSetStatementContext;
import org.jooq.ContextConverter;
import org.jooq.Converter;
import org.jspecify.annotations.Nullable;

/** Where jOOQ's bindings set their values: one object for all bind values of an execution. */
final class BindScope extends RunScope implements BindingSetStatementContext<Object> {

    private final PreparedStatement statement;
    private int index;
    private @Nullable Object value;

    BindScope(Run run, PreparedStatement statement) {
        super(run);
        this.statement = statement;
    }

    void at(int index, @Nullable Object value) {
        this.index = index;
        this.value = value;
    }

    @Override
    public PreparedStatement statement() {
        return statement;
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public @Nullable Object value() {
        return value;
    }

    @Override
    @SuppressWarnings("unchecked") // the binding asks with the type that it has given
    public <T> BindingSetStatementContext<T> convert(Converter<? extends T, ? super Object> converter) {
        BindScope converted = new BindScope(run(), statement);
        converted.at(index, ContextConverter.scoped(converter).to(value, converterContext()));
        return (BindingSetStatementContext<T>) converted;
    }

    @Override
    public Array autoFree(Array array) {
        run().closeAfter(array::free);
        return array;
    }

    @Override
    public Blob autoFree(Blob blob) {
        run().closeAfter(blob::free);
        return blob;
    }

    @Override
    public Clob autoFree(Clob clob) {
        run().closeAfter(clob::free);
        return clob;
    }

    @Override
    public SQLXML autoFree(SQLXML xml) {
        run().closeAfter(xml::free);
        return xml;
    }

    @Override
    public <R extends Closeable> R autoClose(R closeable) {
        run().closeAfter(closeable);
        return closeable;
    }

    @Override
    public <R extends AutoCloseable> R autoClose(R closeable) {
        run().closeAfter(closeable);
        return closeable;
    }
}
