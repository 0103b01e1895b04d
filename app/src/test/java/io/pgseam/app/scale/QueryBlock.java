package io.pgseam.app.scale;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One SELECT, INSERT, UPDATE or DELETE of a statement, without its subqueries, which are blocks of their own. */
final class QueryBlock {
    private static final Set<String> QUERIES = Set.of("select", "with");
    private static final Set<String> SET_OPERATIONS = Set.of("union", "intersect", "except");
    private static final Set<String> END_OF_FROM =
            Set.of("where", "group", "having", "window", "order", "limit", "offset", "fetch", "for", "returning");
    private static final SqlToken SUBQUERY = new SqlToken(SqlToken.Kind.SIGN, "(subquery)");

    private final Optional<QueryBlock> parent;
    private final List<SqlToken> tokens = new ArrayList<>();
    private final List<QueryBlock> subqueries = new ArrayList<>();
    private final Map<String, CommonTable> commonTables = new HashMap<>();
    private final Map<String, String> tables = new LinkedHashMap<>();
    private final List<QueryBlock> derivedTables = new ArrayList<>();
    private final List<CommonTable> commonTablesRead = new ArrayList<>();

    /** A query before the others, WITH its name. */
    record CommonTable(String name, boolean isMaterialized, List<QueryBlock> blocks) {}

    private QueryBlock(Optional<QueryBlock> parent) {
        this.parent = parent;
    }

    /** All blocks of a statement, the outer before the inner. */
    static List<QueryBlock> of(String sql, Distribution distribution) {
        List<QueryBlock> blocks = parse(SqlToken.of(sql), Optional.empty());
        List<QueryBlock> all = new ArrayList<>();
        blocks.forEach(block -> block.collect(all));
        all.forEach(block -> block.findTables(distribution));
        return all;
    }

    /** The block's own tokens; {@code (subquery)} stands for each subquery. */
    List<SqlToken> tokens() {
        return tokens;
    }

    /** The distributed tables that it reads or writes rows of, by the names that it has for them. */
    Map<String, String> tables() {
        return tables;
    }

    /** What it reads besides tables, and what takes its rows from distributed tables in the same step. */
    List<String> sourcesNotReadBefore() {
        return Stream.concat(
                        commonTablesRead.stream()
                                .filter(common -> !common.isMaterialized() && isDistributed(common))
                                .map(common -> "WITH " + common.name()),
                        derivedTables.stream().filter(QueryBlock::isDistributed).map(derived -> "a subquery"))
                .toList();
    }

    /** Whether it, or what stands in its FROM, reads distributed tables. */
    boolean isDistributed() {
        return !tables.isEmpty()
                || derivedTables.stream().anyMatch(QueryBlock::isDistributed)
                || commonTablesRead.stream().anyMatch(common -> !common.isMaterialized() && isDistributed(common));
    }

    private static boolean isDistributed(CommonTable common) {
        return common.blocks().stream().anyMatch(QueryBlock::isDistributed);
    }

    /** The table of a column, and the block that reads it: this one, or one around it. */
    Optional<Column> column(SqlToken token) {
        int dot = token.text().lastIndexOf('.');
        if (!token.isName() || dot < 0) {
            return Optional.empty();
        }
        String qualifier = token.text().substring(0, dot);
        for (Optional<QueryBlock> block = Optional.of(this); block.isPresent(); block = block.get().parent) {
            String table = block.get().tables.get(qualifier);
            if (table != null) {
                return Optional.of(
                        new Column(block.get(), qualifier, table, token.text().substring(dot + 1)));
            }
        }
        return Optional.empty();
    }

    /** @param qualifier what the block calls the table */
    record Column(QueryBlock block, String qualifier, String table, String name) {}

    private void collect(List<QueryBlock> all) {
        all.add(this);
        subqueries.forEach(block -> block.collect(all));
    }

