package io.pgseam.copy.csv;

import static java.util.stream.Collectors.joining;

import io.pgseam.copy.CopyException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file that could not be imported; no row of it is kept, unless the message says that this is unknown.
 *
 * <p>The message has one line for each bad row's field that is reported, {@code file:line:column} first, and the state left behind. It
 * shows nothing that stands in the file.
 */
public final class CsvException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String NOTHING_KEPT = "0 rows kept.";

    private final transient List<CsvProblem> problems;
    private final long badRows;

    private CsvException(String message, List<CsvProblem> problems, long badRows, @Nullable Throwable cause) {
        super(message, cause);
        this.problems = List.copyOf(problems);
        this.badRows = badRows;
    }

    static CsvException of(CsvProblem problem, @Nullable Throwable cause) {
        return of(problem, NOTHING_KEPT, cause);
    }

    static CsvException of(CsvProblem problem, String outcome, @Nullable Throwable cause) {
        return new CsvException(problem + ". " + outcome, List.of(problem), 1, cause);
    }

    /** Of a COPY that has failed as a whole; its message has the state that is left. */
    static CsvException ofFile(String file, CopyException cause) {
        CsvProblem problem = CsvProblem.ofFile(file, cause.reason());
        return new CsvException(file + ": " + cause.getMessage(), List.of(problem), 0, cause);
    }

    /** @param problems those that are reported, of so many bad rows */
    static CsvException of(List<CsvProblem> problems, long reportedRows, long badRows) {
        String lines = problems.stream().map(CsvProblem::toString).collect(joining(".\n", "", ". "));
        String more = badRows > reportedRows ? "And " + (badRows - reportedRows) + " more bad rows. " : "";
        return new CsvException(lines + more + NOTHING_KEPT, problems, badRows, null);
    }

    /** Returns what is wrong, the first in the file first; bounded. */
    public List<CsvProblem> problems() {
        return problems;
    }

    /** Returns the count of all bad rows, also of those that are not reported. */
    public long badRows() {
        return badRows;
    }
}
