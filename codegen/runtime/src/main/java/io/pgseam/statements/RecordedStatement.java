package io.pgseam.statements;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A statement that was executed.
 *
 * @param sql with {@code $1} and so on for its parameters
 * @param parameters their types, named as in {@link ResultColumn#type}
 * @param results the columns of its result; none if it has no result
 * @param callers the methods that sent it, as in {@code io.example.OrderRepository.find}
 */
public record RecordedStatement(
        String sql, List<String> parameters, List<ResultColumn> results, SortedSet<String> callers) {

    public RecordedStatement {
        parameters = List.copyOf(parameters);
        results = List.copyOf(results);
        callers = new TreeSet<>(callers);
    }

    /** Whether the server says the same of both; whoever sent them. */
    boolean isDescribedAs(RecordedStatement other) {
        return parameters.equals(other.parameters) && results.equals(other.results);
    }

    /** Returns the same statement with the callers of both. */
    RecordedStatement with(RecordedStatement other) {
        SortedSet<String> all = new TreeSet<>(callers);
        all.addAll(other.callers);
        return new RecordedStatement(sql, parameters, results, all);
    }
}
