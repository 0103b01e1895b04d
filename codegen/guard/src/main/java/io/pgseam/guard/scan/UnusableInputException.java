package io.pgseam.guard.scan;

import java.util.List;

/** Says why a scan could not be made: what was given to it cannot be read, or not be understood. */
public final class UnusableInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    UnusableInputException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    /** Returns all problems, one line each, with the file's name; at least one. */
    public List<String> problems() {
        return problems;
    }
}
