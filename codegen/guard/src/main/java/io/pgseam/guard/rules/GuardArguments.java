package io.pgseam.guard.rules;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;

/**
 * What a build tells the guard.
 *
 * @param audited exact names of the packages in which plain SQL is allowed and counted, without their subpackages
 * @param mode what becomes of findings elsewhere
 */
public record GuardArguments(Set<String> audited, Mode mode) {

    /** What becomes of a finding. */
    public enum Mode {
        /** It fails the build. The default. */
        REJECT,
        /** It is a warning, and counted. */
        REPORT
    }

    private static final String AUDITED = "audited=";
    private static final String REPORT = "mode=report";

    public GuardArguments {
        audited = Set.copyOf(audited);
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
     * @throws IllegalArgumentException if one is neither {@code audited=package[,package...]} nor {@code mode=report}
     */
    public static GuardArguments parse(String... arguments) {
        var names = new TreeSet<String>();
        var mode = Mode.REJECT;
        for (String argument : arguments) {
            if (argument.equals(REPORT)) {
                mode = Mode.REPORT;
            } else if (argument.startsWith(AUDITED)) {
                names.addAll(List.of(argument.substring(AUDITED.length()).split(",", -1)));
            } else {
                throw new IllegalArgumentException("PgSeamGuard: unknown argument \"" + argument + "\". Expected "
                        + AUDITED + "package[,package...], without spaces, or " + REPORT + ".");
            }
        }
        return new GuardArguments(names, mode);
    }

    /** Says whether plain SQL is allowed in this package. */
    public boolean isAudited(String packageName) {
        return audited.contains(packageName);
    }
}
