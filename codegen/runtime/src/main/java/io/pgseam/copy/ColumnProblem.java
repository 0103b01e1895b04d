package io.pgseam.copy;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Why a column cannot be copied. */
record ColumnProblem(CopyPosition position, String reason) {

    /** Returns the first reason bare, as its position begins the message, and the others after their columns. */
    static String reasons(List<ColumnProblem> problems) {
        return problems.get(0).reason()
                + problems.stream()
                        .skip(1)
                        .map(problem -> "; " + problem.position().columnWithType() + ": " + problem.reason())
                        .collect(joining());
    }
}
