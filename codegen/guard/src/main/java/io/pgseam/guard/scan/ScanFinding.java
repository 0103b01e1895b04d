package io.pgseam.guard.scan;

/**
 * One place in a class file that the rules reject.
 *
 * @param sourceFile the name that the compiler recorded; the class file's where it recorded none
 * @param line from 1; 0 where the class file has none, as for a method without code
 * @param message as the javac plugin has it
 * @param className the binary name
 * @param origin the jar or directory that was scanned, as it was named
 */
public record ScanFinding(String sourceFile, int line, String message, String className, String origin) {

    /** Returns the class's package; empty for the unnamed one. */
    public String packageName() {
        return className.substring(0, Math.max(0, className.lastIndexOf('.')));
    }

    /** Returns for example {@code Shop.java:88: plain SQL: DSL.condition(String). Use ... (shop.Shop in app.jar)}. */
    @Override
    public String toString() {
        var where = line > 0 ? sourceFile + ":" + line : sourceFile;
        return where + ": " + message + " (" + className + " in " + origin + ")";
    }
}
