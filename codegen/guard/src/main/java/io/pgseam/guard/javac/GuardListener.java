package io.pgseam.guard.javac;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.pgseam.guard.rules.Entry;
import io.pgseam.guard.rules.FindingCount;
import io.pgseam.guard.rules.GuardArguments;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Scans each top-level class once javac has attributed it, and reports what is found: an error or a warning, or in an
 * audited package one more for the closing note. Confined to the compilation's thread.
 */
public final class GuardListener implements TaskListener {

    private final Trees trees;
    private final Elements elements;
    private final GuardArguments arguments;
    private final UseScanner scanner;
    private final FindingCount allowed = new FindingCount();
    private final FindingCount reported = new FindingCount();
    private @Nullable TreePath firstAllowed;
    private @Nullable TreePath firstReported;

    /** Guards this compilation. */
    public GuardListener(JavacTask task, GuardArguments arguments) {
        this.trees = Trees.instance(task);
        this.elements = task.getElements();
        this.arguments = arguments;
        this.scanner = new UseScanner(task, this::found);
    }

    @Override
    public void finished(TaskEvent event) {
        if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getTypeElement() != null) {
            scan(event.getTypeElement());
        } else if (event.getKind() == TaskEvent.Kind.COMPILATION) {
            if (firstAllowed != null) {
                var note = "plain SQL findings allowed in audited packages: " + allowed + ".";
                print(Diagnostic.Kind.NOTE, note, firstAllowed);
            }
            if (firstReported != null) {
                print(Diagnostic.Kind.NOTE, "plain SQL findings reported: " + reported + ".", firstReported);
            }
        }
    }

    private void scan(TypeElement type) {
        TreePath path = trees.getPath(type);
        if (path != null) {
            scanner.scan(path, elements.getPackageOf(type).getQualifiedName().toString());
        }
    }

    private void found(TreePath use, Entry entry, String packageName) {
        if (!entry.isAskedFor(arguments)) {
            return;
        }
        if (arguments.isAudited(packageName)) {
            allowed.add(packageName);
            firstAllowed = firstAllowed == null ? use : firstAllowed;
        } else if (arguments.mode() == GuardArguments.Mode.REPORT) {
            reported.add(packageName);
            firstReported = firstReported == null ? use : firstReported;
            print(Diagnostic.Kind.WARNING, entry.message(), use);
        } else {
            print(Diagnostic.Kind.ERROR, entry.message(), use);
        }
    }

    private void print(Diagnostic.Kind kind, String message, TreePath at) {
        trees.printMessage(kind, message, at.getLeaf(), at.getCompilationUnit());
    }
}
