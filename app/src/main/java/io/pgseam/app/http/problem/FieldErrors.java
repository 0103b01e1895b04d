package io.pgseam.app.http.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a request, so that all of it is told at once. For one request. */
public final class FieldErrors {
    private static final int MOST = 100;
    private static final int LONGEST_NAME = 200;
    private static final String WHOLE = "body";

    private final List<FieldError> errors = new ArrayList<>();

    /** Adds an error; those beyond the first {@value #MOST} are left out. */
    public void add(String field, String message) {
        if (errors.size() < MOST) {
            errors.add(new FieldError(shown(field), message));
        }
    }

    /** Adds what is wrong with a value to its field. */
    public void add(String field, List<String> messages) {
        messages.forEach(message -> add(field, message));
    }

    public void addAll(FieldErrors more) {
        more.errors.forEach(error -> add(error.field(), error.message()));
    }

    /**
     * A field without a name is the whole body. A name can come from the request: what cannot be shown becomes a question mark, and what is too
     * long is cut.
     */
    private static String shown(String field) {
        StringBuilder shown = new StringBuilder(field.isEmpty() ? WHOLE : "");
        field.codePoints()
                .limit(LONGEST_NAME)
                .map(unit ->
                        Character.isISOControl(unit) || Character.getType(unit) == Character.SURROGATE ? '?' : unit)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    public boolean isEmpty() {
        return errors.isEmpty();
    }

    /** @throws ProblemException if there are any errors */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.of(ProblemType.INVALID_REQUEST, "Mend the fields that are named.")
                    .with("errors", List.copyOf(errors)));
        }
    }
}
