package io.pgseam.benchmarks;

import io.pgseam.benchmarks.results.Form;
import io.pgseam.benchmarks.results.Metric;
import io.pgseam.benchmarks.results.Report;
import io.pgseam.benchmarks.results.Samples;
import io.pgseam.guard.PgSeamGuard;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the guard adds to a compilation: javac on a module of 200 classes, 50 of them tables and 150 repositories with
 * eight queries each, with and without {@code -Xplugin:PgSeamGuard} in turn, each time in a new JVM, of which the
 * CPU time is taken (user and system, without Maven's own share).
 */
public final class GuardBenchmark {
    private static final Form FORM = Form.current();
    private static final int TABLES = 50;
    private static final int REPOSITORIES = 150;

    private final Path directory;

    private GuardBenchmark(Path directory) {
        this.directory = directory;
    }

    public static void main(String[] arguments) throws Exception {
        var benchmark = new GuardBenchmark(FORM.directory().resolve("guard"));
        benchmark.writeSources();
        benchmark.measure();
    }

    private void measure() throws Exception {
        Samples samples = new Samples();
        int rounds = FORM.rounds(3, 7);
        for (int round = -1; round < rounds; round++) {
            Samples kept = round < 0 ? new Samples() : samples;
            kept.add("javac", Metric.CPU, compile(List.of()));
            kept.add("javac with pgseam's guard", Metric.CPU, compile(List.of("-Xplugin:PgSeamGuard")));
        }
        Report report = new Report("guard", Versions.client(), FORM);
        report.add(samples.compare(
                "compilation", "javac of %d classes in a new JVM".formatted(TABLES + REPOSITORIES), "compilation"));
        report.write();
    }

    private double compile(List<String> options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                locationOf(CompilationRun.class),
                CompilationRun.class.getName(),
                "-d",
                directory.resolve("classes").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-processorpath",
                locationOf(PgSeamGuard.class),
                "-nowarn"));
        command.addAll(options);
        try (Stream<Path> sources = Files.list(directory.resolve("sources"))) {
            sources.map(Path::toString).sorted().forEach(command::add);
        }
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes()).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("javac failed: " + printed);
        }
        return Long.parseLong(printed);
    }

    private void writeSources() throws IOException {
        Files.createDirectories(directory.resolve("sources"));
        Files.createDirectories(directory.resolve("classes"));
        for (int i = 0; i < TABLES; i++) {
            write("Table" + i, TABLE.formatted(i));
        }
        for (int i = 0; i < REPOSITORIES; i++) {
            write("Repository" + i, REPOSITORY.formatted(i, i % TABLES, (i + 1) % TABLES));
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve("sources").resolve(name + ".java"), text);
    }

    private static String locationOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }

    private static final String TABLE = """
            package module;

            import org.jooq.Name;
            import org.jooq.Record;
            import org.jooq.TableField;
            import org.jooq.impl.DSL;
            import org.jooq.impl.SQLDataType;
            import org.jooq.impl.TableImpl;

            public class Table%1$d extends TableImpl<Record> {
                public static final Table%1$d T = new Table%1$d(DSL.name("table_%1$d"));

                public final TableField<Record, Long> ID =
                        createField(DSL.name("id"), SQLDataType.BIGINT.nullable(false), this, "The key.");
                public final TableField<Record, String> LABEL =
                        createField(DSL.name("label"), SQLDataType.VARCHAR(20).nullable(false), this, "");
                public final TableField<Record, Integer> STOCK =
                        createField(DSL.name("stock"), SQLDataType.INTEGER, this, "Pieces.");

                public Table%1$d(Name name) {
                    super(name);
                }

                @Override
                public Table%1$d as(String alias) {
                    return new Table%1$d(DSL.name(alias));
                }
            }
            """;

    private static final String REPOSITORY = """
            package module;

            import static org.jooq.impl.DSL.count;
            import static org.jooq.impl.DSL.max;
            import static org.jooq.impl.DSL.noCondition;
            import static org.jooq.impl.DSL.select;

            import java.util.ArrayList;
            import java.util.List;
            import java.util.Map;
            import java.util.Optional;
            import org.jooq.Condition;
            import org.jooq.DSLContext;
            import org.jooq.Record;

            public final class Repository%1$d {
                private static final Table%2$d A = Table%2$d.T;
                private static final Table%3$d B = Table%3$d.T.as("b");

                public record Row(long id, String label, int stock) {
                    public Row {
                        if (stock < 0) {
                            throw new IllegalArgumentException("stock " + stock + " is below 0");
                        }
                    }
                }

                private final DSLContext context;

                public Repository%1$d(DSLContext context) {
                    this.context = context;
                }

                public Optional<Row> find(long id) {
                    return context.selectFrom(A).where(A.ID.eq(id)).fetchOptional().map(this::row);
                }

                public List<Row> list(String label, Integer atLeast) {
                    Condition condition = noCondition();
                    if (label != null) {
                        condition = condition.and(A.LABEL.containsIgnoreCase(label));
                    }
                    if (atLeast != null) {
                        condition = condition.and(A.STOCK.ge(atLeast));
                    }
                    return context.selectFrom(A)
                            .where(condition)
                            .orderBy(A.LABEL.asc(), A.ID.desc())
                            .limit(100)
                            .fetch(this::row);
                }

                public Map<Long, Integer> counts() {
                    return context.select(A.ID, count())
                            .from(A)
                            .join(B)
                            .on(B.ID.eq(A.ID))
                            .groupBy(A.ID)
                            .having(count().gt(1))
                            .fetchMap(A.ID, count());
                }

                public int insert(List<Row> rows) {
                    var statement = context.insertInto(A, A.ID, A.LABEL, A.STOCK);
                    for (var row : rows) {
                        statement = statement.values(row.id(), row.label(), row.stock());
                    }
                    return statement.onConflict(A.ID).doUpdate().set(A.STOCK, A.STOCK.plus(1)).execute();
                }

                public int update(long id, int stock) {
                    return context.update(A).set(A.STOCK, stock).where(A.ID.eq(id)).execute();
                }

                public int delete(List<Long> ids) {
                    return context.deleteFrom(A).where(A.ID.in(ids)).execute();
                }

                public int latest() {
                    return context.transactionResult(transaction -> transaction
                            .dsl()
                            .fetchCount(select(max(A.ID)).from(A).where(A.STOCK.isNotNull())));
                }

                public List<String> labels(Iterable<Long> ids) {
                    var found = new ArrayList<String>();
                    for (long id : ids) {
                        var label = context.select(A.LABEL).from(A).where(A.ID.eq(id)).fetchOne(A.LABEL);
                        found.add(label == null ? "none of " + id : label.strip() + " (" + id + ")");
                    }
                    return found;
                }

                private Row row(Record record) {
                    return new Row(record.get(A.ID), record.get(A.LABEL), record.get(A.STOCK));
                }
            }
            """;
}
