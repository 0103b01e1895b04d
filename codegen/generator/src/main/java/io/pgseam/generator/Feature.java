package io.pgseam.generator;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** What is generated besides jOOQ's classes, each switched by a property. */
enum Feature {
    /** The catalogue of {@link io.pgseam.generator.constraints.ConstraintCatalogue}. */
    CONSTRAINTS("constraints", "true"),
    /** The builders of {@link io.pgseam.generator.inserts.InsertBuilders}. */
    INSERTS("inserts", "true"),
    /** The file of {@link NativeImageMetadata}. */
    NATIVE_IMAGE("nativeImage", "true"),
    /** The fields of {@link io.pgseam.generator.optionals.OrNull}. */
    OR_NULL("orNull", "false");

    private final String property;
    private final String standard;

    /** @param standard where the property is not set */
    Feature(String property, String standard) {
        this.property = property;
        this.standard = standard;
    }

    static List<String> properties() {
        return Arrays.stream(values()).map(feature -> feature.property).toList();
    }

    /** @throws MigrationException if a property is neither {@code true} nor {@code false} */
    static Set<Feature> of(Properties properties) {
        return Arrays.stream(values())
                .filter(feature -> feature.isOn(properties.getProperty(feature.property, feature.standard)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Feature.class)));
    }

    private boolean isOn(String value) {
        return switch (value.strip()) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new MigrationException("The property \"" + property
                        + "\" of jOOQ's <database> is true or false, found \"" + value + "\". No server was started.");
        };
    }
}
