package io.pgseam.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * The log of an embedded server from now on: each statement of new sessions of a database, as often as it is parsed, bound or executed, and no bind
 * value. Of errors only the message is logged, since details quote values.
 */
public final class StatementLog {
    private static final Map<String, String> SETTINGS = Map.of(
            "log_min_duration_statement", "0",
            "log_parameter_max_length", "0",
            "log_parameter_max_length_on_error", "0",
            "log_error_verbosity", "terse");
    private static final int SHOWN = 300;

    private final Path file;
    private final long start;

    private StatementLog(Path file, long start) {
        this.file = file;
        this.start = start;
    }

    /** @param owner administrator of the database's server */
    public static StatementLog start(DSLContext owner, String database) {
        SETTINGS.forEach((name, value) -> owner.execute(
                "ALTER DATABASE {0} SET {1} = {2}", DSL.name(database), DSL.name(name), DSL.inline(value)));
        Path file = Path.of(Sql.setting(owner, "data_directory")).resolveSibling("server.log");
        try {
            return new StatementLog(file, Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines that have the text in them, each cut. */
    public List<String> linesWith(String text) {
        List<String> found = new ArrayList<>();
        read(line -> {
            if (line.contains(text)) {
                found.add(line.substring(0, Math.min(SHOWN, line.length())));
            }
        });
        return found;
    }

    /** How many statements were executed. */
    public long executions() {
        long[] count = new long[1];
        read(line -> count[0] += line.contains(" ms  execute ") || line.contains(" ms  statement: ") ? 1 : 0);
        return count[0];
    }

    private void read(Consumer<String> line) {
        try (InputStream bytes = Files.newInputStream(file)) {
            bytes.skipNBytes(start);
            new BufferedReader(new InputStreamReader(bytes, ISO_8859_1)).lines().forEach(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
