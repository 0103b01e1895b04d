package io.pgseam.app.http.route;

import io.pgseam.app.http.problem.FieldErrors;
import io.pgseam.app.http.problem.ProblemException;
import io.pgseam.app.http.problem.ProblemType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A request whose parameters and body have passed what its route says of them. For one thread. */
public final class Request {
    private final Route route;
    private final RequestSource source;
    private final Map<Object, Object> values = new HashMap<>();

    private Request(Route route, RequestSource source) {
        this.route = route;
        this.source = source;
    }

    /** @throws ProblemException with all that is wrong with the parameters and the body */
    public static Request read(Route route, RequestSource source) {
        Request request = new Request(route, source);
        FieldErrors errors = new FieldErrors();
        request.readParameters(errors);
        request.readBody(errors);
        errors.throwIfAny();
        return request;
    }

    /** The parameter's value. */
    public <T> T get(Parameter<T> parameter) {
        return value(parameter);
    }

    /** The body's value. */
    public <T> T get(JsonBody<T> body) {
        return value(body);
    }

    /** The body as it comes; read once. */
    public BoundedStream get(StreamBody body) {
        return value(body);
    }

    @SuppressWarnings("unchecked") // each is put with its own type
    private <T> T value(Object key) {
        Object value = values.get(key);
        if (value == null) {
            throw new IllegalStateException(route.name() + " does not declare what its handler asks for");
        }
        return (T) value;
    }

    private void readParameters(FieldErrors errors) {
        if (route.kind() != Route.Kind.PAGE) {
            source.query().keySet().stream()
                    .filter(name -> route.parameters().stream()
                            .noneMatch(each -> each.place() == Parameter.Place.QUERY
                                    && each.name().equals(name)))
                    .forEach(name -> errors.add(name, "is no parameter here"));
        }
        route.parameters()
                .forEach(parameter ->
                        parameter.read(texts(parameter), errors).ifPresent(value -> values.put(parameter, value)));
    }

    private List<String> texts(Parameter<?> parameter) {
        return switch (parameter.place()) {
            case PATH -> List.of(source.path(parameter.name()));
            case QUERY -> source.query().getOrDefault(parameter.name(), List.of());
            case HEADER -> source.header(parameter.name());
        };
    }

    private void readBody(FieldErrors errors) {
        if (route.body().isEmpty()) {
            return;
        }
        Body kind = route.body().get();
        requireContentType(kind);
        BoundedStream bytes = source.body(kind);
        if (kind instanceof JsonBody<?> json) {
            json.read(readAll(bytes), errors).ifPresent(value -> values.put(json, value));
        } else {
            values.put(kind, bytes);
        }
    }

    private void requireContentType(Body kind) {
        String type = source.header("Content-Type").stream()
                .findFirst()
                .map(text -> text.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
        if (!kind.contentTypes().contains(type)
                || !source.header("Content-Encoding").isEmpty()) {
            throw new ProblemException(
                    ProblemType.MEDIA_TYPE,
                    "Send " + String.join(" or ", kind.contentTypes()) + ", without a Content-Encoding.");
        }
    }

    private static byte[] readAll(BoundedStream bytes) {
        try {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
