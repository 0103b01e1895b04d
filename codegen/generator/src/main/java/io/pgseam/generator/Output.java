package io.pgseam.generator;

import java.nio.file.Path;

/**
 * What a generation writes.
 *
 * @param classes the directory of the generated package
 * @param fingerprint the file that says what the rest was made from; {@code PACKAGE.fingerprint} in the target directory
 */
record Output(Path classes, Path fingerprint, LockFile lock, PageFile page) {
    static Output of(Path targetDirectory, String targetPackage, GenerationSettings settings) {
        return new Output(
                targetDirectory.resolve(targetPackage.replace('.', '/')),
                targetDirectory.resolve(targetPackage + ".fingerprint"),
                settings.lock(),
                new PageFile(settings.pages().orElse(targetDirectory.resolve(PageFile.DEFAULT))));
    }
}
