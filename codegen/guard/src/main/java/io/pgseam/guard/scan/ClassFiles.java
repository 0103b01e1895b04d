package io.pgseam.guard.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.objectweb.asm.ClassReader;

/** Reads class files, and says which one cannot be read. */
final class ClassFiles {

    private ClassFiles() {}

    /**
     * Returns what is made of a class file.
     *
     * @param shownAs its name in messages
     * @throws UnusableInputException if it is no class file that ASM understands
     */
    static <T> T read(Path file, String shownAs, Function<ClassReader, T> made) {
        try {
            return made.apply(new ClassReader(Files.readAllBytes(file)));
        } catch (IOException | RuntimeException e) {
            throw new UnusableInputException(List.of(unreadable(shownAs, e)));
        }
    }

    /** Returns the problem that a class file is, on one line. */
    static String unreadable(String shownAs, Exception cause) {
        var message = cause.getMessage();
        var reason = message == null ? cause.getClass().getSimpleName() : message.replaceAll("\\s+", " ");
        return shownAs + ": cannot be read as a class file (" + reason + ").";
    }
}
