package io.pgseam.app.http.route;

import io.pgseam.app.http.problem.FieldErrors;
import io.pgseam.app.http.schema.Keywords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A parameter of a route: declared by the route, and asked for by its handler, so that neither has another name or type for it. */
public final class Parameter<T> {
    /** Where a parameter stands. */
    public enum Place {
        PATH,
        QUERY,
        HEADER
    }

    /** Whether it must be there. */
    public enum Presence {
        OPTIONAL,
        REQUIRED
    }

    /** Returns the value, or nothing if errors were added. */
    private interface Reader<T> {
        Optional<T> read(List<String> texts, String field, FieldErrors errors);
    }

    private final Place place;
    private final String name;
    private final String description;
    private final Presence presence;
    private final ObjectNode schema;
    private final Reader<T> reader;

    private Parameter(
            Place place, String name, String description, Presence presence, ObjectNode schema, Reader<T> reader) {
        this.place = place;
        this.name = name;
        this.description = description;
        this.presence = presence;
        this.schema = schema;
        this.reader = reader;
    }

    /** A part of the path, {@code {name}} there. */
    public static <T> Parameter<T> path(String name, ValueType<T> type, String description) {
        return new Parameter<>(
                Place.PATH,
                name,
                description,
                Presence.REQUIRED,
                type.keywords().schema(),
                (texts, field, errors) -> type.read(texts.get(0), field, errors));
    }

    /** In the query, at most once. */
    public static <T> Parameter<Optional<T>> query(String name, ValueType<T> type, String description) {
        return new Parameter<>(
                Place.QUERY,
                name,
                description,
                Presence.OPTIONAL,
                type.keywords().schema(),
                atMostOnce(type));
    }

    /** In the query, at most once; where it is not there, as if it had this value. */
    public static <T> Parameter<T> query(String name, ValueType<T> type, String byDefault, String description) {
        ObjectNode schema = type.keywords().schema().deepCopy();
        T value = type.reader().apply(byDefault);
        schema.set("default", JsonNodeFactory.instance.pojoNode(value instanceof Number ? value : byDefault));
        Reader<Optional<T>> reader = atMostOnce(type);
        return new Parameter<>(
                Place.QUERY,
                name,
                description,
                Presence.OPTIONAL,
                schema,
                (texts, field, errors) -> reader.read(texts, field, errors).map(given -> given.orElse(value)));
    }

    /** In the query, once. */
    public static <T> Parameter<T> requiredQuery(String name, ValueType<T> type, String description) {
        return new Parameter<>(
                Place.QUERY,
                name,
                description,
                Presence.REQUIRED,
                type.keywords().schema(),
                (texts, field, errors) -> {
                    if (texts.size() != 1) {
                        errors.add(field, texts.isEmpty() ? "is missing" : "is there more than once");
                        return Optional.empty();
                    }
                    return type.read(texts.get(0), field, errors);
                });
    }

    /** In the query, so often. */
    public static <T> Parameter<List<T>> queryList(String name, ValueType<T> type, int most, String description) {
        ObjectNode schema = JsonNodeFactory.instance
                .objectNode()
                .put("type", "array")
                .setAll(Keywords.elements(0, most).with(type.keywords()).schema());
        return new Parameter<>(Place.QUERY, name, description, Presence.OPTIONAL, schema, (texts, field, errors) -> {
            if (texts.size() > most) {
                errors.add(field, "is there " + texts.size() + " times, expected at most " + most);
                return Optional.empty();
            }
            List<T> values = new ArrayList<>();
            texts.forEach(text -> type.read(text, field, errors).ifPresent(values::add));
            return Optional.of(values);
        });
    }

    public static <T> Parameter<Optional<T>> header(String name, ValueType<T> type, String description) {
        return new Parameter<>(
                Place.HEADER,
                name,
                description,
                Presence.OPTIONAL,
                type.keywords().schema(),
                atMostOnce(type));
    }

    private static <T> Reader<Optional<T>> atMostOnce(ValueType<T> type) {
        return (texts, field, errors) -> {
            if (texts.isEmpty()) {
                return Optional.of(Optional.empty());
            }
            if (texts.size() > 1) {
                errors.add(field, "is there more than once");
                return Optional.empty();
            }
            return type.read(texts.get(0), field, errors).map(Optional::of);
        };
    }

    Optional<T> read(List<String> texts, FieldErrors errors) {
        return reader.read(texts, name, errors);
    }

    public Place place() {
        return place;
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    public Presence presence() {
        return presence;
    }

    /** Not to be changed. */
    public ObjectNode schema() {
        return schema;
    }
}
