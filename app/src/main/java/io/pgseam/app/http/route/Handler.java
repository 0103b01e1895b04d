package io.pgseam.app.http.route;

/** Answers requests of one route; thread-safe. */
@FunctionalInterface
public interface Handler {
    /**
     * Returns one of the route's answers.
     *
     * @throws io.pgseam.app.http.problem.ProblemException for one of its problems
     */
    Answer handle(Request request);
}
