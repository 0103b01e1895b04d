package io.pgseam.app.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Variables that have defaults, and what is wrong with them. For one thread. */
public final class Variables {
    private static final Pattern TIME = Pattern.compile("(?<count>[0-9]{1,9})\\s*(?<unit>ms|s|min|h)");

    private final Map<String, String> environment;
    private final List<String> problems = new ArrayList<>();

    Variables(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Those of the environment, and of the file that {@code SHOP_CONFIG_FILE} names; the environment wins. */
    public static Variables of(Map<String, String> environment) {
        return new Variables(SettingsFile.under(environment));
    }

    /** What is not blank, without blanks around it. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A whole number; both bounds are inclusive. */
    public int number(String name, int byDefault, int least, int most) {
        String text = value(name).orElse(String.valueOf(byDefault));
        if (text.matches("[0-9]{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        problems.add(name + " is \"" + text + "\", expected a number from " + least + " to " + most + ".");
        return byDefault;
    }

    /** One of an enum's names, in lower case. */
    <E extends Enum<E>> E choice(String name, E byDefault) {
        List<String> names = Stream.of(byDefault.getDeclaringClass().getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        String text = value(name).orElseGet(() -> names.get(byDefault.ordinal()));
        if (!names.contains(text)) {
            problems.add(name + " is \"" + text + "\", expected " + String.join(" or ", names) + ".");
            return byDefault;
        }
        return byDefault.getDeclaringClass().getEnumConstants()[names.indexOf(text)];
    }

    Duration timeOrNone(String name, Duration byDefault, Duration least, Duration most) {
        return value(name).filter("0"::equals).isPresent() ? Duration.ZERO : time(name, byDefault, least, most);
    }

    /** A whole number and {@code ms}, {@code s}, {@code min} or {@code h}; both bounds are inclusive. */
    public Duration time(String name, Duration byDefault, Duration least, Duration most) {
        Optional<Duration> time = value(name).map(Variables::time).orElse(Optional.of(byDefault));
        if (time.filter(given -> given.compareTo(least) >= 0 && given.compareTo(most) <= 0)
                .isEmpty()) {
            problems.add(name + " is \"" + value(name).orElse("")
                    + "\", expected a time such as 500ms, 30s, 5min or 1h, from " + least.toMillis() + "ms to "
                    + most.toHours() + "h.");
        }
        return time.orElse(byDefault);
    }

    /** Adds a problem: one line, without secrets. */
    public void problem(String line) {
        problems.add(line);
    }

    /** @throws ConfigurationException if there are any */
    public void throwProblems() {
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
    }

    private static Optional<Duration> time(String text) {
        Matcher form = TIME.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(form.group("count"));
        return Optional.of(
                switch (form.group("unit")) {
                    case "ms" -> Duration.ofMillis(count);
                    case "s" -> Duration.ofSeconds(count);
                    case "min" -> Duration.ofMinutes(count);
                    default -> Duration.ofHours(count);
                });
    }
}
