package io.pgseam.generator;

import java.nio.file.Path;

/** The committed {@code schema.lock} does not match the migrations, so no classes were generated. The message has every difference. */
public final class LockMismatchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param found what is wrong with the file, without a full stop */
    LockMismatchException(Path file, String found) {
        super(file.getFileName() + " does not match the migrations: " + found
                + "\nNo classes were generated. Review the change, then run mvn -Dpgseam.lock=update compile and commit "
                + file + ".");
    }
}
