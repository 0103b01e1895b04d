package io.pgseam.statements;

import static java.util.Comparator.comparingLong;

import io.pgseam.lock.Difference;
import io.pgseam.lock.Entry;
import io.pgseam.lock.Impact;
import io.pgseam.lock.Kind;
import io.pgseam.lock.SchemaLock;
import io.pgseam.lock.Use;
import io.pgseam.statements.Answer.Accepted;
import io.pgseam.statements.Answer.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a changed schema means for the statements of code that was compiled against the older one.
 *
 * @param older what the code was compiled against
 * @param breaking what breaks some use of it, in the order of a lock
 */
record SchemaChange(SchemaLock older, List<Impact> breaking) {

    private static final String NO_UNIQUE_KEY = "(42P10)";

    static SchemaChange between(SchemaLock older, SchemaLock newer) {
        return new SchemaChange(
                older,
                older.diff(newer).impacts().stream().filter(Impact::isBreaking).toList());
    }

    List<Finding> findings(RecordedStatement statement, Answer answer) {
        if (answer instanceof Answer.Refused refused) {
            return List.of(new Finding(statement, refused.reason(), cause(statement, refused)));
        }
        Accepted accepted = (Accepted) answer;
        List<Finding> findings = new ArrayList<>();
        for (WrittenColumn column : accepted.writes()) {
            if (column.isMissing()) {
                findings.add(new Finding(
                        statement,
                        "the INSERT leaves out " + column.name().get(2) + ", which refuses null and has no default",
                        changeOf(column.name())));
            }
        }
        addChangedResults(statement, accepted.results(), findings);
        for (Impact impact : breaking) {
            if (concerns(impact, statement, accepted)) {
                findings.add(new Finding(statement, impact.reason(), Optional.of(impact.difference())));
            }
        }
        return findings;
    }

    /** The difference whose names the server's message, and the statement, have most of. */
    private Optional<Difference> cause(RecordedStatement statement, Answer.Refused refused) {
        String sql = statement.sql();
        Predicate<Entry> isNamed = refused.reason().endsWith(NO_UNIQUE_KEY)
                ? entry -> isUnique(entry) && mentions(sql, entry.name().get(1))
                : entry -> mentions(refused.reason(), simpleName(entry));
        return mostNamed(isNamed, refused.reason() + " " + sql)
                .or(() -> mostNamed(entry -> entry.kind() == Kind.COLUMN && mentions(sql, simpleName(entry)), sql));
    }

    private Optional<Difference> mostNamed(Predicate<Entry> isCandidate, String text) {
        return breaking.stream()
                .map(Impact::difference)
                .filter(difference -> isCandidate.test(difference.entry()))
                .max(comparingLong(difference -> difference.entry().name().stream()
                        .filter(name -> mentions(text, name))
                        .count()));
    }

    private static boolean isUnique(Entry entry) {
        return switch (entry.kind()) {
            case PRIMARY_KEY, UNIQUE, EXCLUSION, INDEX -> true;
            default -> false;
        };
    }

    /** The last of the names, for a routine without its arguments. */
    private static String simpleName(Entry entry) {
        return entry.name().get(entry.name().size() - 1).replaceFirst("\\(.*", "");
    }

