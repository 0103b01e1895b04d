package io.pgseam.copy;

import java.sql.Connection;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConnectionProvider;

/** The listeners of a configuration that want to know of COPY. */
final class CopyListeners {

    private CopyListeners() {}

    /** @param equivalent to the COPY, as {@link CopyListener#copying} has it */
    static void tell(DSLContext ctx, Connection connection, Supplier<? extends Query> equivalent) {
        for (ExecuteListenerProvider provider : ctx.configuration().executeListenerProviders()) {
            if (provider.provide() instanceof CopyListener listener) {
                try {
                    DSL.using(ctx.configuration()
                                    .derive(new DefaultConnectionProvider(connection))
                                    .derive(new BeforeExecution(listener)))
                            .execute(equivalent.get());
                } catch (NotExecuted told) {
                    // As meant.
                }
            }
        }
    }

    /** Stops jOOQ, which has no call to prepare and bind a statement alone. */
    private record BeforeExecution(CopyListener listener) implements ExecuteListener {

        @Override
        public void executeStart(ExecuteContext execution) {
            listener.copying(execution);
            throw new NotExecuted();
        }
    }

    private static final class NotExecuted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotExecuted() {
            super(null, null, false, false);
        }
    }
}
