package io.pgseam.guard.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rejects driver properties that carry SQL, where the key is a constant and the value is not.
 *
 * <p>A key that is no constant passes: to copy settings from one place to another is no way to write SQL.
 */
record DriverProperty() implements Rule {

    private static final Set<String> KEYS =
            Set.of("options", "initsql", "connectioninitsql", "connectiontestquery", "initialsql", "validationquery");

    private static final Pattern AT_THE_END =
            Pattern.compile("[?&](options|initSql|connectionInitSql)=[^&]*$", Pattern.CASE_INSENSITIVE);

    private static final Pattern FORMATTED =
            Pattern.compile("[?&](options|initSql|connectionInitSql)=[^&]*%(\\d+\\$)?s", Pattern.CASE_INSENSITIVE);

    private static final MemberList MEMBERS = MemberList.of("driver-properties.txt");

    /** Returns the entry of a URL that goes on with a value for such a property. */
    static Optional<Entry> parameterAtTheEndOf(String text) {
        return parameter(AT_THE_END.matcher(text));
    }

    /** Returns the entry of a format of a URL that asks for a value for such a property. */
    static Optional<Entry> parameterIn(String format) {
        return parameter(FORMATTED.matcher(format));
    }

    private static Optional<Entry> parameter(Matcher parameter) {
        return parameter.find()
                ? Optional.of(new Entry(parameter.group(1) + "= in a URL", new DriverProperty()))
                : Optional.empty();
    }

    @Override
    public boolean rejects(Member declaration) {
        return MEMBERS.contains(declaration);
    }

    @Override
    public boolean permits(Member declaration, List<Optional<Object>> arguments) {
        return arguments.size() < 2
                || arguments.get(1).isPresent()
                || arguments
                        .get(0)
                        .filter(key -> carriesSql(String.valueOf(key)))
                        .isEmpty();
    }

    @Override
    public String wayOut() {
        return "Pass a compile-time constant.";
    }

    /** Says whether this key, also as {@code dataSource.options}, is one whose value the server runs. */
    private static boolean carriesSql(String key) {
        return KEYS.contains(key.substring(key.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
