package io.pgseam.query;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement that writes down what is set on it, and leaves the rest to another. */
final class RecordedStatement implements InvocationHandler {

    /** A call of a setter. Arrays are equal by content. */
    private record Call(String method, Object[] arguments) {

        boolean isBind() {
            return arguments.length > 1;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Call call
                    && method.equals(call.method)
                    && Arrays.deepEquals(arguments, call.arguments);
        }

        @Override
        public int hashCode() {
            return method.hashCode() * 31 + Arrays.deepHashCode(arguments);
        }
    }

    private final PreparedStatement delegate;
    private final List<Call> calls = new ArrayList<>();

    RecordedStatement(PreparedStatement delegate) {
        this.delegate = delegate;
    }

    PreparedStatement proxy() {
        return (PreparedStatement) Proxy.newProxyInstance(
                RecordedStatement.class.getClassLoader(), new Class<?>[] {PreparedStatement.class}, this);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().startsWith("set") && arguments != null) {
            calls.add(new Call(method.getName(), arguments));
        }
        try {
            return method.invoke(delegate, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    /** Returns how many bind values there are. */
    int bindCount() {
        return (int) calls.stream().filter(Call::isBind).count();
    }

    /** Whether the bind value at that place, from 1 on, is the same here and there. */
    boolean hasSameBind(int index, RecordedStatement other) {
        return binds(index).equals(other.binds(index));
    }

    /** Returns the only argument of a setter; null if it was not called. */
    @Nullable
    Object option(String method) {
        return calls.stream()
                .filter(call -> !call.isBind() && call.method.equals(method))
                .map(call -> call.arguments[0])
                .findFirst()
                .orElse(null);
    }

    private List<Call> binds(int index) {
        return calls.stream()
                .filter(call -> call.isBind() && call.arguments[0].equals(index))
                .toList();
    }
}
