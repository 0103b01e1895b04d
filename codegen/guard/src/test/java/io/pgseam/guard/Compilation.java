package io.pgseam.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * What javac with the guard said about some sources.
 *
 * @param diagnostics everything reported, in order
 */
record Compilation(List<Diagnostic<? extends JavaFileObject>> diagnostics) {

    private static final String PREFIX = "plain SQL: ";

    /** Where the accepted samples' classes go: inside the build directory, never read. */
    private static final Path OUTPUT = Path.of("target", "guarded");

    /** Compiles under {@code -Xplugin:PgSeamGuard}, with the tests' class path. */
    static Compilation of(String... sources) {
        return withPlugin("PgSeamGuard", sources);
    }

    /** Compiles under the plugin with its arguments. */
    static Compilation withPlugin(String pluginAndArguments, String... sources) {
        return withOptions(List.of("-Xplugin:" + pluginAndArguments), sources);
    }

    /** Compiles with exactly these options and an unlimited number of errors. */
    static Compilation withOptions(List<String> options, String... sources) {
        var all = new ArrayList<>(List.of("-d", directory().toString(), "-Xmaxerrs", "0"));
        all.addAll(options);
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        var files = new ArrayList<JavaFileObject>();
        for (int i = 0; i < sources.length; i++) {
            files.add(new Source("Source" + i, sources[i]));
        }
        ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, diagnostics, all, null, files)
                .call();
        return new Compilation(diagnostics.getDiagnostics());
    }

    List<Finding> errors() {
        return of(Diagnostic.Kind.ERROR);
    }

    /** Returns the errors of the guard with the signature alone, without the way out; other errors as they are. */
    List<Finding> rejected() {
        return errors().stream()
                .map(error -> new Finding(error.line(), signature(error.message())))
                .toList();
    }

    List<Finding> warnings() {
        return of(Diagnostic.Kind.WARNING);
    }

    List<Finding> notes() {
        return of(Diagnostic.Kind.NOTE);
    }

    private List<Finding> of(Diagnostic.Kind kind) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.getKind() == kind)
                .map(diagnostic -> new Finding(diagnostic.getLineNumber(), diagnostic.getMessage(null)))
                .toList();
    }

    private static String signature(String message) {
        return message.startsWith(PREFIX) ? message.substring(PREFIX.length(), message.indexOf(". ")) : message;
    }

    private static Path directory() {
        try {
            return Files.createDirectories(OUTPUT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One diagnostic.
     *
     * @param line from 1
     */
    record Finding(long line, String message) {}

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        /** A public class may stand in any source. */
        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return kind == Kind.SOURCE;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
