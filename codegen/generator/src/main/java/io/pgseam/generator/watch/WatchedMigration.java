package io.pgseam.generator.watch;

import io.pgseam.generator.migrations.MigrationFinding;
import io.pgseam.generator.migrations.MigrationRule;
import io.pgseam.generator.migrations.TableLock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A migration while it runs: what its statements were found to do, and where they stand in its text. */
final class WatchedMigration {
    private static final int WORDS_LENGTH = 60;
    private static final Pattern COMMENTS = Pattern.compile("(?:\\s|--[^\\n]*(?:\\n|$)|/\\*.*?\\*/)+", Pattern.DOTALL);

    private final String name;
    private final Optional<String> text;
    private final List<MigrationFinding> findings = new ArrayList<>();
    private @Nullable Snapshot baseline;
    private @Nullable MigrationFinding label;
    private int writingStatements;
    private int position;

    /** @param text with the statements, to tell their lines; empty for a Java migration */
    WatchedMigration(String name, Optional<String> text) {
        this.name = name;
        this.text = text;
    }

    /** The database before the migration: what its first statement found. */
    Snapshot baseline(Snapshot before) {
        if (baseline == null) {
            baseline = before;
        }
        return baseline;
    }

    void add(String sql, StatementEffect effect) {
        int comments = comments(sql);
        String statement = sql.substring(comments);
        OptionalInt line = line(sql, comments);
        for (StatementEffect.Broken broken : effect.broken()) {
            findings.add(finding(broken.rule(), broken.table(), broken.lock(), statement, line));
        }
        if (effect.isInSharedTransaction() && effect.hasWritten()) {
            writingStatements++;
            effect.extendedEnum()
                    .ifPresent(type -> label =
                            finding(MigrationRule.ENUM_LABEL_NOT_ALONE, type, Optional.empty(), statement, line));
        }
    }

    /** What was found, of all its statements. */
    List<MigrationFinding> findings() {
        List<MigrationFinding> all = new ArrayList<>(findings);
        if (label != null && writingStatements > 1) {
            all.add(label);
        }
        return all;
    }

    private MigrationFinding finding(
            MigrationRule rule, String table, Optional<TableLock> lock, String statement, OptionalInt line) {
        return new MigrationFinding(name, line, rule, table, lock, firstWords(statement));
    }

    private static int comments(String sql) {
        var comments = COMMENTS.matcher(sql);
        return comments.lookingAt() ? comments.end() : 0;
    }

    private OptionalInt line(String sql, int comments) {
        int found = text.map(whole -> whole.indexOf(sql, position)).orElse(-1);
        if (found < 0) {
            return OptionalInt.empty();
        }
        position = found + sql.length();
        return OptionalInt.of(1
                + (int) text.orElse("")
                        .substring(0, found + comments)
                        .chars()
                        .filter(character -> character == '\n')
                        .count());
    }

    private static String firstWords(String statement) {
        String line = statement.strip().replaceAll("\\s+", " ");
        return line.length() <= WORDS_LENGTH
                ? line
                : line.substring(0, WORDS_LENGTH).replaceFirst("\\s+\\S*$", "") + " ...";
    }
}
