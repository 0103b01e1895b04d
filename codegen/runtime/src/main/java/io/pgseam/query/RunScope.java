package io.pgseam.query;

import java.time.Instant;
import java.util.Map;
import org.jooq.Configuration;
import org.jooq.ConverterContext;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteScope;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jspecify.annotations.Nullable;

/** What a run shows to jOOQ's bindings and converters. */
class RunScope implements ExecuteScope, ConverterContext {

    private final Run run;

    RunScope(Run run) {
        this.run = run;
    }

    final Run run() {
        return run;
    }

    @Override
    public final ConverterContext converterContext() {
        return this;
    }

    @Override
    public final ExecuteContext executeContext() {
        return run.execution();
    }

    @Override
    public final Instant creationTime() {
        return run.execution().creationTime();
    }

    @Override
    public final Configuration configuration() {
        return run.configuration();
    }

    @Override
    public final DSLContext dsl() {
        return run.configuration().dsl();
    }

    @Override
    public final Settings settings() {
        return run.configuration().settings();
    }

    @Override
    public final SQLDialect dialect() {
        return run.configuration().dialect();
    }

    @Override
    public final SQLDialect family() {
        return run.configuration().family();
    }

    @Override
    public final Map<Object, Object> data() {
        return run.execution().data();
    }

    @Override
    public final @Nullable Object data(Object key) {
        return data().get(key);
    }

    @Override
    public final @Nullable Object data(Object key, Object value) {
        return data().put(key, value);
    }
}
