package io.pgseam.statements;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.pgseam.copy.CopyListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.StackWalker.StackFrame;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.ExecuteContext;
import org.jooq.conf.StatementType;
import org.jooq.exception.DataAccessException;

/**
 * Writes the statements that an application sends to a {@link StatementsLock}, while its tests run.
 *
 * <pre>{@code
 * ExecuteListener recorder = new StatementRecorder(Path.of("target/classes", StatementsLock.NAME), OrderRepository.class);
 * DSLContext ctx = DSL.using(configuration.deriveAppending(recorder));
 * }</pre>
 *
 * <p>Recorded are queries, INSERT, UPDATE, DELETE and MERGE that succeeded and were sent by the application itself: the method that calls
 * jOOQ comes from the same jar or class directory as the given class. Statements of the tests are not recorded, nor those with inlined
 * values ({@code StatementType.STATIC_STATEMENT}), over {@code pg_temp}, nor utility statements. A COPY of pgseam is recorded as the INSERT,
 * upsert or query that stands for it. A jOOQ stream is sent by whoever reads its first row. The first execution of each costs a round
 * trip, in which the server tells the types. What is new is added to what the file has, so that several JVMs can record to it; delete it before
 * the tests, or statements that are no longer sent stay in it. Thread-safe.
 */
public final class StatementRecorder implements CopyListener {

    private static final long serialVersionUID = 1L;

    private static final Set<String> PREPARED =
            Set.of("select", "with", "insert", "update", "delete", "merge", "values");
    /** The schema of temporary tables, which are gone when statements are checked. */
    private static final String TEMPORARY = "pg_temp";

    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private final transient Path file;
    private final transient Optional<CodeSource> application;
    private final transient Map<String, RecordedStatement> statements = new HashMap<>();

    /**
     * Records nothing yet.
     *
     * @param file what is written; its directory is made
     * @param application any class of the application
     */
    public StatementRecorder(Path file, Class<?> application) {
        this.file = file;
        this.application = source(application);
    }

    /**
     * Records the statement, if it is one and new.
     *
     * @throws DataAccessException if the server cannot describe it
     * @throws UncheckedIOException if the file cannot be written
     */
    @Override
    public void executeEnd(ExecuteContext execution) {
        PreparedStatement statement = execution.statement();
        if (statement != null && isPrepared(execution)) {
            caller().ifPresent(caller -> record(execution, statement, caller));
        }
    }

    /** Does the same for a COPY. */
    @Override
    public void copying(ExecuteContext execution) {
        executeEnd(execution);
    }

    private static boolean isPrepared(ExecuteContext execution) {
        String sql = execution.sql();
        return sql != null
                && execution.settings().getStatementType() != StatementType.STATIC_STATEMENT
                && !sql.contains(TEMPORARY)
                && PREPARED.contains(sql.strip().split("\\W", 2)[0].toLowerCase(Locale.ROOT));
    }

    /** Returns the method that called jOOQ, if it is the application's. */
    private Optional<String> caller() {
        return STACK.walk(frames -> frames.filter(frame -> !isBetween(frame)).findFirst())
                .filter(frame -> application.equals(source(frame.getDeclaringClass())))
                .map(StatementRecorder::method);
    }

    private static boolean isBetween(StackFrame frame) {
        String name = frame.getClassName();
        return name.startsWith("org.jooq.")
                || name.startsWith("java.")
                || name.startsWith("jdk.")
                || source(frame.getDeclaringClass()).equals(source(StatementRecorder.class));
    }

    private static Optional<CodeSource> source(Class<?> type) {
        return Optional.ofNullable(type.getProtectionDomain().getCodeSource());
    }

    /** Returns the method, for a lambda the one around it. */
    private static String method(StackFrame frame) {
        return frame.getClassName() + "." + frame.getMethodName().replaceFirst("^lambda\\$(.+)\\$\\d+$", "$1");
    }

    private synchronized void record(ExecuteContext execution, PreparedStatement statement, String caller) {
        RecordedStatement known = statements.get(execution.sql());
        if (known == null || !known.callers().contains(caller)) {
            statements.merge(execution.sql(), recorded(execution, statement, caller), (one, other) -> one.with(other));
            write();
        }
    }

    private static RecordedStatement recorded(ExecuteContext execution, PreparedStatement statement, String caller) {
        try {
            return new RecordedStatement(
                    execution.connection().nativeSQL(execution.sql()),
                    parameters(statement.getParameterMetaData()),
                    ResultColumn.of(statement.getMetaData()),
                    new TreeSet<>(Set.of(caller)));
        } catch (SQLException e) {
            throw new DataAccessException(caller + ": the statement cannot be described: " + e.getMessage(), e);
        }
    }

    private static List<String> parameters(ParameterMetaData described) throws SQLException {
        List<String> types = new ArrayList<>();
        for (int parameter = 1; parameter <= described.getParameterCount(); parameter++) {
            types.add(described.getParameterTypeName(parameter));
        }
        return types;
    }

    private void write() {
        // The lock of a file is for other JVMs: within one, a second is an error.
        synchronized (StatementRecorder.class) {
            try {
                Files.createDirectories(
                        Objects.requireNonNull(file.toAbsolutePath().getParent()));
                try (FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
                        FileLock lock = channel.lock()) {
                    ByteBuffer before = ByteBuffer.allocate(Math.toIntExact(channel.size()));
                    while (before.hasRemaining() && channel.read(before) >= 0) {}
                    ByteBuffer after =
                            UTF_8.encode(withOurs(UTF_8.decode(before.flip()).toString()));
                    channel.truncate(0);
                    while (after.hasRemaining()) {
                        channel.write(after);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(file + " cannot be written: " + e, e);
            }
        }
    }

    /** Adds ours to those of the file; of a statement that the server describes otherwise now, ours replaces the old one. */
    private String withOurs(String text) {
        Map<String, RecordedStatement> all = new HashMap<>();
        if (!text.isEmpty()) {
            StatementsLock.parse(text).statements().forEach(other -> all.put(other.sql(), other));
        }
        statements
                .values()
                .forEach(ours -> all.merge(
                        ours.sql(), ours, (other, same) -> same.isDescribedAs(other) ? same.with(other) : same));
        return new StatementsLock(List.copyOf(all.values())).text();
    }
}
