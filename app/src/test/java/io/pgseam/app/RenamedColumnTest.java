package io.pgseam.app;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenamedColumnTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path REPOSITORY = SOURCES.resolve("io/pgseam/app/catalogue/CatalogueRepository.java");

    @TempDir
    private Path directory;

    private Path migrations;

    @BeforeEach
    void copyMigrations() throws IOException {
        migrations = Files.createDirectory(directory.resolve("migrations"));
        for (Path migration : files(Path.of("../migrations/src/main/resources/db/migration"), ".sql")) {
            Files.copy(migration, migrations.resolve(migration.getFileName()));
        }
    }

    @BeforeEach
    void keepTheLockThatIsCommitted() {
        System.setProperty("pgseam.lock", "ignore");
    }

    @AfterEach
    void forgetTheMode() {
        System.clearProperty("pgseam.lock");
    }

    @Test
    void theShopCompilesOnItsOwnMigrations() throws Exception {
        assertThat(errors()).isEmpty();
    }

    @Test
    void aRenamedColumnIsTheCompilersErrorAtTheRepositorysLine() throws Exception {
        Files.writeString(migrations.resolve("V999__rename.sql"), "ALTER TABLE products RENAME COLUMN tags TO labels;");

        List<Diagnostic<? extends JavaFileObject>> errors = errors();

        assertThat(errors)
                .isNotEmpty()
                .allSatisfy(error -> assertThat(lineOf(error)).containsAnyOf("PRODUCTS.TAGS", "setTags", "getTags"));
        assertThat(Files.readString(Path.of("../README.md")))
                .as("the error that the README shows is one of these")
                .containsAnyOf(errors.stream()
                        .filter(error -> Path.of(error.getSource().getName()).endsWith(REPOSITORY))
                        .map(error -> "[ERROR] app/%s:[%d,%d] %s"
                                .formatted(
                                        REPOSITORY,
                                        error.getLineNumber(),
                                        error.getColumnNumber(),
                                        error.getMessage(Locale.ROOT)))
                        .toArray(String[]::new));
    }

    private List<Diagnostic<? extends JavaFileObject>> errors() throws Exception {
        Path generated = directory.resolve("generated");
        generate(generated);
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

    private void generate(Path target) throws Exception {
        GenerationTool.generate("""
                <configuration>
                  <generator>
                    <strategy>
                      <name>io.pgseam.generator.OnePackageStrategy</name>
                    </strategy>
                    <database>
                      <name>io.pgseam.generator.MigratedPostgresDatabase</name>
                      <properties>
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
                .filter(entry -> !entry.contains("schema") && !entry.contains("app" + File.separator + "target"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> files(Path directory, String suffix) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.filter(path -> path.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    private static String lineOf(Diagnostic<? extends JavaFileObject> error) {
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
