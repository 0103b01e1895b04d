package io.pgseam.app.http.route;

import io.pgseam.app.http.problem.ProblemType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the server does with one method on one path.
 *
 * @param path with {@code {name}} where a parameter stands
 * @param name by which programs call it, unique
 * @param summary one sentence
 * @param problems that the handler answers itself; those that every request of this kind can meet are in {@link #allProblems}
 */
public record Route(
        Kind kind,
        Method method,
        String path,
        String name,
        String summary,
        List<Parameter<?>> parameters,
        Optional<Body> body,
        List<AnswerType> answers,
        Set<ProblemType> problems,
        Handler handler) {

    /** What a route is about. */
    public enum Kind {
        /** What is in the database. */
        DATA,
        /** The server itself. */
        SERVER,
        /** Files for a browser, whose queries are the page's own affair. */
        PAGE
    }

    public Route {
        parameters = List.copyOf(parameters);
        answers = List.copyOf(answers);
        problems = Set.copyOf(problems);
    }

    /** Begins a route about what is in the database. */
    public static RouteBuilder data(Method method, String path, String name, String summary) {
        return new RouteBuilder(Kind.DATA, method, path, name, summary);
    }

    /** Begins a route about the server itself. */
    public static RouteBuilder server(String path, String name, String summary) {
        return new RouteBuilder(Kind.SERVER, Method.GET, path, name, summary);
    }

    /** Begins a route to files for a browser. */
    public static RouteBuilder page(String path, String name, String summary) {
        return new RouteBuilder(Kind.PAGE, Method.GET, path, name, summary);
    }

    /** Its own problems, and those of all routes of its kind. */
    public Set<ProblemType> allProblems() {
        EnumSet<ProblemType> all = EnumSet.of(ProblemType.INTERNAL, ProblemType.INVALID_REQUEST);
        all.addAll(problems);
        if (body.isPresent()) {
            all.addAll(EnumSet.of(ProblemType.SLOW_BODY, ProblemType.LARGE_BODY, ProblemType.MEDIA_TYPE));
        }
        if (method.isWriting()) {
            all.addAll(EnumSet.of(ProblemType.UNAUTHORIZED, ProblemType.OTHER_SITE));
        }
        if (kind == Kind.DATA) {
            all.addAll(EnumSet.of(
                    ProblemType.REFUSED_VALUE, ProblemType.BUSY, ProblemType.UNAVAILABLE, ProblemType.TIMEOUT));
            if (method.isWriting()) {
                all.addAll(EnumSet.of(ProblemType.CONSTRAINT, ProblemType.UNKNOWN_OUTCOME));
            }
        }
        return all;
    }

    /**
     * Answers a request.
     *
     * @throws IllegalStateException if the handler's answer is not one of the route's
     */
    public Answer answer(RequestSource source) {
        Answer answer = handler.handle(Request.read(this, source));
        if (!answers.contains(answer.type())) {
            throw new IllegalStateException(name + " does not declare the answer " + answer.type());
        }
        return answer;
    }
}
