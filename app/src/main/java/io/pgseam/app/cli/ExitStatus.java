package io.pgseam.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** How a command ends. */
final class ExitStatus {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;
    /** What the JVM itself ends with after SIGINT. */
    static final int INTERRUPTED = 130;

    private ExitStatus() {}

    /** For help, in this order. */
    static Map<String, String> descriptions() {
        Map<String, String> descriptions = new LinkedHashMap<>();
        descriptions.put(String.valueOf(DONE), "done");
        descriptions.put(String.valueOf(FAILED), "failed; one line on standard error says why and what is left");
        descriptions.put(String.valueOf(WRONG_USAGE), "wrong usage; nothing was begun");
        descriptions.put(String.valueOf(INTERRUPTED), "interrupted by Ctrl-C");
        return descriptions;
    }
}
