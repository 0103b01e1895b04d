package io.pgseam.generator.report;

import io.pgseam.lock.LockFormatException;
import io.pgseam.lock.SchemaLock;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * The command line: {@code diff OLD NEW [--format text|json|html]}, each a schema jar or a lock file. Exit status 0 if nothing differs or
 * all is compatible, 1 if something breaks, 2 if the input cannot be used.
 */
public final class Main {
    private static final String USAGE = "Usage: java -jar pgseam-generator-VERSION-cli.jar diff OLD NEW"
            + " [--format text|json|html], where OLD and NEW are schema jars or lock files.";

    private static final int SAME_OR_COMPATIBLE = 0;
    private static final int BREAKING = 1;
    private static final int UNUSABLE = 2;

    private Main() {}

    /** Ends the JVM with the status. */
    public static void main(String... arguments) {
        PrintStream output = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        int status = run(List.of(arguments), output, System.err);
        output.flush();
        System.exit(status);
    }

    static int run(List<String> arguments, PrintStream output, PrintStream errors) {
        try {
            ReportFormat format = format(arguments);
            String older = arguments.get(1);
            String newer = arguments.get(2);
            ChangeReport report = ChangeReport.between(older, read(older), newer, read(newer));
            output.print(format.write(report));
            return report.isBreaking() ? BREAKING : SAME_OR_COMPATIBLE;
        } catch (UnusableInputException e) {
            errors.println(e.getMessage());
            return UNUSABLE;
        }
    }

    /** Checks the form of the whole line. */
    private static ReportFormat format(List<String> arguments) throws UnusableInputException {
        boolean isDiff = !arguments.isEmpty() && arguments.get(0).equals("diff");
        if (isDiff && arguments.size() == 3) {
            return ReportFormat.TEXT;
        }
        if (isDiff && arguments.size() == 5 && arguments.get(3).equals("--format")) {
            return ReportFormat.ofWord(arguments.get(4))
                    .orElseThrow(
                            () -> new UnusableInputException("Unknown format: " + arguments.get(4) + ". " + USAGE));
        }
        throw new UnusableInputException(USAGE);
    }

    private static SchemaLock read(String file) throws UnusableInputException {
        try {
            return SchemaLock.of(Path.of(file));
        } catch (LockFormatException | InvalidPathException | UncheckedIOException e) {
            throw new UnusableInputException(e.getMessage());
        }
    }

    private static final class UnusableInputException extends Exception {
        private static final long serialVersionUID = 1L;

        UnusableInputException(String message) {
            super(message);
        }
    }
}
