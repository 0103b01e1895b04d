package io.pgseam.generator.report;

import static java.util.stream.Collectors.joining;

import io.pgseam.lock.Difference;
import io.pgseam.lock.Entry;
import io.pgseam.lock.Impact;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A report for programs: one object with {@code old}, {@code new}, {@code step} and {@code changes}. A change has {@code change} (added,
 * removed, changed), {@code kind}, {@code name} from the schema inwards, {@code breaks}, {@code reason}, and the lines of the two locks as
 * {@code before} and {@code after}, null where there is none.
 */
final class JsonReport {
    private JsonReport() {}

    static String of(ChangeReport report) {
        String changes =
                report.diff().impacts().stream().map(JsonReport::change).collect(joining(",\n    "));
        return """
                {
                  "old": %s,
                  "new": %s,
                  "step": %s,
                  "changes": [%s]
                }
                """.formatted(
                        text(report.older()),
                        text(report.newer()),
                        text(report.step().word()),
                        changes.isEmpty() ? "" : "\n    " + changes + "\n  ");
    }

    private static String change(Impact impact) {
        Difference difference = impact.difference();
        Entry entry = difference.entry();
        return "{\"change\": %s, \"kind\": %s, \"name\": %s, \"breaks\": %s, \"reason\": %s, \"before\": %s, \"after\": %s}"
                .formatted(
                        text(difference.getClass().getSimpleName().toLowerCase(Locale.ROOT)),
                        text(entry.kind().word()),
                        list(entry.name()),
                        list(impact.breaks().stream()
                                .sorted()
                                .map(use -> use.name().toLowerCase(Locale.ROOT))
                                .toList()),
                        text(impact.reason()),
                        line(before(difference)),
                        line(after(difference)));
    }

    private static @Nullable Entry before(Difference difference) {
        if (difference instanceof Difference.Changed changed) {
            return changed.before();
        }
        return difference instanceof Difference.Removed removed ? removed.entry() : null;
    }

    private static @Nullable Entry after(Difference difference) {
        return difference instanceof Difference.Removed ? null : difference.entry();
    }

    private static String line(@Nullable Entry entry) {
        return entry == null ? "null" : text(entry.text());
    }

    private static String list(Collection<String> texts) {
        return texts.stream().map(JsonReport::text).collect(joining(", ", "[", "]"));
    }

    private static String text(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(character -> {
            if (character == '"' || character == '\\') {
                json.append('\\').append((char) character);
            } else if (character < ' ' || Character.isSurrogate((char) character)) {
                json.append("\\u%04x".formatted(character));
            } else {
                json.append((char) character);
            }
        });
        return json.append('"').toString();
    }
}
