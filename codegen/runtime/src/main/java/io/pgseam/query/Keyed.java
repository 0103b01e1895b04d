package io.pgseam.query;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** What a row becomes, with one of its columns. */
record Keyed<K, R>(@Nullable K key, @Nullable R row) {

    private static final MethodHandle NEW;

    static {
        try {
            NEW = MethodHandles.lookup()
                    .findConstructor(Keyed.class, MethodType.methodType(void.class, Object.class, Object.class))
                    .asType(MethodType.genericMethodType(2));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /**
     * Returns a constructor for {@link RowReader}.
     *
     * @param row takes the run and the columns
     * @param column counted from 1
     */
    static MethodHandle constructor(MethodHandle row, int column) {
        int[] order = new int[row.type().parameterCount() + 1];
        order[0] = column;
        for (int place = 1; place < order.length; place++) {
            order[place] = place - 1;
        }
        return MethodHandles.permuteArguments(MethodHandles.collectArguments(NEW, 1, row), row.type(), order);
    }
}
