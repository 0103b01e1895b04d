package io.pgseam.query;

import io.pgseam.types.UnnestedColumn;
import java.util.List;
import java.util.function.Function;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** The columns of many rows, each sent as one array. */
final class RowColumns<I> implements Input<I> {

    private final Input<List<I>> rows;

    RowColumns(Input<List<I>> rows) {
        this.rows = rows;
    }

    @Override
    public <T> Field<T> get(Field<T> type, Function<? super I, ? extends @Nullable T> value) {
        return get(
                UnnestedColumn.of(type)
                        .orElseThrow(() -> new QueryRefusedException("column " + type.getName() + ", of "
                                + type.getType().getSimpleName()
                                + ", cannot be sent as one array; send the rows as a batch, or by COPY")),
                value);
    }

    private <T, E> Field<T> get(UnnestedColumn<T, E> column, Function<? super I, ? extends @Nullable T> value) {
        return column.unnest(rows.get(Compiled.type(column.arrayType()), all -> column.values(all, value)));
    }
}
