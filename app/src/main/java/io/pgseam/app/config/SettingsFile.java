package io.pgseam.app.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The file of settings that the environment may name. */
final class SettingsFile {
    private static final String NAME = "SHOP_CONFIG_FILE";

    private SettingsFile() {}

    /** Returns the environment, and what is only in the file. */
    static Map<String, String> under(Map<String, String> environment) {
        String file = environment.getOrDefault(NAME, "");
        if (file.isBlank()) {
            return environment;
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(file))) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigurationException(
                    NAME + " is \"" + file + "\", which cannot be read as a properties file in UTF-8: "
                            + e.getClass().getSimpleName() + ".");
        }
        Map<String, String> variables = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> variables.put(name, properties.getProperty(name)));
        variables.putAll(environment);
        return variables;
    }
}
