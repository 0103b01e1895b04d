package io.pgseam.copy;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;

/**
 * Makes records as jOOQ would fetch them: unchanged, and attached where the context's settings say so.
 *
 * @param empty makes a record
 * @param fields the records' own, in the order of the row
 */
record RecordMapping<R extends Record>(Supplier<? extends R> empty, Field<?>[] fields) implements RowMapping<R> {

    static <R extends Record> RecordMapping<R> of(DSLContext ctx, ResultQuery<R> query) {
        Field<?>[] fields = query.fields();
        Class<? extends R> type = query.getRecordType();
        try {
            Constructor<? extends R> generated = type.getConstructor();
            return of(() -> attached(ctx, newRecord(generated)), fields);
        } catch (NoSuchMethodException e) {
            // A record of jOOQ's own, which knows no table.
            return of(() -> type.cast(ctx.newRecord(fields)), fields);
        }
    }

    /** With the records' own fields, which they find at once; an equal one they look for by its names. */
    static <R extends Record> RecordMapping<R> of(Supplier<? extends R> empty, Field<?>[] fields) {
        R record = empty.get();
        return new RecordMapping<>(
                empty, Arrays.stream(fields).map(record::field).toArray(Field<?>[]::new));
    }

    @Override
    @SuppressWarnings("removal") // newer jOOQ calls it touched
    public R map(RowSource row) {
        R record = empty.get();
        for (Field<?> field : fields) {
            set(record, field, row);
        }
        record.changed(false);
        return record;
    }

    private static <T> void set(Record record, Field<T> field, RowSource row) {
        record.set(field, row.<T>value());
    }

    private static <R> R newRecord(Constructor<R> constructor) {
        try {
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    constructor.getDeclaringClass().getName() + " cannot be made without arguments", e);
        }
    }

    private static <R extends Record> R attached(DSLContext ctx, R record) {
        if (ctx.settings().isAttachRecords()) {
            record.attach(ctx.configuration());
        }
        return record;
    }
}