    private static boolean mentions(String text, String name) {
        return Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])")
                .matcher(text)
                .find();
    }

    private Optional<Difference> changeOf(List<String> column) {
        return breaking.stream()
                .map(Impact::difference)
                .filter(difference -> difference.entry().kind() == Kind.COLUMN
                        && difference.entry().name().equals(column))
                .findFirst();
    }

    private void addChangedResults(RecordedStatement statement, List<Origin> results, List<Finding> findings) {
        List<ResultColumn> before = statement.results();
        if (before.size() != results.size()) {
            findings.add(new Finding(
                    statement,
                    "the result has %d columns, not %d".formatted(results.size(), before.size()),
                    Optional.empty()));
            return;
        }
        for (int index = 0; index < before.size(); index++) {
            Origin now = results.get(index);
            String type = now.column().type();
            Optional<Difference> change = changeOf(now.source());
            if (!type.equals(before.get(index).type()) && (now.source().isEmpty() || change.isPresent())) {
                findings.add(new Finding(
                        statement,
                        "result column %d, %s, is %s, not %s"
                                .formatted(
                                        index + 1,
                                        now.column().name(),
                                        type,
                                        before.get(index).type()),
                        change));
            }
        }
    }

    /** Whether a change that the server does not object to can still break the statement. */
    private boolean concerns(Impact impact, RecordedStatement statement, Accepted accepted) {
        if (impact.difference() instanceof Difference.Removed) {
            return false;
        }
        Entry entry = impact.difference().entry();
        return switch (entry.kind()) {
            case COLUMN ->
                impact.difference() instanceof Difference.Changed changed && concerns(changed, statement, accepted);
            case PRIMARY_KEY, UNIQUE, FOREIGN_KEY, CHECK, EXCLUSION, INDEX ->
                writes(accepted, entry.name().subList(0, 2));
            case ENUM -> isTyped(entry, impact, statement);
            case DOMAIN, DOMAIN_CHECK -> accepted.writes().stream().anyMatch(column -> hasDomain(column, entry));
            default -> false;
        };
    }

    private static boolean concerns(Difference.Changed changed, RecordedStatement statement, Accepted accepted) {
        Entry column = changed.after();
        boolean refusedNull = changed.before().attributes().containsKey("not-null");
        boolean refusesNull = column.attributes().containsKey("not-null");
        if (refusedNull == refusesNull) {
            return false;
        }
        return refusesNull
                ? accepted.writes().stream()
                        .filter(written -> written.name().equals(column.name()))
                        .anyMatch(written -> switch (written.operation()) {
                            case "Insert" -> written.isGiven();
                            case "Delete" -> false;
                            default -> mentions(statement.sql(), column.name().get(2));
                        })
                : accepted.results().stream().anyMatch(result -> result.source().equals(column.name()));
    }

    private static boolean writes(Accepted accepted, List<String> table) {
        return accepted.writes().stream()
                .anyMatch(column ->
                        !column.operation().equals("Delete") && column.table().equals(table));
    }

    private static boolean isTyped(Entry enumType, Impact impact, RecordedStatement statement) {
        return impact.breaks().contains(Use.WRITING)
                        && (statement.parameters().stream().anyMatch(type -> isNamed(type, enumType))
                                || castTo(enumType).matcher(statement.sql()).find())
                || impact.breaks().contains(Use.READING)
                        && statement.results().stream().anyMatch(column -> isNamed(column.type(), enumType));
    }

    /** jOOQ binds an enum's value as text, with a cast. */
    private static Pattern castTo(Entry type) {
        return Pattern.compile("(\\bas |::)(\"?%s\"?\\.)?\"?%s(?![\\w$])"
                .formatted(
                        Pattern.quote(type.name().get(0)),
                        Pattern.quote(type.name().get(1))));
    }

    /** Whether the driver's name of a type is that of the entry's type, or of its array. */
    private static boolean isNamed(String type, Entry entry) {
        String name = entry.name().get(1);
        String schema = '"' + entry.name().get(0) + "\".\"";
        return List.of(name, "_" + name, schema + name + '"', schema + "_" + name + '"')
                .contains(type);
    }

    private boolean hasDomain(WrittenColumn written, Entry domain) {
        String type = domain.name().get(0) + "." + domain.name().get(1);
        return !written.operation().equals("Delete")
                && older.entries().stream()
                        .anyMatch(entry -> entry.kind() == Kind.COLUMN
                                && entry.name().equals(written.name())
                                && entry.attributes()
                                        .get("type")
                                        .get(0)
                                        .replaceAll("(\\[])+$", "")
                                        .equals(type));
    }
}
