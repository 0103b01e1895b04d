package io.pgseam.statements;

import java.util.List;

/** What a server says of a statement that it prepares and plans, but does not execute. */
sealed interface Answer {

    /** @param reason the server's message, without its position, and the SQLSTATE */
    record Refused(String reason) implements Answer {}

    /** @param writes what its plan writes; nothing for a query */
    record Accepted(List<Origin> results, List<WrittenColumn> writes) implements Answer {}

    /**
     * A column of the result.
     *
     * @param source schema, table and column; empty if it is an expression
     */
    record Origin(ResultColumn column, List<String> source) {}
}
