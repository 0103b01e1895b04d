package io.pgseam.app.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of {@code RELIABILITY.md} that is made from results; {@code -Dpgseam.reliability=write} writes it. */
final class ReliabilityPage {
    private static final Path FILE = Path.of("../RELIABILITY.md");
    private static final String BEGIN = "<!-- faults: begin -->\n";
    private static final String END = "<!-- faults: end -->";

    private ReliabilityPage() {}

    static boolean isToBeWritten() {
        return "write".equals(System.getProperty("pgseam.reliability"));
    }

    /** What stands between the markers. */
    static String section() throws IOException {
        String page = Files.readString(FILE);
        return page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END));
    }

    static void write(Results results) throws IOException {
        String page = Files.readString(FILE);
        Files.writeString(
                FILE,
                page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
                        + section(results)
                        + page.substring(page.indexOf(END)));
    }

    /** How a cell's row begins. */
    static String row(String fault, String operation) {
        return "| " + fault + " | " + operation + " | ";
    }

    private static String section(Results results) {
        return """
                %s. %s. %s. Repeat: `%s`

                | fault | operation | tries | lost | duplicated | half-applied | misreported | poisoned | left behind | healthy after, median | worst |
                |---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
                %s

                What cannot be:

                | fault | operation | why |
                |---|---|---|
                %s
                """.formatted(
                results.date(),
                results.machine(),
                results.versions(),
                results.command(),
                lines(Cells.sensible().stream().map(cell -> line(cell, results)).toList()),
                lines(Cells.senseless().stream().map(ReliabilityPage::line).toList()));
    }

    private static String line(Cell cell, Results results) {
        return results.cells().stream()
                .filter(result -> result.fault().equals(cell.fault().title())
                        && result.operation().equals(cell.operation().title())
                        && result.tries() > 0)
                .findFirst()
                .map(ReliabilityPage::line)
                .orElseGet(() -> row(cell.fault().title(), cell.operation().title()) + "not run | | | | | | | | |");
    }

    private static String line(CellResult cell) {
        return row(cell.fault(), cell.operation())
                + Stream.of(
                                cell.tries(),
                                cell.lost(),
                                cell.duplicated(),
                                cell.halfApplied(),
                                cell.misreported(),
                                cell.poisoned(),
                                cell.leftBehind(),
                                cell.median(),
                                cell.worst())
                        .map(String::valueOf)
                        .collect(Collectors.joining(" | "))
                + " |";
    }

    private static String line(Cell cell) {
        return row(cell.fault().title(), cell.operation().title())
                + cell.fault().senseless(cell.operation()).orElseThrow() + " |";
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines);
    }
}
