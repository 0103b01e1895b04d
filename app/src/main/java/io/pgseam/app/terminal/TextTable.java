package io.pgseam.app.terminal;

import java.util.ArrayList;
import java.util.List;

/** Columns below each other, under their names: numbers to the right, text to the left. */
final class TextTable {
    private static final String GAP = "  ";

    private final List<? extends Listing.Column<?>> columns;
    private final int[] widths;
    private final List<List<String>> rows = new ArrayList<>();
    private final int mostColumns;

    /** @param mostColumns of a cell; what takes more is cut */
    TextTable(List<? extends Listing.Column<?>> columns, int mostColumns) {
        this.columns = columns;
        this.mostColumns = mostColumns;
        this.widths = new int[columns.size()];
        add(columns.stream().map(Listing.Column::name).toList());
    }

    void add(List<String> cells) {
        List<String> shown = cells.stream()
                .map(cell -> VisibleText.cut(VisibleText.of(cell), mostColumns))
                .toList();
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], VisibleText.width(shown.get(i)));
        }
        rows.add(shown);
    }

    /** The names, a rule, and a line for each row. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(line(row)));
        List<String> rule = new ArrayList<>();
        for (int width : widths) {
            rule.add("-".repeat(width));
        }
        lines.add(1, String.join(GAP, rule));
        return lines;
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String room = " ".repeat(widths[i] - VisibleText.width(row.get(i)));
            line.append(i == 0 ? "" : GAP)
                    .append(
                            columns.get(i).alignment() == Listing.Alignment.RIGHT
                                    ? room + row.get(i)
                                    : row.get(i) + room);
        }
        return line.toString().stripTrailing();
    }
}
