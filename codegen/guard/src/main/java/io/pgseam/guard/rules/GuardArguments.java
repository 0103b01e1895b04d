package io.pgseam.guard.rules;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * What a build tells the guard.
 *
 * @param audited exact names of the packages in which plain SQL is allowed and counted, without their subpackages
 * @param mode what becomes of findings elsewhere
 * @param options the rules that are asked for; none by default
 */
public record GuardArguments(Set<String> audited, Mode mode, Set<Option> options) {

    /** What becomes of a finding. */
    public enum Mode {
        /** It fails the build. The default. */
        REJECT,
        /** It is a warning, and counted. */
        REPORT
    }

    /** A rule that a build must ask for. */
    public enum Option {
        /** Rows are inserted with the builders that are generated, which know what is required. */
        INSERT_BUILDERS("inserts=builders"),
        /** {@code in} and {@code notIn} take values of the field's own type alone. */
        TYPED_IN("in=typed");

        private final String argument;

        Option(String argument) {
            this.argument = argument;
        }
    }

    private static final String AUDITED = "audited=";
    private static final String REPORT = "mode=report";

    public GuardArguments {
        audited = Set.copyOf(audited);
        options = Set.copyOf(options);
        for (String name : audited) {
            if (!SourceVersion.isName(name)) {
                throw new IllegalArgumentException("PgSeamGuard: \"" + name + "\" is not a package name. Expected "
                        + AUDITED + "package[,package...], without spaces.");
            }
        }
    }

    /**
     * Reads arguments as the plugin gets them.
     *
     * @throws IllegalArgumentException if one is none of {@code audited=package[,package...]}, {@code mode=report},
     *     {@code inserts=builders} and {@code in=typed}
     */
    public static GuardArguments parse(String... arguments) {
        var names = new TreeSet<String>();
        var mode = Mode.REJECT;
        var options = EnumSet.noneOf(Option.class);
        for (String argument : arguments) {
            var option = option(argument);
            if (option.isPresent()) {
                options.add(option.get());
            } else if (argument.equals(REPORT)) {
                mode = Mode.REPORT;
            } else if (argument.startsWith(AUDITED)) {
                names.addAll(List.of(argument.substring(AUDITED.length()).split(",", -1)));
            } else {
                throw new IllegalArgumentException("PgSeamGuard: unknown argument \"" + argument + "\". Expected "
                        + AUDITED + "package[,package...], without spaces, " + REPORT + ", "
                        + Arrays.stream(Option.values())
                                .map(known -> known.argument)
                                .collect(Collectors.joining(" or "))
                        + ".");
            }
        }
        return new GuardArguments(names, mode, options);
    }

    private static Optional<Option> option(String argument) {
        return Arrays.stream(Option.values())
                .filter(option -> option.argument.equals(argument))
                .findFirst();
    }

    /** Says whether plain SQL is allowed in this package. */
    public boolean isAudited(String packageName) {
        return audited.contains(packageName);
    }
}
