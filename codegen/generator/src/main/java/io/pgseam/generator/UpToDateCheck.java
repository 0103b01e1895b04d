package io.pgseam.generator;

import java.nio.file.Path;
import java.util.Properties;

/**
 * Says without jOOQ whether generation has nothing to do: for a build tool's plugin around {@link IncrementalJavaGenerator}, whose own check
 * is the exact one. It needs nothing on the class path but pgseam's own jars.
 *
 * <p>The build tool describes jOOQ's configuration and the programs in a text of its own. That may differ where nothing that matters did;
 * then jOOQ runs, its generator decides, and {@link #remember} keeps the new text. Touches files alone; the context class loader has to see
 * the {@code classpath:} locations.
 */
public final class UpToDateCheck {
    private final Output output;
    private final Fingerprint inputs;

    private UpToDateCheck(Output output, Fingerprint inputs) {
        this.output = output;
        this.inputs = inputs;
    }

    /**
     * Prepares the check for one generation.
     *
     * @param base the project's directory
     * @param database the properties of jOOQ's {@code <database>}
     * @param targetDirectory of jOOQ's {@code <target>}
     * @param targetPackage of jOOQ's {@code <target>}
     * @param build changes with everything that the generated files depend on, but for the migrations, the init scripts and the server
     * @throws MigrationException if a property of the database is unknown or has no value that is known
     */
    public static UpToDateCheck of(
            Path base, Properties database, Path targetDirectory, String targetPackage, String build) {
        GenerationSettings settings = GenerationSettings.of(database, base);
        return new UpToDateCheck(
                Output.of(targetDirectory, targetPackage, settings), Fingerprint.ofBuild(build, settings));
    }

    /** Returns whether the last generation was made from the same and its files are as it left them. */
    public boolean passes() {
        return Fingerprint.read(output.fingerprint())
                .filter(last -> last.changesTo(inputs.withOutput(output)).isEmpty())
                .isPresent();
    }

    /** Keeps the build's text with the last generation's fingerprint; call it after jOOQ has run without an error. */
    public void remember() {
        Fingerprint.read(output.fingerprint())
                .ifPresent(last -> last.withBuildOf(inputs).write(output.fingerprint()));
    }
}
