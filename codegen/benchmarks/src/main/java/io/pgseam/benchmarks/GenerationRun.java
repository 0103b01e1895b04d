package io.pgseam.benchmarks;

import io.pgseam.generator.IncrementalJavaGenerator;
import io.pgseam.generator.MigratedPostgresDatabase;
import io.pgseam.lock.LockScope;
import io.pgseam.lock.SchemaLock;
import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ThrowawayDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jooq.codegen.GenerationTool;
import org.jooq.codegen.JavaGenerator;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Property;
import org.jooq.meta.jaxb.Target;
import org.jooq.meta.postgres.PostgresDatabase;

/** One generation in a JVM of its own, as a build does it; prints {@code PHASE=NANOSECONDS} lines. */
final class GenerationRun {
    /** What is run. */
    enum Kind {
        /** Our database and generator: start, migrate, generate. */
        PGSEAM,
        /** Flyway and jOOQ's own database and generator, against a server that runs. */
        JOOQ,
        /** The steps of a generation and the compilation of its classes, each by itself. */
        PHASES
    }

    /** The phase of kinds that have no others. */
    static final String WHOLE = "whole";

    private final Path directory;
    private final Map<String, Duration> phases = new LinkedHashMap<>();

    private GenerationRun(Path directory) {
        this.directory = directory;
    }

    /** Arguments: the {@link Kind}; the directory that holds {@code migrations}; for JOOQ also URL, user and password of an empty database. */
    public static void main(String[] arguments) throws Exception {
        GenerationRun run = new GenerationRun(Path.of(arguments[1]));
        switch (Kind.valueOf(arguments[0])) {
            case PGSEAM -> run.time(WHOLE, run::generateAsPgseam);
            case JOOQ -> {
                Jdbc jdbc =
                        new Jdbc().withUrl(arguments[2]).withUser(arguments[3]).withPassword(arguments[4]);
                run.time(WHOLE, () -> {
                    run.migrate(Flyway.configure().dataSource(arguments[2], arguments[3], arguments[4]));
                    run.generate(jdbc, JavaGenerator.class);
                });
            }
            case PHASES -> run.runPhases();
        }
        run.phases.forEach((phase, elapsed) -> System.out.println(phase + "=" + elapsed.toNanos()));
    }

    private void generateAsPgseam() throws Exception {
        generate(new Configuration()
                .withGenerator(new Generator()
                        .withName(IncrementalJavaGenerator.class.getName())
                        .withDatabase(new Database()
                                .withName(MigratedPostgresDatabase.class.getName())
                                .withProperties(
                                        new Property().withKey("locations").withValue("filesystem:migrations")))));
    }

    private void runPhases() throws Exception {
        long began = System.nanoTime();
        try (PostgresServer server = PostgresServer.start();
                ThrowawayDatabase database = server.createDatabase()) {
            phases.put("start", Duration.ofNanos(System.nanoTime() - began));
            time("migrate", () -> migrate(Flyway.configure().dataSource(database.dataSource())));
            generate(
                    new Jdbc().withUrl(database.url()).withUser(database.user()).withPassword(database.password()),
                    PhasedGenerator.class);
            phases.putAll(PhasedGenerator.phases());
            time("lock", () -> {
                try (Connection connection = database.dataSource().getConnection()) {
                    SchemaLock.read(connection, LockScope.of(List.of("public"))).text();
                }
            });
        }
        time("javac", this::compile);
    }

    private void migrate(FluentConfiguration flyway) {
        flyway.locations("filesystem:" + directory.resolve("migrations")).load().migrate();
    }

    private void generate(Jdbc jdbc, Class<? extends JavaGenerator> generator) throws Exception {
        generate(new Configuration()
                .withJdbc(jdbc)
                .withGenerator(new Generator()
                        .withName(generator.getName())
                        .withDatabase(new Database()
                                .withName(PostgresDatabase.class.getName())
                                .withExcludes("flyway_schema_history"))));
    }

    private void generate(Configuration configuration) throws Exception {
        configuration.setBasedir(directory.toString());
        configuration.getGenerator().getDatabase().setInputSchema("public");
        configuration
                .getGenerator()
                .setTarget(new Target()
                        .withPackageName("sample")
                        .withDirectory(directory.resolve("generated").toString()));
        GenerationTool.generate(configuration);
    }

    private void compile() throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
                Stream<Path> files = Files.walk(directory.resolve("generated"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            List<String> options = List.of("-d", directory.resolve("classes").toString(), "-proc:none", "-nowarn");
            if (!compiler.getTask(null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources))
                    .call()) {
                throw new IllegalStateException("The generated classes do not compile.");
            }
        }
    }

    private void time(String phase, Step step) throws Exception {
        long began = System.nanoTime();
        step.run();
        phases.put(phase, Duration.ofNanos(System.nanoTime() - began));
    }

    /** A step that is timed. */
    private interface Step {
        void run() throws Exception;
    }
}
