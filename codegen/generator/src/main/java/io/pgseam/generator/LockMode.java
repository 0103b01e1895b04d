package io.pgseam.generator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a build does with {@code schema.lock}; the system property {@code pgseam.lock}. */
enum LockMode {
    /** Fails where the file does not match; the default where the environment's {@code CI} is {@code true}. */
    CHECK,
    /** Writes the file where it does not match; the default elsewhere. */
    UPDATE,
    /** Leaves the file alone, be it there or not. */
    IGNORE;

    /** @throws MigrationException if the property has another value */
    static LockMode current() {
        return of(System.getProperty("pgseam.lock"), System.getenv());
    }

    static LockMode of(@Nullable String property, Map<String, String> environment) {
        if (property == null || property.isBlank()) {
            return "true".equalsIgnoreCase(environment.get("CI")) ? CHECK : UPDATE;
        }
        return Optional.of(property.strip())
                .flatMap(word -> Arrays.stream(values())
                        .filter(mode -> mode.word().equals(word))
                        .findFirst())
                .orElseThrow(() -> new MigrationException("The system property pgseam.lock is \"" + property
                        + "\": expected "
                        + Arrays.stream(values()).map(LockMode::word).collect(Collectors.joining(", "))
                        + ". No server was started."));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
