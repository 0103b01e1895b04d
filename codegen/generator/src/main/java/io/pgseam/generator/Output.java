package io.pgseam.generator;

import java.nio.file.Path;

/**
 * What a generation writes.
 *
 * @param classes the directory of the generated package
 * @param fingerprint the file that says what the rest was made from; {@code PACKAGE.fingerprint} in the target directory
 * @param page the schema page, by default {@value #PAGE} in the target directory: the one output of generation that Maven, Gradle and every
 *     cache of theirs know, so that the page is cleaned, kept and restored with the classes
 * @param metadata what {@link NativeImageMetadata} says, below the target directory as it lies in a jar
 */
record Output(Path classes, Path fingerprint, LockFile lock, OutputFile page, OutputFile metadata) {
    static final String PAGE = "schema.html";

    static Output of(Path targetDirectory, String targetPackage, GenerationSettings settings) {
        return new Output(
                targetDirectory.resolve(targetPackage.replace('.', '/')),
                targetDirectory.resolve(targetPackage + ".fingerprint"),
                settings.lock(),
                new OutputFile(settings.pages().orElse(targetDirectory.resolve(PAGE))),
                new OutputFile(targetDirectory.resolve(NativeImageMetadata.path(targetPackage))));
    }
}
