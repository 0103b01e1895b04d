package io.pgseam.generator;

import java.util.List;

/** The embedded servers that this JVM has started and not stopped. */
final class EmbeddedServers {
    private EmbeddedServers() {}

    static List<Long> running() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
                .map(ProcessHandle::pid)
                .toList();
    }
}
