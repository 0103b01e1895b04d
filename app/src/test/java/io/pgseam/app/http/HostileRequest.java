package io.pgseam.app.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.pgseam.app.hostile.CsvText;
import io.pgseam.app.hostile.Hostile;
import io.pgseam.app.http.route.JsonBody;
import io.pgseam.app.http.route.Parameter;
import io.pgseam.app.http.route.Route;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A request to a route, with a text in some of the places that the route declares, and what is right in the others. */
final class HostileRequest {
    /** Where the text is put. */
    enum Places {
        /** Where text is refused, whatever it is. */
        CLOSED,
        /** In the path and the query, where text is taken. */
        ADDRESS,
        HEADERS,
        /** In the body, where text is taken. */
        BODY
    }

    private static final String HARMLESS = "harmless";
    private static final String FILLED = "\\S";

    private final Route route;
    private final Places places;
    private final Hostile hostile;
    private final Map<String, String> right;
    private final List<String> used = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    private HostileRequest(Route route, Places places, Hostile hostile, Map<String, String> right) {
        this.route = route;
        this.places = places;
        this.hostile = hostile;
        this.right = right;
    }

    /** @param right values of what the schemas do not give any for, by name */
    static HostileRequest of(Route route, Places places, Hostile hostile, Map<String, String> right) {
        return new HostileRequest(route, places, hostile, right);
    }

    /** The names of the route's places of that kind; none if there is no such request. */
    static List<String> places(Route route, Places places) {
        HostileRequest request = of(route, places, new Hostile("", "x"), Map.of());
        request.bytes();
        return List.copyOf(request.used);
    }

    /** The fields that the answer must complain of. */
    List<String> wrong() {
        return wrong;
    }

    byte[] bytes() {
        used.clear();
        wrong.clear();
        byte[] body = body();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((route.method().name() + " " + address() + " HTTP/1.1\r\nHost: a\r\n").getBytes(US_ASCII));
        for (Parameter<?> header : at(Parameter.Place.HEADER)) {
            if (isHostile(header)) {
                bytes.writeBytes((header.name() + ": ").getBytes(US_ASCII));
                bytes.writeBytes(hostile.bytes());
                bytes.writeBytes("\r\n".getBytes(US_ASCII));
            } else if (header.name().equals("If-Match")) {
                bytes.writeBytes("If-Match: *\r\n".getBytes(US_ASCII));
            }
        }
        route.body()
                .ifPresent(kind ->
                        bytes.writeBytes(("Content-Type: " + kind.contentTypes().get(0) + "\r\n").getBytes(US_ASCII)));
        bytes.writeBytes(("Content-Length: " + body.length + "\r\n\r\n").getBytes(US_ASCII));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    private String address() {
        String path = route.path();
        for (Parameter<?> parameter : at(Parameter.Place.PATH)) {
            String value =
                    isHostile(parameter) ? hostile.percentEncoded() : right.getOrDefault(parameter.name(), HARMLESS);
            path = path.replace("{" + parameter.name() + "}", value);
        }
        String query = at(Parameter.Place.QUERY).stream()
                .filter(parameter -> parameter.presence() == Parameter.Presence.REQUIRED || isHostilePlace(parameter))
                .map(parameter -> parameter.name() + "=" + queryValue(parameter))
                .collect(Collectors.joining("&"));
        return path + (query.isEmpty() ? "" : "?" + query);
    }

    private String queryValue(Parameter<?> parameter) {
        if (!isHostile(parameter)) {
            return right.getOrDefault(parameter.name(), HARMLESS);
        }
        return parameter.name().equals("metadata")
                ? new Hostile("", object()).percentEncoded()
                : hostile.percentEncoded();
    }

    private List<Parameter<?>> at(Parameter.Place place) {
        return route.parameters().stream()
                .filter(parameter -> parameter.place() == place)
                .toList();
    }

    private boolean isHostilePlace(Parameter<?> parameter) {
        Places own = !isOpen(element(parameter))
                ? Places.CLOSED
                : parameter.place() == Parameter.Place.HEADER ? Places.HEADERS : Places.ADDRESS;
        return own == places;
    }

    /** Notes the place. */
    private boolean isHostile(Parameter<?> parameter) {
        if (!isHostilePlace(parameter)) {
            return false;
        }
        note(parameter.name(), element(parameter), hostile);
        return true;
    }

    private static JsonNode element(Parameter<?> parameter) {
        return parameter.schema().has("items") ? parameter.schema().required("items") : parameter.schema();
    }

    private byte[] body() {
        if (route.body().isEmpty()) {
            return new byte[0];
        }
        if (route.body().get() instanceof JsonBody<?> json) {
            return json(json.type().schema(), "").getBytes(UTF_8);
        }
        if (places != Places.BODY) {
            return CsvText.HEADER.getBytes(UTF_8);
        }
        used.add("csv");
        if (!hostile.isStorable()) {
            wrong.add("line ");
        }
        return CsvText.products().product(hostile).bytes();
    }

    /** JSON that the schema describes. */
    private String json(JsonNode schema, String name) {
        String type = schema.path("type").asString("");
        if (schema.has("properties")) {
            return schema.required("properties")
                    .propertyStream()
                    .map(property -> '"' + property.getKey() + "\":"
                            + json(property.getValue(), inside(name, property.getKey())))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (type.equals("array")) {
            return "[" + json(schema.required("items"), inside(name, "0")) + "]";
        }
        Places own = type.isEmpty() || type.equals("object") || isOpen(schema) ? Places.BODY : Places.CLOSED;
        if (own == places) {
            Hostile text = name.equals("email") ? hostile.address() : hostile;
            note(name, schema, text);
            return type.equals("object") ? object() : text.json();
        }
        return switch (type) {
            case "object" -> "{}";
            case "number", "integer" -> "1";
            default ->
                '"' + right.getOrDefault(name.replaceFirst(".*[.]", ""), name.equals("email") ? "a@b" : HARMLESS) + '"';
        };
    }

    private String object() {
        return "{" + hostile.json() + ":" + hostile.json() + "}";
    }

    private void note(String name, JsonNode schema, Hostile text) {
        String field = name.isEmpty() ? "body" : name;
        used.add(field);
        // The bytes of a header are some text in any case.
        boolean isRefused = !text.isStorable() || !isWithin(schema, text);
        if (places == Places.CLOSED || places != Places.HEADERS && isRefused) {
            wrong.add(field);
        }
    }

    private static boolean isWithin(JsonNode schema, Hostile text) {
        return text.length() <= schema.path("maxLength").asInt(Integer.MAX_VALUE)
                && (!schema.has("pattern") || !text.text().matches("[ \\t\\n\\x0B\\f\\r]*"));
    }

    /** Whether any text fits, if it is not too long, or blank. */
    private static boolean isOpen(JsonNode schema) {
        return schema.path("type").asString("").equals("string")
                && !schema.has("format")
                && !schema.has("enum")
                && schema.path("pattern").asString(FILLED).equals(FILLED);
    }

    private static String inside(String name, String property) {
        return name.isEmpty() ? property : name + "." + property;
    }

    @Override
    public String toString() {
        return route.name() + " " + places + ", " + hostile;
    }
}
