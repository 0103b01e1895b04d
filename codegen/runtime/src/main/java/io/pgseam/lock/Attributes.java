package io.pgseam.lock;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers the attributes of an entry, in the order of the line. */
final class Attributes {

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /** Adds an attribute, unless the value is null. */
    Attributes with(String key, @Nullable String value) {
        if (value != null) {
            values.put(key, List.of(value));
        }
        return this;
    }

    Attributes withAll(String key, List<String> list) {
        values.put(key, list);
        return this;
    }

    /** Adds a mark, if it is set. */
    Attributes mark(String key, boolean isSet) {
        if (isSet) {
            values.put(key, List.of());
        }
        return this;
    }

    Map<String, List<String>> map() {
        return values;
    }
}
