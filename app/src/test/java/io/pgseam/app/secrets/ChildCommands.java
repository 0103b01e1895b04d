package io.pgseam.app.secrets;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The command lines of all processes that this JVM starts, and of those that they start, looked up again and again until it is closed. */
final class ChildCommands implements AutoCloseable {
    private static final long PAUSE_MILLIS = 2;

    private final Set<String> commands = ConcurrentHashMap.newKeySet();
    private final Thread looking = new Thread(this::look, "child commands");
    private volatile boolean closed;

    private ChildCommands() {}

    static ChildCommands watch() {
        ChildCommands children = new ChildCommands();
        children.looking.setDaemon(true);
        children.looking.start();
        return children;
    }

    /** Those that were seen: not what was gone before the next look. */
    Set<String> seen() {
        return commands;
    }

    private void look() {
        while (!closed) {
            ProcessHandle.current().descendants().map(ProcessHandle::info).forEach(info -> {
                info.commandLine().ifPresent(commands::add);
                info.arguments().map(arguments -> String.join(" ", arguments)).ifPresent(commands::add);
            });
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        looking.join();
    }
}
