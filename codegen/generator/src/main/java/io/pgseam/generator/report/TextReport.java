package io.pgseam.generator.report;

import io.pgseam.lock.Impact;
import java.util.List;

/** A report for a terminal: breaking changes first, each with its reason below it. */
final class TextReport {
    private TextReport() {}

    static String of(ChangeReport report) {
        return "%s -> %s %s\n"
                        .formatted(report.older(), report.newer(), report.diff().counts())
                + section("Breaking", report.breaking())
                + section("Compatible", report.compatible())
                + "\nSemantic version: " + report.step().word() + "\n";
    }

    private static String section(String title, List<Impact> impacts) {
        if (impacts.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("\n" + title + "\n");
        for (Impact impact : impacts) {
            text.append("  ").append(impact.difference().text()).append('\n');
            text.append("      ").append(impact.text()).append('\n');
        }
        return text.toString();
    }
}
