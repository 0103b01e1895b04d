package io.pgseam.generator.report;

import static java.util.stream.Collectors.joining;

import io.pgseam.lock.Impact;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A report for a browser: one page that loads nothing else. */
final class HtmlReport {
    private HtmlReport() {}

    static String of(ChangeReport report) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <title>Schema changes: %1$s</title>
                <style>
                :root { color-scheme: light dark; }
                body { font: 16px/1.5 system-ui, sans-serif; max-width: 70em; margin: 2em auto; padding: 0 1em; }
                table { border-collapse: collapse; width: 100%%; }
                th, td { border-bottom: 1px solid #8886; padding: .4em .6em; text-align: left; vertical-align: top; }
                code { overflow-wrap: anywhere; white-space: pre-wrap; }
                .breaking td:first-child { border-left: .3em solid #c33; }
                .compatible td:first-child { border-left: .3em solid #393; }
                </style>
                </head>
                <body>
                <h1>Schema changes: %1$s</h1>
                <p>From <code>%2$s</code> to <code>%3$s</code> %4$s. Breaking: %5$d. Compatible: %6$d.</p>
                %7$s</body>
                </html>
                """.formatted(
                        report.step().word(),
                        escaped(report.older()),
                        escaped(report.newer()),
                        report.diff().counts(),
                        report.breaking().size(),
                        report.compatible().size(),
                        report.diff().isEmpty() ? "<p>Nothing differs.</p>\n" : table(report));
    }

    private static String table(ChangeReport report) {
        String rows = Stream.of(report.breaking(), report.compatible())
                .flatMap(List::stream)
                .map(HtmlReport::row)
                .collect(joining());
        return "<table>\n<thead><tr><th>Change</th><th>Breaks</th><th>Why</th></tr></thead>\n<tbody>\n" + rows
                + "</tbody>\n</table>\n";
    }

    private static String row(Impact impact) {
        String breaks = impact.breaks().stream()
                .sorted()
                .map(use -> use.name().toLowerCase(Locale.ROOT))
                .collect(joining(", "));
        return "<tr class=\"%s\"><td><code>%s</code></td><td>%s</td><td>%s</td></tr>\n"
                .formatted(
                        impact.isBreaking() ? "breaking" : "compatible",
                        escaped(impact.difference().text()),
                        breaks.isEmpty() ? "nothing" : breaks,
                        escaped(impact.reason()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
