package io.pgseam.app.http.route;

import io.pgseam.app.http.problem.FieldErrors;
import io.pgseam.app.http.schema.JsonType;
import io.pgseam.app.http.schema.SchemaCheck;
import io.pgseam.app.json.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.ValueInstantiationException;

/** A body of one JSON value. */
public record JsonBody<T>(JsonType<T> type, String description) implements Body {
    private static final String WHOLE = "body";

    @Override
    public List<String> contentTypes() {
        return List.of(Media.JSON);
    }

    /** Returns the value, or nothing and adds all that is wrong with it. */
    Optional<T> read(byte[] bytes, FieldErrors errors) {
        JsonNode value;
        try {
            value = Json.mapper().readTree(bytes);
        } catch (JacksonException e) {
            // None where it is nested too deep, or a name is too long.
            Optional<TokenStreamLocation> place = Optional.ofNullable(e.getLocation());
            errors.add(
                    WHOLE,
                    "is no JSON that is read"
                            + place.map(at -> ", from line " + at.getLineNr() + ", column " + at.getColumnNr() + " on")
                                    .orElse(""));
            return Optional.empty();
        }
        FieldErrors own = new FieldErrors();
        new SchemaCheck(own).check(type.schema(), value, "");
        if (own.isEmpty()) {
            try {
                JavaType java = Json.mapper().constructType(type.java());
                return Optional.of(Json.mapper().<T>treeToValue(value, java));
            } catch (ValueInstantiationException e) {
                // What the schema cannot say, the record does.
                own.add(WHOLE, String.valueOf(e.getCause().getMessage()));
            }
        }
        errors.addAll(own);
        return Optional.empty();
    }
}
