package io.pgseam.app.cli;

import io.pgseam.app.terminal.Output;
import java.util.Map;

/** What a command line is run with. */
public record Console(Map<String, String> environment, Output out, Output err) {
    /** This process's. */
    public static Console ofProcess() {
        return new Console(System.getenv(), Output.standard(), Output.standardError());
    }

    /** Leaves out the environment, which has passwords. */
    @Override
    public String toString() {
        return "a console";
    }
}
