package io.pgseam.guard.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/**
 * One class file to scan.
 *
 * @param header what it declares
 * @param reader its bytes
 * @param file its name in messages
 * @param origin the jar or directory it is in
 */
record ScannedClass(ClassHeader header, ClassReader reader, String file, Path origin) {

    private static final int SHOWN_JARS = 3;

    /** Returns all classes of a jar or directory, and adds a problem for each file that keeps it from being scanned whole. */
    static List<ScannedClass> in(ClassRoot root, List<String> problems) throws IOException {
        var classes = new ArrayList<ScannedClass>();
        var jars = new ArrayList<String>();
        for (var file : root.files()) {
            var name = root.nameOf(file);
            if (ClassRoot.isClassFile(file)) {
                try {
                    classes.add(ClassFiles.read(
                            file,
                            name,
                            reader -> new ScannedClass(ClassHeader.read(reader), reader, name, root.path())));
                } catch (UnusableInputException e) {
                    problems.addAll(e.problems());
                }
            } else if (ClassRoot.isJar(file)) {
                jars.add(file.toString());
            }
        }
        if (!jars.isEmpty()) {
            var shown = String.join(", ", jars.subList(0, Math.min(SHOWN_JARS, jars.size())));
            problems.add(root.path() + ": holds " + jars.size() + " jars (" + shown
                    + "). Scan the jar as it is before they are packed into it, and each of them that is yours.");
        } else if (classes.isEmpty() && problems.isEmpty()) {
            problems.add(root.path() + ": has no class file.");
        }
        return classes;
    }

    /** Scans the class, or adds the problem that its code cannot be read. */
    void scan(ClassScanner scanner, FindingCollector findings, List<String> problems) {
        try {
            var node = new ClassNode();
            reader.accept(node, ClassReader.SKIP_FRAMES);
            scanner.scan(node, header, (line, entry) -> findings.add(node, origin, line, entry));
        } catch (UnusableInputException e) {
            problems.addAll(e.problems());
        } catch (RuntimeException e) {
            problems.add(ClassFiles.unreadable(file, e));
        }
    }
}
