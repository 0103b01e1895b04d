package io.pgseam.copy.csv;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is wrong at one place of a CSV file; it quotes nothing that stands in the file. */
public final class CsvProblem {

    private final String file;
    private final long line;
    private final int column;
    private final @Nullable String name;
    private final @Nullable String type;
    private final String reason;

    CsvProblem(String file, long line, int column, @Nullable String name, @Nullable String type, String reason) {
        this.file = file;
        this.line = line;
        this.column = column;
        this.name = name;
        this.type = type;
        this.reason = reason;
    }

    static CsvProblem ofFile(String file, String reason) {
        return new CsvProblem(file, 0, 0, null, null, reason);
    }

    /** Returns the line where the field begins, counted from 1; 0 if it concerns the whole file. */
    public long line() {
        return line;
    }

    /** Returns the number of the field in its row, counted from 1. */
    public int column() {
        return column;
    }

    /** Returns the name of the table's column; nothing if the field belongs to none. */
    public Optional<String> columnName() {
        return Optional.ofNullable(name);
    }

    /** Returns what was found against what was expected. */
    public String reason() {
        return reason;
    }

    /** As in {@code products.csv:12:2 (price, numeric): found 3 characters, expected a decimal number such as 12.50}. */
    @Override
    public String toString() {
        String where = line == 0 ? file : file + ":" + line + ":" + column;
        String named = name == null ? "" : " (" + name + (type == null ? "" : ", " + type) + ")";
        return where + named + ": " + reason;
    }
}
