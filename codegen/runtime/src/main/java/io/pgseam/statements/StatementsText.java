package io.pgseam.statements;

import io.pgseam.lock.LockFormatException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The text of a {@link StatementsLock}: a statement's SQL in one line, and what belongs to it below, indented by a tab. */
final class StatementsText {

    private static final String HEADER = "pgseam.statements 1";
    private static final String PARAMETER = "parameter";
    private static final String RESULT = "result";
    private static final String CALLER = "caller";

    private StatementsText() {}

    static String of(StatementsLock lock) {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (RecordedStatement statement : lock.statements()) {
            text.append(escaped(statement.sql())).append('\n');
            statement.parameters().forEach(type -> line(text, PARAMETER, type));
            statement.results().forEach(column -> line(text, RESULT, column.type(), column.name()));
            statement.callers().forEach(caller -> line(text, CALLER, caller));
        }
        return text.toString();
    }

    static StatementsLock parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw error(1, "expected " + HEADER + ", found " + (lines.isEmpty() ? "nothing" : lines.get(0)));
        }
        List<RecordedStatement> statements = new ArrayList<>();
        int next = 1;
        while (next < lines.size()) {
            int first = next++;
            if (lines.get(first).startsWith("\t")) {
                throw error(first + 1, "expected a statement before what belongs to one");
            }
            while (next < lines.size() && lines.get(next).startsWith("\t")) {
                next++;
            }
            statements.add(statement(lines, first, next));
        }
        return new StatementsLock(statements);
    }

    private static RecordedStatement statement(List<String> lines, int first, int end) {
        List<String> parameters = new ArrayList<>();
        List<ResultColumn> results = new ArrayList<>();
        TreeSet<String> callers = new TreeSet<>();
        for (int number = first + 1; number < end; number++) {
            List<String> words = words(lines.get(number));
            switch (words.get(0) + " " + words.size()) {
                case PARAMETER + " 2" -> parameters.add(words.get(1));
                case RESULT + " 3" -> results.add(new ResultColumn(words.get(2), words.get(1)));
                case CALLER + " 2" -> callers.add(words.get(1));
                default ->
                    throw error(number + 1, "expected parameter TYPE, result TYPE NAME or caller METHOD with tabs");
            }
        }
        return new RecordedStatement(unescaped(lines.get(first)), parameters, results, callers);
    }

    private static List<String> words(String line) {
        return List.of(line.substring(1).split("\t", -1)).stream()
                .map(StatementsText::unescaped)
                .toList();
    }

    private static void line(StringBuilder text, String... words) {
        for (String word : words) {
            text.append('\t').append(escaped(word));
        }
        text.append('\n');
    }

    private static String escaped(String text) {
        return text.chars()
                .mapToObj(character -> switch (character) {
                    case '\\' -> "\\\\";
                    case '\t' -> "\\t";
                    case '\n' -> "\\n";
                    case '\r' -> "\\r";
                    default -> String.valueOf((char) character);
                })
                .collect(Collectors.joining());
    }

    private static String unescaped(String text) {
        return text.translateEscapes();
    }

    private static LockFormatException error(int line, String reason) {
        return new LockFormatException("line " + line + ": " + reason + ".");
    }
}
