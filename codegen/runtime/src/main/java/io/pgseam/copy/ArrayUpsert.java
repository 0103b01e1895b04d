package io.pgseam.copy;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.types.UnnestedColumn;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConnectionProvider;
import org.jspecify.annotations.Nullable;

/** An upsert of a few records, which travel in its statement: an array for each column. */
final class ArrayUpsert {

    /** The number of rows from which COPY took less time than a compiled statement of arrays in the benchmark {@code upsert-sizes}. */
    static final int COPY_FROM = 1_000;

    private static final String NOTHING_CHANGED = "Nothing was sent; the table is as it was.";

    private ArrayUpsert() {}

    /** Whether so many records go this way: there is an array of each column's type. */
    static boolean takes(Table<?> table, int records, TableField<?, ?>... columns) {
        return records < COPY_FROM
                && Arrays.stream(columns.length == 0 ? table.fields() : columns)
                        .allMatch(column -> UnnestedColumn.of(column).isPresent());
    }

    static <R extends Record> UpsertResult upsert(
            DSLContext ctx, Table<R> table, OnConflict<R> rule, List<R> records, List<TableField<R, ?>> listed) {
        long startNanos = System.nanoTime();
        ConnectionProvider provider = ctx.configuration().connectionProvider();
        Connection connection = RowStream.acquire(provider, table);
        try {
            CopyPlan plan = CopyPlan.of(ctx, connection, table, listed);
            UpsertColumns columns = UpsertColumns.of(table, rule, plan);
            check(plan, records);
            DSLContext own = DSL.using(ctx.configuration().derive(new DefaultConnectionProvider(connection)));
            UpsertStatement<R> statement = new UpsertStatement<>(own, table, rule, columns, source(columns, records));
            Record2<Integer, Integer> counts = new UpsertRun<>(
                            connection, plan, rule, statement, CopyTransaction.begin(connection, plan))
                    .apply(records.size(), UpsertStatement::upsert, done -> done.value1() + done.value2(), () -> {});
            return new UpsertResult(
                    records.size(), counts.value1(), counts.value2(), Duration.ofNanos(System.nanoTime() - startNanos));
        } finally {
            provider.release(connection);
        }
    }

    /** Refuses what COPY refuses, with the same words. */
    private static void check(CopyPlan plan, List<? extends Record> records) {
        WireBuffer scratch = new WireBuffer();
        for (int row = 0; row < records.size(); row++) {
            for (CopyColumn<?> column : plan.columns()) {
                try {
                    column.encode(records.get(row).get(column.index()), scratch);
                } catch (EncodingException e) {
                    throw CopyException.of(
                            CopyPosition.ofColumn(plan.table(), row + 1L, column),
                            String.valueOf(e.getMessage()),
                            NOTHING_CHANGED,
                            e);
                }
            }
            scratch.truncate(0);
        }
    }

    private static Table<?> source(UpsertColumns columns, List<? extends Record> records) {
        List<Field<?>> unnested = new ArrayList<>();
        columns.sent().forEach(column -> unnested.add(unnest(column, records)));
        columns.number()
                .map(number -> unnest(number, UnnestedColumn.of(number).orElseThrow(), numbers(records), row -> row))
                .ifPresent(unnested::add);
        return select(unnested).asTable(name("pgseam_upsert"));
    }

    private static <T> Field<T> unnest(Field<T> column, List<? extends Record> records) {
        return unnest(column, UnnestedColumn.of(column).orElseThrow(), records, row -> row.get(column));
    }

    private static <T, E, I> Field<T> unnest(
            Field<T> column, UnnestedColumn<T, E> unnested, List<? extends I> rows, Function<I, @Nullable T> value) {
        return unnested.unnest(val(unnested.values(rows, value), unnested.arrayType()))
                .as(column.getUnqualifiedName());
    }

    private static List<Long> numbers(List<?> rows) {
        return LongStream.rangeClosed(1, rows.size()).boxed().toList();
    }
}
