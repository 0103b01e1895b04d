package io.pgseam.statements;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import io.pgseam.lock.Difference;
import io.pgseam.lock.SchemaLock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jooq.exception.DataAccessException;

/**
 * What becomes of an application's statements on another version of its schema: whether a release that is still running goes on working
 * while a newer one has migrated the database, or the reverse.
 *
 * <p>Each statement is prepared and planned by the server, with the types of its parameters, and not executed. What that cannot show is
 * taken from the two schemas: values that a new constraint may refuse, labels that an enum lacks, columns that can hold null or no longer
 * may.
 *
 * @param statements how many were asked for
 * @param findings in the order of the statements; none if all work as before
 */
public record StatementReport(int statements, List<Finding> findings) {

    public StatementReport {
        findings = List.copyOf(findings);
    }

    /**
     * Asks the server.
     *
     * @param statements of a release
     * @param compiledAgainst the schema of that release
     * @param connection to the other version of the schema; must be able to execute the statements, and have no open transaction
     * @throws DataAccessException if the connection fails
     */
    public static StatementReport of(StatementsLock statements, SchemaLock compiledAgainst, Connection connection) {
        SchemaChange change =
                SchemaChange.between(compiledAgainst, SchemaLock.read(connection, compiledAgainst.scope()));
        List<Finding> findings = new ArrayList<>();
        try {
            connection.setAutoCommit(false);
            try {
                for (int number = 0; number < statements.statements().size(); number++) {
                    RecordedStatement statement = statements.statements().get(number);
                    Preparation preparation = new Preparation(connection, "pgseam_statement_" + number);
                    findings.addAll(change.findings(statement, preparation.ask(statement)));
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DataAccessException("Preparing the statements failed: " + e.getMessage(), e);
        }
        return new StatementReport(statements.statements().size(), findings);
    }

    /** Whether the release can run on that schema. */
    public boolean isCompatible() {
        return findings.isEmpty();
    }

    /** Returns lines: each change, below it each reason, below that the methods that send such statements. */
    public String text() {
        Map<String, Map<String, TreeSet<String>>> groups = findings.stream()
                .collect(groupingBy(
                        finding -> finding.change().map(Difference::text).orElse("? no change of the schema tells why"),
                        LinkedHashMap::new,
                        groupingBy(
                                Finding::reason,
                                LinkedHashMap::new,
                                flatMapping(
                                        finding -> finding.statement().callers().stream(),
                                        toCollection(TreeSet::new)))));
        StringBuilder text = new StringBuilder();
        groups.forEach((change, reasons) -> {
            text.append(change).append('\n');
            reasons.forEach((reason, callers) -> {
                text.append("    ").append(reason).append('\n');
                callers.forEach(caller -> text.append("        ").append(caller).append('\n'));
            });
        });
        return text.toString();
    }
}
