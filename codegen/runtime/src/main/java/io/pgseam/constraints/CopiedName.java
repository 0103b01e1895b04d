package io.pgseam.constraints;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What PostgreSQL calls its copy of a constraint, in a partition or for one that is referenced: the same, or a name made of
 * the table's and the columns', with a number where that is taken. Copies of indexes over expressions are not told.
 */
record CopiedName(ConstraintDefinition original) {

    private static final String NUMBER = "_?[0-9]*";

    boolean fits(Violation violation) {
        String name = String.valueOf(violation.name());
        return Pattern.matches(Pattern.quote(original.name()) + NUMBER, name)
                || Pattern.matches(Pattern.quote(violation.owner() + "_" + columns()) + ending() + NUMBER, name);
    }

    private String columns() {
        return original.kind() == ConstraintKind.PRIMARY_KEY
                ? ""
                : original.columns().stream()
                        .map(column -> column.getName() + "_")
                        .collect(Collectors.joining());
    }

    private String ending() {
        return switch (original.kind()) {
            case PRIMARY_KEY -> "pkey";
            case UNIQUE -> "(key|idx)";
            case FOREIGN_KEY -> "fkey";
            case EXCLUSION -> "excl";
            case CHECK -> "check";
            case NOT_NULL -> "not_null";
        };
    }
}
