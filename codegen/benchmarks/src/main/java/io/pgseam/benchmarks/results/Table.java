package io.pgseam.benchmarks.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A comparison in lines and columns: of each metric the median and its ratio to the first competitor, of the first one also the spread. */
final class Table {
    private static final double NANOS = 1e9;

    private final Comparison comparison;
    private final Metric spread;
    private final List<List<String>> lines = new ArrayList<>();

    Table(Comparison comparison) {
        this.comparison = comparison;
        Map<Metric, Figure> metrics = comparison.competitors().get(0).figures();
        List<String> heading = new ArrayList<>(List.of("for one " + comparison.unit()));
        if (metrics.containsKey(Metric.WALL)) {
            heading.add("a second");
        }
        spread = metrics.keySet().iterator().next();
        for (Metric metric : metrics.keySet()) {
            heading.add(metric.title());
            heading.add("ratio");
            if (metric == spread) {
                heading.add("least to most");
            }
        }
        lines.add(heading);
        comparison.competitors().forEach(competitor -> lines.add(line(competitor, metrics)));
    }

    /** Aligned with spaces. */
    String text() {
        List<Integer> widths = IntStream.range(0, lines.get(0).size())
                .mapToObj(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElseThrow())
                .toList();
        StringBuilder text = new StringBuilder(
                "%n%s: %s, median of %d%n".formatted(comparison.title(), comparison.work(), comparison.rounds()));
        for (List<String> line : lines) {
            text.append(("%-" + widths.get(0) + "s").formatted(line.get(0)));
            for (int column = 1; column < line.size(); column++) {
                text.append(("  %" + widths.get(column) + "s").formatted(line.get(column)));
            }
            text.append(System.lineSeparator());
        }
        return text.toString();
    }

    /** As a table of Markdown. */
    String markdown() {
        List<String> rows = new ArrayList<>();
        for (List<String> line : lines) {
            rows.add(
                    line.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |")));
        }
        rows.add(1, "|---|" + "---:|".repeat(lines.get(0).size() - 1));
        return String.join("\n", rows) + "\n";
    }

    private List<String> line(Competitor competitor, Map<Metric, Figure> metrics) {
        List<String> line = new ArrayList<>(List.of(competitor.name()));
        if (metrics.containsKey(Metric.WALL)) {
            Figure wall = competitor.figures().get(Metric.WALL);
            line.add(wall == null ? "" : rate(wall));
        }
        for (Metric metric : metrics.keySet()) {
            Figure figure = competitor.figures().get(metric);
            line.add(figure == null ? "" : value(metric, figure.median()));
            line.add(figure == null ? "" : ratio(figure.ratio()));
            if (metric == spread) {
                line.add(figure == null ? "" : value(metric, figure.least()) + " to " + value(metric, figure.most()));
            }
        }
        return line;
    }

    /** Nothing where the first competitor does next to none of it. */
    private static String ratio(double ratio) {
        return ratio > 1_000 ? "" : format(ratio < 100 ? "%.2fx" : "%,.0fx", ratio);
    }

    /** How many units a second the median makes. */
    static String rate(Figure wall) {
        double rate = NANOS / wall.median();
        return format(rate < 10 ? "%.2f" : "%,.0f", rate);
    }

    private static String value(Metric metric, double value) {
        return switch (metric) {
            case WALL, CPU -> duration(value);
            case ALLOCATION, SIZE -> format(value < 100 ? "%.1f B" : "%,.0f B", value);
        };
    }

    private static String duration(double nanos) {
        if (nanos < 1e3) {
            return format("%.0f ns", nanos);
        }
        if (nanos < 1e6) {
            return format("%.2f us", nanos / 1e3);
        }
        return nanos < NANOS ? format("%.2f ms", nanos / 1e6) : format("%.2f s", nanos / NANOS);
    }

    private static String format(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
