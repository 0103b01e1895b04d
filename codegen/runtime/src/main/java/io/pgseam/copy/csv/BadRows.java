package io.pgseam.copy.csv;

import java.nio.file.Path;

/** What an import does with rows that cannot be kept. */
public sealed interface BadRows {

    /** The bad rows whose problems {@link #fail} reports. */
    int DEFAULT_REPORTED = 20;

    /**
     * Keeps no row at all, and throws a {@link CsvException} with the first bad rows and the count of all: the whole file is read.
     *
     * @param reported how many bad rows the exception has, at least 1
     */
    record Fail(int reported) implements BadRows {

        /** @throws IllegalArgumentException if less than one row is to be reported */
        public Fail {
            if (reported < 1) {
                throw new IllegalArgumentException("reported is " + reported + ", expected 1 or more");
            }
        }
    }

    /**
     * Keeps the good rows, and writes the others into a file as they stood, under the same header, so that it can be imported again
     * once it is mended. Beside it, under the same name with {@code .reasons.csv} added, stands why: {@code line,file_line,column,name,reason},
     * one row a problem. Both files are replaced when the import is completed, also if no row was bad, and else left as they were. The rows
     * stand in the order in which they were found.
     *
     * <p>Rows that the server refuses are found by sending 5,000 rows at a time under a savepoint, and again in smaller parts where it
     * refuses: each bad row costs about one COPY. It can blame no row for a deferred constraint. With {@link CsvImport#onConflict} all rows
     * are one statement, so that only what Java can see is rejected, and the server's refusal keeps no row.
     *
     * @param file its directory must exist
     */
    record RejectTo(Path file) implements BadRows {

        /** Returns where the reasons are written. */
        public Path reasons() {
            return file.resolveSibling(file.getFileName() + ".reasons.csv");
        }
    }

    /** Keeps no row at all, and reports the first {@value #DEFAULT_REPORTED} bad rows; the default. */
    static BadRows fail() {
        return new Fail(DEFAULT_REPORTED);
    }

    /** Keeps the good rows, and writes the others into the file. */
    static BadRows rejectTo(Path file) {
        return new RejectTo(file);
    }
}
