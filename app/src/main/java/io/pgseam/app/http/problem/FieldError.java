package io.pgseam.app.http.problem;

/**
 * What is wrong with one value of a request.
 *
 * @param field the parameter's or header's name, or where the value stands in the body: {@code items.0.quantity}, {@code line 3, column 2}
 * @param message what was found against what was expected; quotes no value
 */
public record FieldError(String field, String message) {}
