package io.pgseam.generator.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a report is written; text is the default. */
enum ReportFormat {
    TEXT,
    JSON,
    HTML;

    static Optional<ReportFormat> ofWord(String word) {
        return Arrays.stream(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    /** Returns the whole output, ended with a line feed. */
    String write(ChangeReport report) {
        return switch (this) {
            case TEXT -> TextReport.of(report);
            case JSON -> JsonReport.of(report);
            case HTML -> HtmlReport.of(report);
        };
    }
}
