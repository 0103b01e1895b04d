package io.pgseam.query;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import org.jooq.Configuration;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.conf.InvocationOrder;
import org.jooq.conf.Settings;
import org.jooq.tools.LoggerListener;

/**
 * A run that tells jOOQ's listeners what it does, in jOOQ's order. They see the statement, its text and its failures, which they can
 * replace; there are no records, so that no events of records come.
 */
final class ListenedRun extends Run {

    private final List<ExecuteListener> listeners = new ArrayList<>();
    private final List<ExecuteListener> endListeners;

    ListenedRun(Plan<?> plan, Configuration configuration, boolean logged, ExecuteListenerProvider[] providers) {
        super(plan, configuration);
        if (logged) {
            listeners.add(new LoggerListener());
        }
        for (ExecuteListenerProvider provider : providers) {
            listeners.add(provider.provide());
        }
        Settings settings = configuration.settings();
        endListeners = new ArrayList<>(listeners);
        if (settings.getExecuteListenerStartInvocationOrder() == InvocationOrder.REVERSE) {
            Collections.reverse(listeners);
        }
        if (settings.getExecuteListenerEndInvocationOrder() == InvocationOrder.REVERSE) {
            Collections.reverse(endListeners);
        }
    }

    @Override
    void started() {
        begin(ExecuteListener::start);
        begin(ExecuteListener::renderStart);
        end(ExecuteListener::renderEnd);
    }

    @Override
    void prepareStart() {
        begin(ExecuteListener::prepareStart);
    }

    @Override
    void prepareEnd() {
        end(ExecuteListener::prepareEnd);
    }

    @Override
    void bindStart() {
        begin(ExecuteListener::bindStart);
    }

    @Override
    void bindEnd() {
        end(ExecuteListener::bindEnd);
    }

    @Override
    void executeStart() {
        execution().countExecution();
        begin(ExecuteListener::executeStart);
    }

    @Override
    void executeEnd() {
        end(ExecuteListener::executeEnd);
    }

    @Override
    void counted(int... counts) {
        execution().batchRows(counts);
    }

    @Override
    void fetchStart() {
        begin(ExecuteListener::fetchStart);
    }

    @Override
    void fetchEnd() {
        end(ExecuteListener::fetchEnd);
    }

    @Override
    RuntimeException failed(SQLException e) {
        execution().sqlException(e);
        end(ExecuteListener::exception);
        return execution().thrown();
    }

    @Override
    RuntimeException failed(RuntimeException e) {
        execution().exception(e);
        end(ExecuteListener::exception);
        return execution().thrown();
    }

    @Override
    void warnings(PreparedStatement closing) {
        if (Boolean.FALSE.equals(configuration().settings().isFetchWarnings())) {
            return;
        }
        try {
            SQLWarning warning = closing.getWarnings();
            if (warning != null) {
                execution().sqlWarning(warning);
                end(ExecuteListener::warning);
            }
        } catch (SQLException e) {
            execution().sqlWarning(new SQLWarning("Could not fetch SQLWarning", e));
            end(ExecuteListener::warning);
        }
    }

    @Override
    void ended() {
        end(ExecuteListener::end);
    }

    private void begin(BiConsumer<ExecuteListener, Execution> event) {
        listeners.forEach(listener -> event.accept(listener, execution()));
    }

    private void end(BiConsumer<ExecuteListener, Execution> event) {
        endListeners.forEach(listener -> event.accept(listener, execution()));
    }
}
