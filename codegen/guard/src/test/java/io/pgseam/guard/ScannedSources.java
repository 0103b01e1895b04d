package io.pgseam.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.guard.rules.GuardArguments;
import io.pgseam.guard.scan.GuardScan;
import io.pgseam.guard.scan.ScanReport;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Sources that are compiled without the plugin and scanned, against the class path of the tests. */
final class ScannedSources {

    private static final String PREFIX = "plain SQL: ";

    private ScannedSources() {}

    /** Scans class directories that may use those on the class path. */
    static ScanReport scan(Path classes, Path... alsoOnClassPath) {
        return GuardScan.scan(List.of(classes), classPath(alsoOnClassPath), GuardArguments.parse());
    }

    /** Returns the findings with the signature alone, without the way out. */
    static List<Compilation.Finding> rejected(ScanReport report) {
        return report.findings().stream()
                .map(finding -> new Compilation.Finding(finding.line(), signature(finding.message())))
                .toList();
    }

    /** Compiles files into a directory, and returns it. */
    static Path compile(Path classes, List<Path> sources, Path... alsoOnClassPath) throws IOException {
        return compileWith(List.of(), classes, sources, alsoOnClassPath);
    }

    /** Compiles with more options. */
    static Path compileWith(List<String> more, Path classes, List<Path> sources, Path... alsoOnClassPath)
            throws IOException {
        var options = new ArrayList<>(List.of("-d", classes.toString(), "-proc:none", "-Xlint:none", "-nowarn"));
        options.addAll(more);
        options.add("-classpath");
        options.add(String.join(
                File.pathSeparator,
                classPath(alsoOnClassPath).stream().map(Path::toString).toList()));
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var units = files.getJavaFileObjectsFromPaths(sources);
            assertThat(compiler.getTask(null, files, problem -> {}, options, null, units)
                            .call())
                    .isTrue();
        }
        return classes;
    }

    /** Returns the class path of the tests, with other directories first. */
    static List<Path> classPath(Path... first) {
        var tests = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists);
        return Stream.concat(Arrays.stream(first), tests).toList();
    }

    private static String signature(String message) {
        return message.substring(PREFIX.length(), message.indexOf(". "));
    }
}
