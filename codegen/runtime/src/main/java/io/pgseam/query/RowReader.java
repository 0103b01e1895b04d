package io.pgseam.query;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jooq.Field;

/**
 * Makes what the current row becomes. The readers of the columns and the constructor are joined to one method handle, which the JVM compiles
 * for this query alone: however many queries there are, none of its calls has more than one target.
 */
final class RowReader<R> {

    private static final MethodHandle COLUMN;

    static {
        try {
            COLUMN = MethodHandles.lookup()
                    .findVirtual(
                            ColumnReader.class,
                            "read",
                            MethodType.methodType(Object.class, ResultSet.class, int.class, Run.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final MethodHandle row;

    private RowReader(MethodHandle row) {
        this.row = row;
    }

    /** @param constructor takes the run and the columns' values */
    static <R> RowReader<R> of(Field<?>[] fields, MethodHandle constructor) {
        MethodHandle[] columns = new MethodHandle[fields.length];
        int[] sources = new int[1 + 2 * fields.length];
        sources[0] = 1;
        for (int column = 0; column < fields.length; column++) {
            columns[column] =
                    MethodHandles.insertArguments(COLUMN.bindTo(ColumnReader.of(fields[column])), 1, column + 1);
            sources[1 + 2 * column] = 0;
            sources[2 + 2 * column] = 1;
        }
        MethodHandle filtered = constructor;
        for (int column = fields.length; column > 0; column--) {
            filtered = MethodHandles.collectArguments(filtered, column, columns[column - 1]);
        }
        return new RowReader<>(MethodHandles.permuteArguments(
                filtered, MethodType.methodType(Object.class, ResultSet.class, Run.class), sources));
    }

    @SuppressWarnings("unchecked") // the constructor makes nothing else
    R read(ResultSet rows, Run run) throws SQLException {
        try {
            return (R) (Object) row.invokeExact(rows, run);
        } catch (SQLException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
