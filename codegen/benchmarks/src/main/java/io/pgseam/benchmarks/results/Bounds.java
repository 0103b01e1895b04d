package io.pgseam.benchmarks.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Reads a file of bounds: seven fields with bars between them a line, {@code -} for none; {@code #} begins a comment. */
final class Bounds {
    private static final int FIELDS = 7;

    private Bounds() {}

    /** @throws IOException if the file cannot be read, or has lines that are no bounds; the message has all of them */
    static List<Bound> read(Path file) throws IOException {
        List<Bound> bounds = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int number = 0; number < lines.size(); number++) {
            String line = lines.get(number).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                try {
                    bounds.add(parse(line));
                } catch (IllegalArgumentException e) {
                    problems.add("%s:%d: %s.".formatted(file.getFileName(), number + 1, e.getMessage()));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new IOException(String.join(System.lineSeparator(), problems));
        }
        return bounds;
    }

    private static Bound parse(String line) {
        String[] fields = line.split("\\s*\\|\\s*");
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("found %d fields, expected %d".formatted(fields.length, FIELDS));
        }
        return new Bound(
                fields[0],
                fields[1],
                fields[2],
                fields[3].equals("-") ? "" : fields[3],
                Measure.of(fields[4]),
                number(fields[5]),
                number(fields[6]));
    }

    private static OptionalDouble number(String field) {
        return field.equals("-") ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(field));
    }
}
