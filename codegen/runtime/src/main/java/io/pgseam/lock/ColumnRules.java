package io.pgseam.lock;

import static io.pgseam.lock.Use.READING;
import static io.pgseam.lock.Use.WRITING;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges what changed on a column, or on a domain, which is a column's type with the same attributes. */
final class ColumnRules {

    private static final Pattern VARCHAR = Pattern.compile("character varying\\((\\d+)\\)");
    private static final Pattern NUMERIC = Pattern.compile("numeric\\((\\d+),(\\d+)\\)");

    private ColumnRules() {}

    static Impact judge(Difference.Changed change) {
        Entry before = change.before();
        Entry after = change.after();
        Set<Use> breaks = EnumSet.noneOf(Use.class);
        List<String> reasons = new ArrayList<>();
        if (change.attributes().contains("type") && !isWider(type(before), type(after))) {
            breaks.addAll(Set.of(READING, WRITING));
            reasons.add("it has another type");
        }
        if (before.has("not-null") && !after.has("not-null")) {
            breaks.add(READING);
            reasons.add("it can be null now");
        }
        if (!before.has("not-null") && after.has("not-null")) {
            breaks.add(WRITING);
            reasons.add("it refuses null");
        } else if (!mustBeGiven(before) && mustBeGiven(after)) {
            breaks.add(WRITING);
            reasons.add("an INSERT without it fails: NOT NULL, and no default");
        }
        if (takesValues(before) && !takesValues(after)) {
            breaks.add(WRITING);
            reasons.add("an INSERT with it fails: the server makes its values");
        }
        return new Impact(
                change, breaks, reasons.isEmpty() ? "it is read and written as before" : String.join("; ", reasons));
    }

    /** True where an INSERT that leaves the column out is refused. */
    static boolean mustBeGiven(Entry column) {
        return column.has("not-null") && !column.has("default") && !column.has("identity") && !isGenerated(column);
    }

    static boolean isGenerated(Entry column) {
        return column.has("stored") || column.has("virtual");
    }

    private static boolean takesValues(Entry column) {
        return !isGenerated(column)
                && !List.of("always").equals(column.attributes().get("identity"));
    }

    private static String type(Entry column) {
        return column.attributes().get("type").get(0);
    }

    /** True where each old value is a new one, and jOOQ has the same Java type for both. */
    private static boolean isWider(String before, String after) {
        Matcher text = VARCHAR.matcher(before);
        if (text.matches()) {
            Matcher longer = VARCHAR.matcher(after);
            return after.equals("text")
                    || after.equals("character varying")
                    || longer.matches() && number(longer, 1) >= number(text, 1);
        }
        Matcher decimal = NUMERIC.matcher(before);
        Matcher more = NUMERIC.matcher(after);
        // Without decimals, jOOQ chooses between Short, Integer and so on by the number of digits.
        return decimal.matches()
                && more.matches()
                && number(decimal, 2) > 0
                && number(decimal, 2) == number(more, 2)
                && number(decimal, 1) <= number(more, 1);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
