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
 * @param inserts how rows may be inserted
 */
public record GuardArguments(Set<String> audited, Mode mode, Inserts inserts) {

    /** What becomes of a finding. */
    public enum Mode {
        /** It fails the build. The default. */
        REJECT,
        /** It is a warning, and counted. */
        REPORT
    }

    /** How rows may be inserted. */
    public enum Inserts {
        /** With jOOQ's statements. The default. */
        ANY,
        /** With the builders that are generated, which know what is required. */
        BUILDERS
    }

    private static final String AUDITED = "audited=";
    private static final String BUILDERS = "inserts=builders";
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
     * @throws IllegalArgumentException if one is none of {@code audited=package[,package...]}, {@code mode=report} and
     *     {@code inserts=builders}
     */
    public static GuardArguments parse(String... arguments) {
        var names = new TreeSet<String>();
        var mode = Mode.REJECT;
        var inserts = Inserts.ANY;
        for (String argument : arguments) {
            if (argument.equals(REPORT)) {
                mode = Mode.REPORT;
            } else if (argument.equals(BUILDERS)) {
                inserts = Inserts.BUILDERS;
            } else if (argument.startsWith(AUDITED)) {
                names.addAll(List.of(argument.substring(AUDITED.length()).split(",", -1)));
            } else {
                throw new IllegalArgumentException("PgSeamGuard: unknown argument \"" + argument + "\". Expected "
                        + AUDITED + "package[,package...], without spaces, " + REPORT + " or " + BUILDERS
                        + ".");
            }
        }
        return new GuardArguments(names, mode, inserts);
    }

    /** Says whether plain SQL is allowed in this package. */
    public boolean isAudited(String packageName) {
        return audited.contains(packageName);
    }
}
