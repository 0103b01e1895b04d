package io.pgseam.guard.javac;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.pgseam.guard.rules.AuditedFindings;
import io.pgseam.guard.rules.AuditedPackages;
import io.pgseam.guard.rules.Entries;
import io.pgseam.guard.rules.Entry;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Scans each top-level class once javac has attributed it, and reports what is found: an error, or in an audited
 * package one more for the closing note. Confined to the compilation's thread.
 */
public final class GuardListener implements TaskListener {

    private final Trees trees;
    private final Elements elements;
    private final AuditedPackages audited;
    private final UseScanner scanner;
    private final AuditedFindings allowed = new AuditedFindings();
    private @Nullable TreePath firstAllowed;

    /** Guards this compilation. */
    public GuardListener(JavacTask task, AuditedPackages audited) {
        this.trees = Trees.instance(task);
        this.elements = task.getElements();
        this.audited = audited;
        var supertypes = new Supertypes(task.getTypes());
        var entries = new Entries<>(new JavacMembers(elements, task.getTypes(), supertypes));
        var mixed = new MixedInheritance(task.getTypes(), supertypes, entries);
        this.scanner = new UseScanner(trees, entries, mixed, this::found);
    }

    @Override
    public void finished(TaskEvent event) {
        if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getTypeElement() != null) {
            scan(event.getTypeElement());
        } else if (event.getKind() == TaskEvent.Kind.COMPILATION && firstAllowed != null) {
            print(Diagnostic.Kind.NOTE, allowed.message(), firstAllowed);
        }
    }

    private void scan(TypeElement type) {
        TreePath path = trees.getPath(type);
        if (path != null) {
            scanner.scan(path, elements.getPackageOf(type).getQualifiedName().toString());
        }
    }

    private void found(TreePath use, Entry entry, String packageName) {
        if (audited.contains(packageName)) {
            allowed.add(packageName);
            firstAllowed = firstAllowed == null ? use : firstAllowed;
        } else {
            print(Diagnostic.Kind.ERROR, entry.message(), use);
        }
    }

    private void print(Diagnostic.Kind kind, String message, TreePath at) {
        trees.printMessage(kind, message, at.getLeaf(), at.getCompilationUnit());
    }
}
