package io.pgseam.generator.pages;

import io.pgseam.lock.Entry;
import io.pgseam.lock.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A table in the picture: its name above its columns; of a table with many, the columns of keys alone. */
final class TableBox {
    private static final int MOST_ROWS = 12;
    private static final int TITLE_HEIGHT = 28;
    private static final int ROW_HEIGHT = 19;
    private static final int PADDING = 10;
    private static final int CORNER = 6;
    private static final int ONE_MARK = 24;
    private static final int TWO_MARKS = 42;
    private static final int BETWEEN = 18;
    private static final int MOST_NAME = 28;
    private static final int MOST_TYPE = 18;
    /** Of one character in a monospaced font of 12 pixels, in tenths of a pixel. */
    private static final int CHARACTER_WIDTH = 74;

    private final Entry table;
    private final String title;
    private final List<Entry> rows;
    private final int more;
    private final int markWidth;
    private final Set<String> primary;
    private final Set<String> foreign = new HashSet<>();

    TableBox(Contents contents, Entry table) {
        this.table = table;
        boolean isOneSchema = contents.schemas().size() == 1;
        title = cut(String.join(".", table.name().subList(isOneSchema ? 1 : 0, 2)), MOST_NAME);
        List<Entry> columns = contents.parts(table, Kind.COLUMN);
        primary = union(contents.keys(table, Kind.PRIMARY_KEY));
        Set<String> keys = union(contents.keys(table, Kind.UNIQUE));
        contents.foreignKeysOf(table).forEach(key -> foreign.addAll(key.columns()));
        contents.foreignKeysTo(table).forEach(key -> keys.addAll(key.parentColumns()));
        keys.addAll(primary);
        keys.addAll(foreign);
        rows = columns.size() <= MOST_ROWS
                ? columns
                : columns.stream()
                        .filter(column -> keys.contains(name(column)))
                        .limit(MOST_ROWS)
                        .toList();
        more = columns.size() - rows.size();
        markWidth = rows.stream().anyMatch(row -> mark(row).length() > 2) ? TWO_MARKS : ONE_MARK;
    }

    int width() {
        int names = rows.stream()
                .mapToInt(row -> width(cut(name(row), MOST_NAME)))
                .max()
                .orElse(0);
        int types = rows.stream().mapToInt(row -> width(type(row))).max().orElse(0);
        return 2 * PADDING + Math.max(width(title) * 11 / 10, markWidth + names + BETWEEN + types);
    }

    int height() {
        return TITLE_HEIGHT + PADDING / 2 + ROW_HEIGHT * (rows.size() + (more > 0 ? 1 : 0)) + PADDING / 2;
    }

    /** Returns how far below the top a link to the column ends; the title's middle if the column has no row. */
    int port(String column) {
        for (int row = 0; row < rows.size(); row++) {
            if (name(rows.get(row)).equals(column)) {
                return TITLE_HEIGHT + PADDING / 2 + ROW_HEIGHT * row + ROW_HEIGHT / 2;
            }
        }
        return TITLE_HEIGHT / 2;
    }

    /** Returns the box, a link to the table's article. */
    Element draw(int x, int y, int width) {
        List<Node> parts = new ArrayList<>();
        parts.add(rectangle(x, y, width, height(), "frame"));
        parts.add(new SvgPath()
                .add('M', x, y + TITLE_HEIGHT)
                .add('v', CORNER - TITLE_HEIGHT)
                .add('q', 0, -CORNER, CORNER, -CORNER)
                .add('h', width - 2 * CORNER)
                .add('q', CORNER, 0, CORNER, CORNER)
                .add('v', TITLE_HEIGHT - CORNER)
                .add('z')
                .element()
                .with("class", "title"));
        parts.add(text(x + PADDING, y + 19, title, "name"));
        int baseline = y + TITLE_HEIGHT + PADDING / 2 + 13;
        for (Entry row : rows) {
            parts.add(text(x + PADDING, baseline, mark(row), "mark"));
            parts.add(text(x + PADDING + markWidth, baseline, cut(name(row), MOST_NAME), "column"));
            parts.add(text(x + width - PADDING, baseline, type(row), "type"));
            baseline += ROW_HEIGHT;
        }
        if (more > 0) {
            parts.add(text(x + PADDING + markWidth, baseline, "and " + more + " more", "type more"));
        }
        return Element.of("a", parts)
                .with("href", "#" + Anchor.id(table))
                .with("class", "box")
                .with("data-for", Anchor.id(table));
    }

    private String mark(Entry column) {
        String primaryMark = primary.contains(name(column)) ? "PK" : "";
        String foreignMark = foreign.contains(name(column)) ? "FK" : "";
        return (primaryMark + " " + foreignMark).strip();
    }

    /** The type by the shorter of its two names, and without its schema. */
    private static String type(Entry column) {
        String type = column.attributes().get("type").get(0);
        return cut(
                type.replaceFirst("^(time|timestamp)(\\(\\d\\))? with time zone", "$1tz$2")
                        .replace(" without time zone", "")
                        .replace("character varying", "varchar")
                        .replaceFirst("^(\"(?:[^\"]|\"\")+\"|[a-z_][a-z0-9_]*)\\.", ""),
                MOST_TYPE);
    }

    private static String name(Entry column) {
        return column.name().get(2);
    }

    private static Set<String> union(List<List<String>> keys) {
        Set<String> union = new HashSet<>();
        keys.forEach(union::addAll);
        return union;
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    /** In pixels; characters of East Asia are two wide. */
    private static int width(String text) {
        return text.codePoints().map(character -> character < 0x1100 ? 1 : 2).sum() * CHARACTER_WIDTH / 10;
    }

    private static Element rectangle(int x, int y, int width, int height, String style) {
        return Element.of("rect")
                .with("x", x)
                .with("y", y)
                .with("width", width)
                .with("height", height)
                .with("rx", CORNER)
                .with("class", style);
    }

    private static Element text(int x, int y, String text, String style) {
        return Element.of("text", text).with("x", x).with("y", y).with("class", style);
    }
}