    private static List<QueryBlock> parse(List<SqlToken> tokens, Optional<QueryBlock> parent) {
        List<QueryBlock> blocks = new ArrayList<>();
        QueryBlock block = new QueryBlock(parent);
        blocks.add(block);
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            if (token.is("(") && i + 1 < tokens.size() && QUERIES.stream().anyMatch(tokens.get(i + 1)::is)) {
                int end = closing(tokens, i);
                block.add(parse(tokens.subList(i + 1, end), Optional.of(block)));
                i = end;
            } else if (token.kind() == SqlToken.Kind.WORD && SET_OPERATIONS.contains(token.text())) {
                QueryBlock next = new QueryBlock(parent);
                next.commonTables.putAll(block.commonTables);
                block = next;
                blocks.add(block);
            } else {
                block.tokens.add(token);
            }
        }
        return blocks;
    }

    private void add(List<QueryBlock> children) {
        int last = tokens.size() - 1;
        boolean isMaterialized = endsWith("as", "materialized");
        if (tokens.stream().anyMatch(token -> token.is("with"))
                && (endsWith("as") || isMaterialized || endsWith("as", "not", "materialized"))) {
            while (!tokens.get(last).is("as")) {
                last--;
            }
            String name = tokens.get(beforeColumns(last - 1)).text();
            commonTables.put(name, new CommonTable(name, isMaterialized, children));
        }
        tokens.add(SUBQUERY);
        subqueries.addAll(children);
        if (isInFrom()) {
            derivedTables.addAll(children);
        }
    }

    /** Before a list of column names, if there is one that ends here. */
    private int beforeColumns(int end) {
        int start = end;
        if (tokens.get(start).is(")")) {
            while (!tokens.get(start).is("(")) {
                start--;
            }
            start--;
        }
        return start;
    }

    private boolean endsWith(String... words) {
        int start = tokens.size() - words.length;
        for (int i = 0; i < words.length; i++) {
            if (start < 0 || !tokens.get(start + i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether the last token stands where tables do. */
    private boolean isInFrom() {
        for (int i = tokens.size() - 1, depth = 0; i >= 0; i--) {
            SqlToken token = tokens.get(i);
            depth += token.is(")") ? 1 : token.is("(") ? -1 : 0;
            if (token.is("on")
                    || token.is("select")
                    || token.is("set")
                    || END_OF_FROM.stream().anyMatch(token::is)) {
                return false;
            }
            if (depth == 0 && isFrom(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFrom(int i) {
        boolean isDistinct = i > 0 && tokens.get(i - 1).is("distinct");
        return tokens.get(i).is("from") && !isDistinct || tokens.get(i).is("using");
    }

    private void findTables(Distribution distribution) {
        boolean isTables = false;
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            if (isFrom(i)
                    || token.is("update")
                            && (i == 0
                                    || !tokens.get(i - 1).is("for")
                                            && !tokens.get(i - 1).is("do"))) {
                isTables = true;
            } else if (token.is("set") || token.kind() == SqlToken.Kind.WORD && END_OF_FROM.contains(token.text())) {
                isTables = false;
            } else if (isTables && token.isName() && distribution.isDistributed(token.text())) {
                tables.put(alias(i).orElse(token.text()), token.text());
            } else if (isTables && token.isName() && !isAlias(i)) {
                commonTable(token.text()).ifPresent(commonTablesRead::add);
            }
        }
    }

    private boolean isAlias(int i) {
        return i > 0 && tokens.get(i - 1).is("as");
    }

    private Optional<String> alias(int i) {
        return i + 2 < tokens.size()
                        && tokens.get(i + 1).is("as")
                        && tokens.get(i + 2).isName()
                ? Optional.of(tokens.get(i + 2).text())
                : Optional.empty();
    }

    private Optional<CommonTable> commonTable(String name) {
        return Optional.ofNullable(commonTables.get(name)).or(() -> parent.flatMap(block -> block.commonTable(name)));
    }

    private static int closing(List<SqlToken> tokens, int opening) {
        int depth = 0;
        for (int i = opening; i < tokens.size(); i++) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("found a parenthesis that is not closed, at token " + opening);
    }
}
