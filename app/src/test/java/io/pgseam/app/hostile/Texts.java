package io.pgseam.app.hostile;

import io.pgseam.app.json.Json;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jooq.JSONB;
import tools.jackson.databind.JsonNode;

/** All text in a value, however deep in records, collections and JSON. */
public final class Texts {
    private Texts() {}

    public static Stream<String> of(Object value) {
        if (value instanceof String text) {
            return Stream.of(text);
        }
        if (value instanceof JSONB json) {
            return of(Json.mapper().readTree(json.data()));
        }
        if (value instanceof JsonNode json) {
            return json.isString()
                    ? Stream.of(json.stringValue())
                    : Stream.concat(
                            json.propertyNames().stream(),
                            json.values().stream().flatMap(Texts::of));
        }
        if (value instanceof Optional<?> optional) {
            return optional.stream().flatMap(Texts::of);
        }
        if (value instanceof Map<?, ?> map) {
            return Stream.concat(map.keySet().stream(), map.values().stream()).flatMap(Texts::of);
        }
        if (value instanceof Iterable<?> values) {
            return StreamSupport.stream(values.spliterator(), false).flatMap(Texts::of);
        }
        return value instanceof Record
                ? Arrays.stream(value.getClass().getRecordComponents())
                        .flatMap(component -> of(value(component, value)))
                : Stream.empty();
    }

    private static Object value(RecordComponent component, Object record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
