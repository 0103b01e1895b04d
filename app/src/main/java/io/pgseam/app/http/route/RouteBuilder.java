package io.pgseam.app.http.route;

import io.pgseam.app.http.problem.ProblemType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts a route together. */
public final class RouteBuilder {
    private final Route.Kind kind;
    private final Method method;
    private final String path;
    private final String name;
    private final String summary;
    private final List<Parameter<?>> parameters = new ArrayList<>();
    private final List<AnswerType> answers = new ArrayList<>();
    private final Set<ProblemType> problems = EnumSet.noneOf(ProblemType.class);
    private Optional<Body> body = Optional.empty();

    RouteBuilder(Route.Kind kind, Method method, String path, String name, String summary) {
        this.kind = kind;
        this.method = method;
        this.path = path;
        this.name = name;
        this.summary = summary;
    }

    /** Without any, the route has none. */
    public RouteBuilder parameters(Parameter<?>... declared) {
        parameters.addAll(List.of(declared));
        return this;
    }

    public RouteBuilder body(Body read) {
        body = Optional.of(read);
        return this;
    }

    public RouteBuilder answers(AnswerType... given) {
        answers.addAll(List.of(given));
        return this;
    }

    /** Those that the handler answers itself. */
    public RouteBuilder problems(ProblemType... answered) {
        problems.addAll(List.of(answered));
        return this;
    }

    public Route handledBy(Handler handler) {
        return new Route(kind, method, path, name, summary, parameters, body, answers, problems, handler);
    }
}
