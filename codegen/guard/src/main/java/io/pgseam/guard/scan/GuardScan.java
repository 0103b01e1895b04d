package io.pgseam.guard.scan;

import io.pgseam.guard.rules.GuardArguments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Scans the class files of jars and directories with the rules of the javac plugin.
 *
 * <p>Every class file in them is scanned, also each of {@code META-INF/versions}. What they use is looked up among them,
 * on the class path and in the running JDK, and not scanned there.
 */
public final class GuardScan {

    private static final String JOOQ = "org.jooq.";

    private GuardScan() {}

    /**
     * Returns what is found in these jars and directories.
     *
     * <p>Cost: every scanned class file is read, and of the class path only the classes that are used.
     *
     * @param scanned at least one jar or directory
     * @param classPath jars and directories with what the scanned classes use
     * @throws UnusableInputException if one cannot be read, has no class or holds jars, or if jOOQ is used and is nowhere;
     *     the exception lists all problems
     */
    public static ScanReport scan(List<Path> scanned, List<Path> classPath, GuardArguments arguments) {
        var problems = new ArrayList<String>();
        try (var roots = new ClassRoots()) {
            var hierarchy = new Hierarchy(roots.open(classPath, ClassRoot.Versions.RUNNING, problems));
            var classes = new ArrayList<ScannedClass>();
            for (var root : roots.open(scanned, ClassRoot.Versions.NONE, problems)) {
                classes.addAll(ScannedClass.in(root, problems));
            }
            stopOn(problems);
            classes.forEach(type -> hierarchy.add(type.header()));
            var scanner = new ClassScanner(hierarchy);
            var findings = new FindingCollector(arguments);
            classes.forEach(type -> type.scan(scanner, findings, problems));
            hierarchy.unknown().stream()
                    .filter(name -> name.startsWith(JOOQ))
                    .findFirst()
                    .ifPresent(name ->
                            problems.add(name + " is used and is nowhere. Name the jars of jOOQ behind --classpath."));
            stopOn(problems);
            return findings.report(classes.size(), hierarchy.unknown());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stopOn(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new UnusableInputException(problems);
        }
    }
}
