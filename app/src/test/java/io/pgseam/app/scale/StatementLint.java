package io.pgseam.app.scale;

import io.pgseam.app.scale.QueryBlock.Column;
import io.pgseam.statements.RecordedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Looks at the text of a statement. What it cannot read as kept is a finding. */
final class StatementLint {
    private static final Set<String> COMPUTED =
            Set.of("current_timestamp", "current_date", "current_time", "localtimestamp", "(subquery)", "::");

    private final RecordedStatement statement;
    private final Distribution distribution;
    private final List<ScaleFinding> findings = new ArrayList<>();

    private StatementLint(RecordedStatement statement, Distribution distribution) {
        this.statement = statement;
        this.distribution = distribution;
    }

    static List<ScaleFinding> findings(RecordedStatement statement, Distribution distribution) {
        StatementLint lint = new StatementLint(statement, distribution);
        QueryBlock.of(statement.sql(), distribution).forEach(lint::look);
        return lint.findings;
    }

    private void look(QueryBlock block) {
        lookForMerge(block.tokens());
        lookAtUpsert(block.tokens());
        lookAtReturning(block.tokens());
        lookAtValues(block.tokens());
        lookAtLocks(block);
        List<Pair> pairs = Pair.in(block);
        lookAtJoins(block, pairs);
        lookAtCorrelations(block, pairs);
    }

    private void lookForMerge(List<SqlToken> tokens) {
        if (!tokens.isEmpty() && tokens.get(0).is("merge") || find(tokens, "where", "current", "of") >= 0) {
            report(ScaleRule.NO_MERGE, "found one");
        }
    }

    private void lookAtUpsert(List<SqlToken> tokens) {
        int start = find(tokens, "do", "update", "set");
        for (int i = start; i >= 0 && i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            if (token.is("where") || token.is("returning")) {
                return;
            }
            boolean isCall = i + 1 < tokens.size()
                    && tokens.get(i + 1).is("(")
                    && (token.isName() || token.kind() == SqlToken.Kind.WORD);
            if (isCall || COMPUTED.contains(token.text())) {
                report(ScaleRule.UPSERT_FROM_EXCLUDED, "found " + token.text());
            }
        }
    }

    private void lookAtReturning(List<SqlToken> tokens) {
        int start = find(tokens, "returning");
        IntStream.range(Math.max(start, 0), start < 0 ? 0 : tokens.size())
                .mapToObj(tokens::get)
                .filter(token -> !token.isName() && !token.is(",") && !token.is("as") && !token.is("*"))
                .findFirst()
                .ifPresent(token -> report(ScaleRule.RETURNING_COLUMNS, "found " + token.text()));
    }

    private void lookAtValues(List<SqlToken> tokens) {
        int start = find(tokens, "values");
        for (int i = start;
                i >= 0
                        && i < tokens.size()
                        && !tokens.get(i).is("on")
                        && !tokens.get(i).is("returning");
                i++) {
            if (tokens.get(i).is("(subquery)") && tokens.get(0).is("insert")) {
                report(ScaleRule.INSERT_SELECT, "found a subquery among VALUES");
            }
        }
    }

    private void lookAtLocks(QueryBlock block) {
        List<SqlToken> tokens = block.tokens();
        boolean locks =
                List.of("update", "share", "no", "key").stream().anyMatch(mode -> find(tokens, "for", mode) >= 0);
        if (locks && block.isDistributed() && !(block.tables().size() == 1 && isOneKey(block))) {
            report(ScaleRule.LOCK_ONE_KEY, "found it without KEY = one value, or on several tables");
        }
    }

    private boolean isOneKey(QueryBlock block) {
        List<SqlToken> tokens = block.tokens();
        return IntStream.range(0, tokens.size() - 2)
                .anyMatch(i -> isKey(block.column(tokens.get(i)))
                        && tokens.get(i + 1).is("=")
                        && (tokens.get(i + 2).kind() == SqlToken.Kind.BIND
                                || tokens.get(i + 2).is("cast")));
    }

    /** Adds table after table that is joined to those before by the key. */
    private void lookAtJoins(QueryBlock block, List<Pair> pairs) {
        List<String> left = new ArrayList<>(block.tables().keySet());
        List<String> joined = new ArrayList<>();
        boolean isGrowing = !left.isEmpty();
        if (isGrowing) {
            joined.add(left.remove(0));
        }
        while (isGrowing) {
            isGrowing = left.removeIf(name -> pairs.stream()
                    .anyMatch(pair -> pair.joins(block, name, joined) && isByKey(pair) && joined.add(name)));
        }
        left.forEach(name -> report(
                ScaleRule.KEY_IN_JOINS, "found " + String.join(", ", joined) + " joined with " + name + " otherwise"));
        List<String> unread = block.sourcesNotReadBefore();
        if (!unread.isEmpty() && block.tables().size() + unread.size() > 1) {
            report(ScaleRule.KEY_IN_JOINS, "found " + String.join(", ", unread) + " joined, and not MATERIALIZED");
        }
    }

    private void lookAtCorrelations(QueryBlock block, List<Pair> pairs) {
        Optional<Column> outer = block.tokens().stream()
                .flatMap(token -> block.column(token).stream())
                .filter(column -> column.block() != block)
                .findFirst();
        if (outer.isPresent()
                && block.isDistributed()
                && pairs.stream().noneMatch(pair -> pair.correlates(block) && isByKey(pair))) {
            report(
                    ScaleRule.KEY_IN_CORRELATIONS,
                    "found a subquery that takes " + outer.get().qualifier() + "."
                            + outer.get().name());
        }
    }

    private boolean isByKey(Pair pair) {
        return isKey(Optional.of(pair.left()))
                && isKey(Optional.of(pair.right()))
                && distribution.areBeside(pair.left().table(), pair.right().table());
    }

    private boolean isKey(Optional<Column> column) {
        return column.flatMap(found -> distribution.key(found.table()).filter(found.name()::equals))
                .isPresent();
    }

    private void report(ScaleRule rule, String what) {
        findings.add(new ScaleFinding(rule, what, statement.sql(), statement.callers()));
    }

    /** Returns where the words stand that follow each other, or -1. */
    private static int find(List<SqlToken> tokens, String... words) {
        return IntStream.rangeClosed(0, tokens.size() - words.length)
                .filter(i -> IntStream.range(0, words.length)
                        .allMatch(word -> tokens.get(i + word).is(words[word])))
                .map(i -> i + words.length)
                .findFirst()
                .orElse(-1);
    }
}
