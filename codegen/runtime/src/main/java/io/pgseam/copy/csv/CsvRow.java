package io.pgseam.copy.csv;

import java.util.BitSet;
import java.util.List;

/**
 * One row of a CSV file.
 *
 * @param line where the row begins, counted from 1
 * @param fieldCount how many fields it has, also where not all are kept
 * @param fields the first of them, without their quotes
 * @param quoted which of them stood in quotes
 */
record CsvRow(long line, int fieldCount, List<String> fields, BitSet quoted) {

    /** Returns whether it is an empty line. */
    boolean isEmptyLine() {
        return fieldCount == 1 && fields.get(0).isEmpty() && !quoted.get(0);
    }

    /** Returns the line where a field begins, which is below the row's if an earlier field has lines. */
    long line(int index) {
        long at = line;
        for (String field : fields.subList(0, Math.min(index, fields.size()))) {
            at += lineEnds(field);
        }
        return at;
    }

    private static long lineEnds(String text) {
        long count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                count++;
            }
        }
        return count;
    }

    /** Returns the count of characters. */
    long chars() {
        return fields.stream().mapToLong(String::length).sum();
    }

    /** Returns the row as it stood in the file, without its line end. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i);
            text.append(i == 0 ? "" : ",").append(quoted.get(i) ? '"' + field.replace("\"", "\"\"") + '"' : field);
        }
        return text.toString();
    }
}
