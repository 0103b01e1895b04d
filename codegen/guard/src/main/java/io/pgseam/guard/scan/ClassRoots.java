package io.pgseam.guard.scan;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All jars and directories of one scan, closed together. */
final class ClassRoots implements Closeable {

    private final List<ClassRoot> opened = new ArrayList<>();

    /** Returns those that could be opened, in order, and adds one problem for each other. */
    List<ClassRoot> open(List<Path> paths, ClassRoot.Versions versions, List<String> problems) {
        var roots = new ArrayList<ClassRoot>();
        for (var path : paths) {
            try {
                roots.add(ClassRoot.open(path, versions));
            } catch (UnusableInputException e) {
                problems.addAll(e.problems());
            }
        }
        opened.addAll(roots);
        return roots;
    }

    @Override
    public void close() throws IOException {
        for (var root : opened) {
            root.close();
        }
    }
}
