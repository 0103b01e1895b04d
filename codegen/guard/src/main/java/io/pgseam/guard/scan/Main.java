package io.pgseam.guard.scan;

import io.pgseam.guard.rules.GuardArguments;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;

/** The scan as a program: prints the findings, and says with its exit status what became of them. */
public final class Main {

    /** Nothing is rejected. */
    static final int CLEAN = 0;

    /** Something is rejected. */
    static final int FINDINGS = 1;

    /** The arguments, a jar or a class file cannot be used. */
    static final int UNUSABLE = 2;

    private static final String USAGE = """
            Usage: java -jar pgseam-guard-VERSION-cli.jar scan [OPTION...] JAR...
            Rejects SQL written as text in the class files of these jars and class directories.
              audited=PACKAGE[,PACKAGE...]  allow and count it in exactly these packages
              mode=report                   print and count what is found, and exit with 0
              --classpath PATH              jars and directories that they use, such as jOOQ's and the driver's; looked
                                            up, not scanned; parted as for java. The running JDK is always looked up.
            Every jar named without --classpath is scanned. A jar with jars in it is refused.
            Exit status: 0 nothing rejected, 1 something rejected, 2 a jar, class file or argument cannot be used.""";

    private Main() {}

    /** Scans, and exits with another status than 0 unless nothing is rejected. */
    public static void main(String... arguments) {
        int status = run(System.out, System.err, arguments);
        if (status != CLEAN) {
            System.exit(status);
        }
    }

    /** Returns the exit status. */
    static int run(PrintStream out, PrintStream err, String... arguments) {
        try {
            var command = ScanCommand.parse(arguments);
            return print(GuardScan.scan(command.scanned(), command.classPath(), command.guard()), command.guard(), out);
        } catch (UnusableInputException e) {
            e.problems().forEach(err::println);
        } catch (InvalidPathException e) {
            err.println(e.getInput() + ": not a path (" + e.getReason() + ").");
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(USAGE);
        }
        return UNUSABLE;
    }

    private static int print(ScanReport report, GuardArguments guard, PrintStream out) {
        report.findings().forEach(out::println);
        report.notes().forEach(out::println);
        return report.findings().isEmpty() || guard.mode() == GuardArguments.Mode.REPORT ? CLEAN : FINDINGS;
    }
}
