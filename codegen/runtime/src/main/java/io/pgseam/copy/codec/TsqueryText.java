package io.pgseam.copy.codec;

import io.pgseam.copy.codec.TsqueryToken.Kind;
import io.pgseam.copy.codec.TsqueryToken.Operand;
import io.pgseam.copy.codec.TsqueryToken.Operator;
import io.pgseam.copy.wire.DecodingException;
import io.pgseam.copy.wire.EncodingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text form of {@code tsquery}, from and to the order of the binary form: operator, right side, left side. */
final class TsqueryText {

    private static final int MAX_DISTANCE = 1 << 14;
    private static final String WEIGHTS = "DCBA";
    private static final Operator NOT = new Operator(Kind.NOT, 0);
    private static final Operator AND = new Operator(Kind.AND, 0);
    private static final Operator OR = new Operator(Kind.OR, 0);

    /** An opening bracket among the operators that wait for their right side. */
    private static final Operator BRACKET = new Operator(Kind.OR, -1);

    private final LexemeScanner scanner;
    private final Deque<Operator> waiting = new ArrayDeque<>();
    private final List<TsqueryToken> postfix = new ArrayList<>();

    private TsqueryText(String text) {
        scanner = new LexemeScanner(text, "!&|()<");
    }

    /** @throws EncodingException if the text is not a tsquery's */
    static List<TsqueryToken> parse(String text) {
        return new TsqueryText(text).parse();
    }

    private List<TsqueryToken> parse() {
        if (!scanner.more()) {
            return List.of();
        }
        do {
            operand();
        } while (operator());
        clear();
        if (!waiting.isEmpty()) {
            throw scanner.malformed("a bracket is left open");
        }
        Collections.reverse(postfix);
        return postfix;
    }

    /** Reads an operand, with the brackets and negations before it. */
    private void operand() {
        while (scanner.more()) {
            if (scanner.skip('!')) {
                waiting.push(NOT);
            } else if (scanner.skip('(')) {
                waiting.push(BRACKET);
            } else {
                postfix.add(word());
                return;
            }
        }
        throw scanner.malformed("an operand is expected");
    }

    private Operand word() {
        String word = scanner.word();
        int weights = 0;
        boolean prefix = false;
        if (scanner.skip(':')) {
            for (int letter = scanner.skipAny(WEIGHTS + "*"); letter >= 0; letter = scanner.skipAny(WEIGHTS + "*")) {
                prefix |= letter == WEIGHTS.length();
                weights |= letter == WEIGHTS.length() ? 0 : 1 << letter;
            }
        }
        return new Operand(word, weights, prefix);
    }

    /** Reads closing brackets and then an operator; false at the end of the text. */
    private boolean operator() {
        while (scanner.more()) {
            if (!scanner.skip(')')) {
                push(scanner.skip('&') ? AND : scanner.skip('|') ? OR : phrase());
                return true;
            }
            clear();
            if (waiting.isEmpty()) {
                throw scanner.malformed("a bracket is closed that is not open");
            }
            waiting.pop();
        }
        return false;
    }

    private Operator phrase() {
        if (!scanner.skip('<')) {
            throw scanner.malformed("an operator is expected");
        }
        int distance = scanner.skip('-') ? 1 : scanner.number(MAX_DISTANCE);
        if (!scanner.skip('>')) {
            throw scanner.malformed("> is expected");
        }
        return new Operator(Kind.PHRASE, distance);
    }

    private void push(Operator operator) {
        while (binds(operator.kind().priority())) {
            postfix.add(waiting.pop());
        }
        waiting.push(operator);
    }

    private void clear() {
        while (binds(0)) {
            postfix.add(waiting.pop());
        }
    }

    private boolean binds(int priority) {
        Operator top = waiting.peek();
        return top != null && top != BRACKET && top.kind().priority() >= priority;
    }

    /**
     * Returns the text as the server prints it.
     *
     * @throws DecodingException if operands are missing or left over
     */
    static String format(List<TsqueryToken> tokens) {
        Deque<Part> parts = new ArrayDeque<>();
        for (int i = tokens.size() - 1; i >= 0; i--) {
            TsqueryToken token = tokens.get(i);
            parts.push(token instanceof Operator operator ? joined(operator, parts) : Part.of((Operand) token));
        }
        if (parts.size() > 1) {
            throw new DecodingException("a tsquery has operands that nothing joins");
        }
        return parts.isEmpty() ? "" : parts.pop().text().toString();
    }

    private static Part joined(Operator operator, Deque<Part> parts) {
        Kind kind = operator.kind();
        if (parts.size() < (kind == Kind.NOT ? 1 : 2)) {
            throw new DecodingException("a tsquery lacks an operand");
        }
        Part right = parts.pop();
        if (kind == Kind.NOT) {
            right.bracketBelow(kind.priority());
            right.text().insert(0, '!');
            return new Part(right.text(), kind);
        }
        Part left = parts.pop();
        left.bracketBelow(kind.priority());
        // A phrase on the right side of another one is not the same without brackets.
        right.bracketBelow(kind == Kind.PHRASE ? kind.priority() + 1 : kind.priority());
        left.text().append(symbol(operator)).append(right.text());
        return new Part(left.text(), kind);
    }

    private static String symbol(Operator operator) {
        if (operator.kind() == Kind.PHRASE) {
            return operator.distance() == 1 ? " <-> " : " <" + operator.distance() + "> ";
        }
        return operator.kind() == Kind.AND ? " & " : " | ";
    }

    /** A part of the query and the operator that holds it together, null for a word. */
    private record Part(StringBuilder text, @Nullable Kind kind) {

        static Part of(Operand operand) {
            StringBuilder text = new StringBuilder();
            LexemeScanner.quote(operand.word(), text);
            if (operand.weights() != 0 || operand.prefix()) {
                text.append(operand.prefix() ? ":*" : ":");
            }
            for (int letter = WEIGHTS.length() - 1; letter >= 0; letter--) {
                text.append((operand.weights() >> letter & 1) == 0 ? "" : WEIGHTS.charAt(letter));
            }
            return new Part(text, null);
        }

        void bracketBelow(int priority) {
            if (kind != null && kind.priority() < priority) {
                text.insert(0, "( ").append(" )");
            }
        }
    }
}
