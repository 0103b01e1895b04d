package io.pgseam.query;

import java.sql.ResultSet;
import org.jooq.BindingGetResultSetContext;
import org.jooq.ContextConverter;
import org.jooq.Converter;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Where a binding of jOOQ leaves the value that it has read. */
class ColumnScope extends RunScope implements BindingGetResultSetContext<Object> {

    private final ResultSet row;
    private final int index;
    private final Field<Object> field;
    private @Nullable Object value;

    @SuppressWarnings("unchecked") // every value is an object
    ColumnScope(Run run, ResultSet row, int index, Field<?> field) {
        super(run);
        this.row = row;
        this.index = index;
        this.field = (Field<Object>) field;
    }

    @Nullable
    Object value() {
        return value;
    }

    @Override
    public ResultSet resultSet() {
        return row;
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public Field<Object> field() {
        return field;
    }

    @Override
    public void value(@Nullable Object read) {
        value = read;
    }

    @Override
    @SuppressWarnings("unchecked") // the binding asks with the type that it will give
    public <T> BindingGetResultSetContext<T> convert(Converter<? super T, ? extends Object> converter) {
        ColumnScope outer = this;
        return (BindingGetResultSetContext<T>) new ColumnScope(run(), row, index, field) {
            @Override
            public void value(@Nullable Object read) {
                outer.value(ContextConverter.scoped((Converter<Object, ?>) converter)
                        .from(read, converterContext()));
            }
        };
    }
}
