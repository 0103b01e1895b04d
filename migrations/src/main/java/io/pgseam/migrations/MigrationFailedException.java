package io.pgseam.migrations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The database is not at the newest version, or not whole there. The message is one line: what failed, what is left behind, what to run. */
public final class MigrationFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> commands;

    /** @param commands SQL that removes what is left behind */
    MigrationFailedException(String message, List<String> commands, @Nullable Throwable cause) {
        super(message, cause);
        this.commands = List.copyOf(commands);
    }

    /**
     * The SQL that removes what is left behind, each a statement of its own outside a transaction, to be run as the role that migrates; none if
     * {@link Migrations#migrate} can be called again as things are.
     */
    public List<String> commands() {
        return commands;
    }
}
