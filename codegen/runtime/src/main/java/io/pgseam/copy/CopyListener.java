package io.pgseam.copy;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/** A listener in a jOOQ configuration that is also told of COPY, of which jOOQ knows nothing. */
public interface CopyListener extends ExecuteListener {

    /**
     * Takes the statement that would do what a COPY is about to do: the INSERT of one row, the query whose rows are read, or at the end of an
     * upsert the INSERT of one row with its ON CONFLICT. What this throws fails the COPY.
     *
     * @param execution as before {@link #executeStart}: the statement is prepared and its values are bound, but it will not be executed
     */
    void copying(ExecuteContext execution);
}
