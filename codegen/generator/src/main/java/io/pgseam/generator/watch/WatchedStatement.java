package io.pgseam.generator.watch;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does what a statement does; what a migration executes is run by its session, between two looks at the database. */
final class WatchedStatement implements InvocationHandler {
    private final Statement statement;
    private final Session session;
    private final MigrationWatch watch;
    private String sql;

    /** @param sql what was prepared; empty if nothing was */
    WatchedStatement(Statement statement, Session session, MigrationWatch watch, String sql) {
        this.statement = statement;
        this.session = session;
        this.watch = watch;
        this.sql = sql;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        boolean isExecution = method.getName().startsWith("execute");
        if ((isExecution || method.getName().equals("addBatch"))
                && arguments != null
                && arguments.length > 0
                && arguments[0] instanceof String text) {
            sql = text;
        }
        Optional<WatchedMigration> migration = watch.current();
        return isExecution && migration.isPresent()
                ? session.run(statement, sql, migration.get(), () -> call(method, arguments))
                : call(method, arguments);
    }

    private @Nullable Object call(Method method, Object @Nullable [] arguments) throws SQLException {
        try {
            return method.invoke(statement, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SQLException refused) {
                throw refused;
            }
            throw new IllegalStateException(method + " failed", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " of an interface cannot be called", e);
        }
    }
}
