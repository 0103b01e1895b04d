package io.pgseam.app.scale;

import io.pgseam.app.scale.QueryBlock.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two columns of distributed tables that a block compares by {@code =}, alone or as parts of two rows. */
record Pair(Column left, Column right) {
    static List<Pair> in(QueryBlock block) {
        List<SqlToken> tokens = block.tokens();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 1; i < tokens.size() - 1; i++) {
            if (tokens.get(i).is("=")) {
                List<SqlToken> left = before(tokens, i - 1);
                List<SqlToken> right = after(tokens, i + 1);
                for (int part = 0; part < Math.min(left.size(), right.size()); part++) {
                    Optional<Column> one = block.column(left.get(part));
                    Optional<Column> other = block.column(right.get(part));
                    if (one.isPresent() && other.isPresent()) {
                        pairs.add(new Pair(one.get(), other.get()));
                    }
                }
            }
        }
        return pairs;
    }

    /** Whether it joins a table of the block to one of the others. */
    boolean joins(QueryBlock block, String table, List<String> others) {
        return left.block() == block
                && right.block() == block
                && (left.qualifier().equals(table) && others.contains(right.qualifier())
                        || right.qualifier().equals(table) && others.contains(left.qualifier()));
    }

    /** Whether it joins a table of the block to one around it. */
    boolean correlates(QueryBlock block) {
        return left.block() == block != (right.block() == block);
    }

    private static List<SqlToken> before(List<SqlToken> tokens, int end) {
        int start = end;
        while (tokens.get(end).is(")") && start > 0 && !tokens.get(start).is("(")) {
            start--;
        }
        return names(tokens.subList(start, end + 1));
    }

    private static List<SqlToken> after(List<SqlToken> tokens, int start) {
        int end = start;
        while (tokens.get(start).is("(")
                && end < tokens.size() - 1
                && !tokens.get(end).is(")")) {
            end++;
        }
        return names(tokens.subList(start, end + 1));
    }

    /** Without commas and parentheses: the places of the parts stay as they are. */
    private static List<SqlToken> names(List<SqlToken> tokens) {
        return tokens.stream()
                .filter(token -> !token.is("(") && !token.is(")") && !token.is(","))
                .toList();
    }
}
