package io.pgseam.query;

import java.util.List;
import java.util.function.Function;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.RowCountQuery;

/** The parameters of a compiled query over many rows, each of which is an object, a record as a rule. */
public final class RowsParams<I> {

    private final InputParams<List<I>> rows = new InputParams<>();

    RowsParams() {}

    /**
     * Compiles a statement with RETURNING, or a query.
     *
     * @param query selects the parameters: each is a column of the rows, {@code unnest} of one array
     * @throws QueryRefusedException if it cannot be compiled, or a column's type has no arrays here
     */
    public <R extends Record> Query1<List<I>, R> query(Function<Input<I>, ? extends ResultQuery<R>> query) {
        return rows.query(in -> query.apply(new RowColumns<>(in)));
    }

    /**
     * Compiles an INSERT, UPDATE, DELETE or MERGE.
     *
     * @param statement selects the parameters: each is a column of the rows, {@code unnest} of one array
     * @throws QueryRefusedException if it cannot be compiled, or a column's type has no arrays here
     */
    public Statement1<List<I>> statement(Function<Input<I>, ? extends RowCountQuery> statement) {
        return rows.statement(in -> statement.apply(new RowColumns<>(in)));
    }
}
