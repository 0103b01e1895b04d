package io.pgseam.app.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A password that is the content of a file, without the line break at its end; read each time. */
record PasswordFile(String file) implements PasswordSource {
    private static final String NAME = "PGPASSWORD_FILE";

    /** @throws ConfigurationException if the environment names a file that cannot be read */
    static Optional<PasswordSource> named(Map<String, String> environment) {
        Optional<PasswordSource> named = Optional.ofNullable(environment.get(NAME))
                .filter(text -> !text.isBlank())
                .map(PasswordFile::new);
        named.ifPresent(PasswordSource::password);
        return named;
    }

    @Override
    public Optional<String> password() {
        try {
            return Optional.of(
                    new String(Files.readAllBytes(Path.of(file)), StandardCharsets.UTF_8).replaceFirst("\\R$", ""));
        } catch (IOException | InvalidPathException e) {
            throw new ConfigurationException(NAME + " is \"" + file + "\", which cannot be read: "
                    + e.getClass().getSimpleName() + ".");
        }
    }
}
