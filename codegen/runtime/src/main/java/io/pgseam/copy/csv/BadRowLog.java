package io.pgseam.copy.csv;

import java.util.ArrayList;
import java.util.List;

/** Takes the bad rows of one import. */
interface BadRowLog {

    /** Takes a bad row and what is wrong with it, at least one problem. */
    void add(CsvRow row, List<CsvProblem> problems);

    /** Remembers the first bad rows' problems, and counts all. */
    final class Reported implements BadRowLog {

        private final int maxRows;
        private final List<CsvProblem> problems = new ArrayList<>();
        private long rows;

        Reported(int maxRows) {
            this.maxRows = maxRows;
        }

        @Override
        public void add(CsvRow row, List<CsvProblem> problemsOfRow) {
            if (rows++ < maxRows) {
                problems.addAll(problemsOfRow);
            }
        }

        /** @throws CsvException if there was a bad row */
        void throwIfAny() {
            if (rows > 0) {
                throw CsvException.of(problems, Math.min(rows, maxRows), rows);
            }
        }
    }
}
