package io.pgseam.app.config;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Settings are missing or malformed. The message names each in a line of its own, and no secret. Nothing was started. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    ConfigurationException(String problem) {
        this(List.of(problem));
    }

    ConfigurationException(List<String> problems) {
        // A value that is shown can hold a line break.
        super(problems.stream()
                .map(problem -> problem.replaceAll("\\p{Cntrl}", "?"))
                .collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Returns the settings, or nothing and adds what is wrong with them. */
    static <T> Optional<T> collect(Supplier<T> settings, List<String> problems) {
        try {
            return Optional.of(settings.get());
        } catch (ConfigurationException e) {
            problems.addAll(e.problems);
            return Optional.empty();
        }
    }
}
