package io.pgseam.benchmarks.results;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The rates of some comparisons as horizontal bars, in SVG.
 *
 * <p>Each bar is labelled with its name, its rate and its share of the first one's, so that nothing depends on colour. Light and dark
 * follow the reader's {@code prefers-color-scheme}.
 */
final class Chart {
    /**
     * What is drawn.
     *
     * @param heading for people who have not read the table
     */
    private record Panel(String benchmark, String comparison, String heading) {}

    private static final List<Panel> PANELS = List.of(
            new Panel("copy-in", "COPY in", "Rows loaded in a second"),
            new Panel("copy-out", "COPY out", "Rows read into Java records in a second"),
            new Panel("compiled-query", "find by id", "Rows found by id in a second"));
    private static final int WIDTH = 860;
    private static final int NAME_WIDTH = 330;
    private static final int BAR_WIDTH = 360;
    private static final int LINE_HEIGHT = 24;
    private static final int HEADING_HEIGHT = 36;
    private static final int MARGIN = 12;
    private static final String STYLE = """
            text { font: 13px system-ui, sans-serif; fill: #1f2328 }
            .heading { font-weight: 600 }
            .own text { font-weight: 600 }
            rect { fill: #afb8c1 }
            .own rect { fill: #0969da }
            @media (prefers-color-scheme: dark) {
              text { fill: #e6edf3 }
              rect { fill: #6e7681 }
              .own rect { fill: #58a6ff }
            }
            """;

    private final StringBuilder body = new StringBuilder();
    private int height;

    Chart(List<Result> results) {
        for (Panel panel : PANELS) {
            results.stream()
                    .filter(result -> result.benchmark().equals(panel.benchmark()))
                    .flatMap(result -> result.comparison(panel.comparison()).stream())
                    .forEach(comparison -> draw(panel.heading(), comparison));
        }
    }

    static boolean shows(String benchmark) {
        return PANELS.stream().anyMatch(panel -> panel.benchmark().equals(benchmark));
    }

    String text() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img">
                <title>The rate of each way to do the same work; longer is faster</title>
                <style>
                %3$s</style>
                %4$s</svg>
                """.formatted(WIDTH, height + MARGIN, STYLE, body);
    }

    private void draw(String heading, Comparison comparison) {
        List<Competitor> competitors = comparison.competitors().stream()
                .filter(competitor -> competitor.figures().containsKey(Metric.WALL))
                .toList();
        double fastest = walls(competitors).mapToDouble(Figure::median).min().orElseThrow();
        height += HEADING_HEIGHT;
        label("heading", MARGIN, heading + ", " + comparison.work());
        for (Competitor competitor : competitors) {
            Figure wall = competitor.figures().get(Metric.WALL);
            long width = Math.max(1, Math.round(BAR_WIDTH * fastest / wall.median()));
            height += LINE_HEIGHT;
            body.append(competitor.name().startsWith("pgseam") ? "<g class=\"own\">\n" : "<g>\n");
            label("name", MARGIN, competitor.name());
            body.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>%n"
                    .formatted(NAME_WIDTH, height - LINE_HEIGHT / 2 - 2, width, LINE_HEIGHT - 8));
            label(
                    "value",
                    NAME_WIDTH + width + 6,
                    String.format(Locale.ROOT, "%s (%.2fx)", Table.rate(wall), 1 / wall.ratio()));
            body.append("</g>\n");
        }
    }

    private static Stream<Figure> walls(List<Competitor> competitors) {
        return competitors.stream().map(competitor -> competitor.figures().get(Metric.WALL));
    }

    private void label(String type, long left, String text) {
        body.append("<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>%n".formatted(type, left, height, escape(text)));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
