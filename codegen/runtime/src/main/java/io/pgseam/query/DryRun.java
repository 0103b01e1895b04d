package io.pgseam.query;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.BindContext;
import org.jooq.Configuration;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteType;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.conf.SettingsTools;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.tools.jdbc.MockConnection;
import org.jooq.tools.jdbc.MockDataProvider;
import org.jooq.tools.jdbc.MockResult;

/**
 * What jOOQ would send for a query, found by having it execute the query on a connection to nowhere.
 *
 * @param statement with jOOQ's bind values
 * @param params in the order of the bind values
 * @param fields of the rows; none of a statement that returns none
 * @param recordType that jOOQ makes of a row
 * @param data what jOOQ has noted while it rendered, for reading nested rows
 */
record DryRun(
        String sql,
        ExecuteType type,
        RecordedStatement statement,
        List<Param<?>> params,
        Field<?>[] fields,
        Class<? extends Record> recordType,
        Map<Object, Object> data) {

    /**
     * Has the query executed with the settings of the configuration, but in one of its own: that of a transaction would lead to its connection.
     *
     * @throws QueryRefusedException if jOOQ would send no statement, or several
     */
    static DryRun of(Configuration configuration, Query query) {
        Field<?>[] fields = query instanceof ResultQuery<?> rows ? rows.fields() : new Field<?>[0];
        List<DryRun> runs = new ArrayList<>();
        Recorder recorder = new Recorder(query, fields, runs);
        query.attach(new DefaultConfiguration()
                .set(configuration.dialect())
                .set(SettingsTools.clone(configuration.settings()).withExecuteLogging(false))
                .set(new MockConnection(emptyResult(fields)))
                .set((ExecuteListener) recorder)
                .set((VisitListener) recorder));
        try {
            execute(query);
        } catch (DataAccessException e) {
            throw new QueryRefusedException(String.valueOf(e.getMessage()), e);
        }
        if (runs.size() != 1) {
            throw new QueryRefusedException("it is " + runs.size() + " statements, expected 1");
        }
        return runs.get(0);
    }

    static PreparedStatement prepare(String sql) throws SQLException {
        return new MockConnection(emptyResult(new Field<?>[0])).prepareStatement(sql);
    }

    private static void execute(Query query) {
        if (query instanceof ResultQuery<?> rows) {
            rows.fetch();
        } else {
            query.execute();
        }
    }

    private static MockDataProvider emptyResult(Field<?>[] fields) {
        MockResult result = fields.length == 0
                ? new MockResult(0)
                : new MockResult(0, DSL.using(SQLDialect.POSTGRES).newResult(fields));
        return context -> new MockResult[] {result};
    }

    /** Takes down each statement before it is executed. */
    private static final class Recorder implements ExecuteListener, VisitListener {

        private static final long serialVersionUID = 1L;

        private final transient Query query;
        private final transient Field<?>[] fields;
        private final transient List<DryRun> runs;
        private final transient List<RecordedStatement> prepared = new ArrayList<>();
        private final transient List<Param<?>> bound = new ArrayList<>();

        Recorder(Query query, Field<?>[] fields, List<DryRun> runs) {
            this.query = query;
            this.fields = fields;
            this.runs = runs;
        }

        @Override
        public void prepareStart(ExecuteContext ctx) {
            try {
                RecordedStatement statement =
                        new RecordedStatement(ctx.connection().prepareStatement(ctx.sql()));
                prepared.add(statement);
                ctx.statement(statement.proxy());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void executeStart(ExecuteContext ctx) {
            runs.add(new DryRun(
                    ctx.sql(),
                    ctx.type(),
                    prepared.get(prepared.size() - 1),
                    List.copyOf(bound),
                    fields,
                    query instanceof ResultQuery<?> rows ? rows.getRecordType() : Record.class,
                    Collections.unmodifiableMap(new HashMap<>(ctx.data()))));
        }

        /** jOOQ visits what it binds, in the order of the places. */
        @Override
        public void visitStart(VisitContext ctx) {
            if (ctx.context() instanceof BindContext && ctx.queryPart() instanceof Param<?> param) {
                bound.add(param);
            }
        }
    }
}
