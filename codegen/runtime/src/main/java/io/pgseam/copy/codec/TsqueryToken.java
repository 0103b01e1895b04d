package io.pgseam.copy.codec;

/** An operand or an operator of a {@code tsquery}. */
sealed interface TsqueryToken {

    /**
     * A word.
     *
     * @param weights a bit each, from 1 for D to 8 for A; 0 for any
     */
    record Operand(String word, int weights, boolean prefix) implements TsqueryToken {}

    /**
     * What joins operands.
     *
     * @param distance of a phrase, otherwise 0
     */
    record Operator(Kind kind, int distance) implements TsqueryToken {}

    /** The operators, each with its number in the binary form and how strongly it binds. */
    enum Kind {
        NOT(1, 4),
        AND(2, 2),
        OR(3, 1),
        PHRASE(4, 3);

        private final int number;
        private final int priority;

        Kind(int number, int priority) {
            this.number = number;
            this.priority = priority;
        }

        int number() {
            return number;
        }

        int priority() {
            return priority;
        }
    }
}
