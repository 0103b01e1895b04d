package io.pgseam.query;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import org.jooq.Configuration;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Makes jOOQ's own records, as jOOQ would fetch them: unchanged, and attached where the settings say so.
 *
 * @param generated makes a record of a table; null for a record of jOOQ's own, which knows no table
 */
record NewRecord(@Nullable Constructor<? extends Record> generated, Field<?>[] fields) {

    private static final MethodHandle OF;

    static {
        try {
            OF = MethodHandles.lookup()
                    .findVirtual(NewRecord.class, "of", MethodType.methodType(Record.class, Run.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Returns a constructor for {@link RowReader}. */
    static MethodHandle constructor(Class<? extends Record> type, Field<?>[] fields) {
        return OF.bindTo(new NewRecord(generated(type), fields))
                .asCollector(Object[].class, fields.length)
                .asType(MethodType.genericMethodType(1 + fields.length).changeParameterType(0, Run.class));
    }

    private static @Nullable Constructor<? extends Record> generated(Class<? extends Record> type) {
        try {
            return type.getConstructor();
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    @SuppressWarnings("removal") // newer jOOQ calls it touched
    private Record of(Run run, Object[] values) {
        Configuration configuration = run.configuration();
        Record row = generated == null ? configuration.dsl().newRecord(fields) : newRecord(generated);
        for (int column = 0; column < fields.length; column++) {
            if (row.indexOf(fields[column]) == column) {
                set(row, fields[column], values[column]);
            } else {
                // The same column is there before.
                row.fromArray(values, new int[] {column});
            }
        }
        row.changed(false);
        if (configuration.settings().isAttachRecords()) {
            row.attach(configuration);
        }
        return row;
    }

    @SuppressWarnings("unchecked") // it was read for the field
    private static <T> void set(Record row, Field<T> field, @Nullable Object value) {
        row.set(field, (T) value);
    }

    private static Record newRecord(Constructor<? extends Record> constructor) {
        try {
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    constructor.getDeclaringClass().getName() + " cannot be made without arguments", e);
        }
    }
}
