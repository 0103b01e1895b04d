package io.pgseam.guard.scan;

import io.pgseam.guard.rules.GuardArguments;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the command line asks for.
 *
 * @param scanned at least one jar or directory
 * @param classPath what is looked up only
 * @param guard the arguments that the javac plugin takes too
 */
record ScanCommand(List<Path> scanned, List<Path> classPath, GuardArguments guard) {

    private static final String CLASS_PATH = "--classpath";

    /**
     * Reads the arguments.
     *
     * @throws IllegalArgumentException if one is unknown or missing
     */
    static ScanCommand parse(String... arguments) {
        if (arguments.length == 0 || !arguments[0].equals("scan")) {
            throw new IllegalArgumentException("PgSeamGuard: the first argument must be scan.");
        }
        var scanned = new ArrayList<Path>();
        var classPath = new ArrayList<Path>();
        var guard = new ArrayList<String>();
        for (int i = 1; i < arguments.length; i++) {
            var argument = arguments[i];
            if (argument.equals(CLASS_PATH)) {
                classPath.addAll(paths(++i < arguments.length ? arguments[i] : ""));
            } else if (argument.startsWith("-") || argument.matches("\\w+=.*")) {
                guard.add(argument);
            } else {
                scanned.add(Path.of(argument));
            }
        }
        var parsed = GuardArguments.parse(guard.toArray(String[]::new));
        if (scanned.isEmpty()) {
            throw new IllegalArgumentException("PgSeamGuard: no jar or class directory to scan.");
        }
        return new ScanCommand(scanned, classPath, parsed);
    }

    private static List<Path> paths(String classPath) {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(classPath)
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .toList();
    }
}
