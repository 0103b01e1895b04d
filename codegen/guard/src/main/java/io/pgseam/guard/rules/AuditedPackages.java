package io.pgseam.guard.rules;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;

/**
 * The packages in which plain SQL is allowed and counted.
 *
 * @param names exact package names, without their subpackages
 */
public record AuditedPackages(Set<String> names) {

    private static final String KEY = "audited=";

    public AuditedPackages {
        names = Set.copyOf(names);
        for (String name : names) {
            if (!SourceVersion.isName(name)) {
                throw new IllegalArgumentException("PgSeamGuard: \"" + name + "\" is not a package name. Expected "
                        + KEY + "package[,package...], without spaces.");
            }
        }
    }

    /**
     * Returns the packages named by the plugin's arguments.
     *
     * @throws IllegalArgumentException if an argument is not {@code audited=package[,package...]}
     */
    public static AuditedPackages parse(String... arguments) {
        var names = new TreeSet<String>();
        for (String argument : arguments) {
            if (!argument.startsWith(KEY)) {
                throw new IllegalArgumentException("PgSeamGuard: unknown argument \"" + argument + "\". Expected " + KEY
                        + "package[,package...], without spaces.");
            }
            names.addAll(List.of(argument.substring(KEY.length()).split(",", -1)));
        }
        return new AuditedPackages(names);
    }

    /** Says whether plain SQL is allowed in this package. */
    public boolean contains(String packageName) {
        return names.contains(packageName);
    }
}
