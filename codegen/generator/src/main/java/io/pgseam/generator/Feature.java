package io.pgseam.generator;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** What is generated besides jOOQ's classes; the property of the same name switches it, and is {@code true} by default. */
enum Feature {
    /** The catalogue of {@link io.pgseam.generator.constraints.ConstraintCatalogue}. */
    CONSTRAINTS,
    /** The builders of {@link io.pgseam.generator.inserts.InsertBuilders}. */
    INSERTS;

    String property() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> properties() {
        return Arrays.stream(values()).map(Feature::property).toList();
    }

    /** @throws MigrationException if a property is neither {@code true} nor {@code false} */
    static Set<Feature> of(Properties properties) {
        return Arrays.stream(values())
                .filter(feature -> feature.isOn(properties.getProperty(feature.property(), "true")))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Feature.class)));
    }

    private boolean isOn(String value) {
        return switch (value.strip()) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new MigrationException("The property \"" + property()
                        + "\" of jOOQ's <database> is true or false, found \"" + value + "\". No server was started.");
        };
    }
}
