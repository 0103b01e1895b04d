package io.pgseam.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jooq.codegen.GenerationTool;

/**
 * The shop's sources, compiled against classes that are generated from its migrations and one more.
 *
 * @param directory empty
 */
record ChangedSchema(Path directory) {
    private static final Path SOURCES = Path.of("src/main/java");

    /** Generates and compiles; returns javac's errors. The lock that is committed stays as it is. */
    List<Diagnostic<? extends JavaFileObject>> errorsAfter(String migration) throws Exception {
        Path migrations = Files.createDirectory(directory.resolve("migrations"));
        for (Path file : files(Path.of("../migrations/src/main/resources/db/migration"), ".sql")) {
            Files.copy(file, migrations.resolve(file.getFileName()));
        }
        Files.writeString(migrations.resolve("V999__change.sql"), migration);
        System.setProperty("pgseam.lock", "ignore");
        try {
            return errors(migrations);
        } finally {
            System.clearProperty("pgseam.lock");
        }
    }

    private List<Diagnostic<? extends JavaFileObject>> errors(Path migrations) throws Exception {
        Path generated = directory.resolve("generated");
        generate(migrations, generated);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            List<Path> sources = Stream.concat(files(SOURCES, ".java").stream(), files(generated, ".java").stream())
                    .toList();
            List<String> options =
                    List.of("-d", directory.toString(), "-classpath", classPathWithoutSchema(), "-proc:none");
            compiler.getTask(null, manager, diagnostics, options, null, manager.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .toList();
    }

    private static void generate(Path migrations, Path target) throws Exception {
        GenerationTool.generate("""
                <configuration>
                  <generator>
                    <name>io.pgseam.generator.IncrementalJavaGenerator</name>
                    <strategy>
                      <name>io.pgseam.generator.OnePackageStrategy</name>
                    </strategy>
                    <database>
                      <name>io.pgseam.generator.MigratedPostgresDatabase</name>
                      <properties>
                        <property>
                          <key>ids</key>
                          <value>public.accounts, public.customers, public.orders, public.products, public.sessions</value>
                        </property>
                        <property>
                          <key>locations</key>
                          <value>filesystem:%s</value>
                        </property>
                      </properties>
                      <inputSchema>public</inputSchema>
                    </database>
                    <target>
                      <packageName>io.pgseam.schema</packageName>
                      <directory>%s</directory>
                    </target>
                  </generator>
                </configuration>
                """.formatted(migrations, target));
    }

    private static String classPathWithoutSchema() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("pgseam-schema")
                        && !entry.contains("schema" + File.separator + "target")
                        && !entry.contains("app" + File.separator + "target"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> files(Path directory, String suffix) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.filter(path -> path.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    /** The line of source that an error is about. */
    static String lineOf(Diagnostic<? extends JavaFileObject> error) {
        try {
            return error.getSource()
                    .getCharContent(true)
                    .toString()
                    .lines()
                    .skip(error.getLineNumber() - 1)
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return e.toString();
        }
    }
}
