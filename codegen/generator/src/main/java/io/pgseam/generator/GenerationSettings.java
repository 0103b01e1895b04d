package io.pgseam.generator;

import io.pgseam.generator.ids.IdOwners;
import io.pgseam.generator.inserts.OptionalColumns;
import io.pgseam.postgres.ServerSettings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * The properties of jOOQ's {@code <database>}, read and checked.
 *
 * @param locations where the migrations are; property {@code locations}, required
 * @param server which PostgreSQL to take; properties {@code server}, {@code url}, {@code image}, {@code cache}
 * @param lock the committed description of the schema; property {@code lock}
 * @param pages where the schema page goes; property {@code pages}, relative to the project's directory; default {@value Output#PAGE} in
 *     the directory of the generated classes
 * @param initScripts SQL files that run before the migrations, in this order; property {@code initScripts}, with commas between them,
 *     relative to the project's directory; default none
 * @param ids the tables whose keys become types of their own; property {@code ids}, names of schemas or tables with commas between them;
 *     default none
 * @param features what is generated besides jOOQ's classes
 * @param optionalColumns which a new row need not have; property {@code inserts.optional}, with commas between them
 * @param flyway Flyway's own settings by their full names, from the properties {@code flyway.NAME}, {@code placeholders.NAME} and {@code
 *     schemas}
 */
record GenerationSettings(
        MigrationLocations locations,
        ServerSettings server,
        LockFile lock,
        Optional<Path> pages,
        List<Path> initScripts,
        IdOwners ids,
        Set<Feature> features,
        OptionalColumns optionalColumns,
        Map<String, String> flyway) {
    /**
     * Reads the properties.
     *
     * @param base what a relative path starts from
     * @throws MigrationException if a property is unknown, {@code locations} is missing, a feature is neither switched on nor
     *     off, or the system property {@code pgseam.lock} has another value than {@link LockMode} knows
     */
    static GenerationSettings of(Properties properties, Path base) {
        properties.stringPropertyNames().forEach(PropertyName::require);
        List<Path> initScripts =
                list(properties, "initScripts").stream().map(base::resolve).toList();
        return new GenerationSettings(
                MigrationLocations.of(properties, base),
                ServerSettings.from(properties),
                new LockFile(base.resolve(properties.getProperty("lock", LockFile.DEFAULT)), LockMode.current()),
                Optional.ofNullable(properties.getProperty("pages")).map(base::resolve),
                initScripts,
                new IdOwners(list(properties, "ids")),
                Feature.of(properties),
                new OptionalColumns(list(properties, "inserts.optional")),
                flyway(properties));
    }

    private static List<String> list(Properties properties, String name) {
        return Arrays.stream(properties.getProperty(name, "").split(","))
                .map(String::strip)
                .filter(element -> !element.isEmpty())
                .toList();
    }

    private static Map<String, String> flyway(Properties properties) {
        Map<String, String> flyway = new TreeMap<>();
        if (!properties.getProperty("initScripts", "").isBlank()) {
            // Flyway refuses a schema that is not empty, unless it begins its history there.
            flyway.put("flyway.baselineOnMigrate", "true");
            flyway.put("flyway.baselineVersion", "0");
        }
        Optional.ofNullable(properties.getProperty("schemas")).ifPresent(names -> flyway.put("flyway.schemas", names));
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith("placeholders.")) {
                flyway.put("flyway." + name, properties.getProperty(name));
            } else if (name.startsWith("flyway.")) {
                flyway.put(name, properties.getProperty(name));
            }
        }
        return flyway;
    }
}
