package io.pgseam.guard;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;

/**
 * Scans each top-level class once javac has attributed it, and reports what is found: an error, or in an audited
 * package one more for the closing note. Confined to the compilation's thread.
 */
final class GuardListener implements TaskListener {

    private final Trees trees;
    private final Elements elements;
    private final Entries entries;
    private final AuditedPackages audited;
    private final AuditedFindings allowed = new AuditedFindings();

    GuardListener(Trees trees, Elements elements, Entries entries, AuditedPackages audited) {
        this.trees = trees;
        this.elements = elements;
        this.entries = entries;
        this.audited = audited;
    }

    @Override
    public void finished(TaskEvent event) {
        if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getTypeElement() != null) {
            scan(event.getTypeElement());
        } else if (event.getKind() == TaskEvent.Kind.COMPILATION) {
            allowed.report(trees);
        }
    }

    private void scan(TypeElement type) {
        TreePath path = trees.getPath(type);
        if (path == null) {
            return;
        }
        var packageName = elements.getPackageOf(type).getQualifiedName().toString();
        new UseScanner(trees, entries, (use, entry) -> {
                    if (audited.contains(packageName)) {
                        allowed.add(packageName, use);
                    } else {
                        report(use, entry);
                    }
                })
                .scan(path, null);
    }

    private void report(TreePath use, Entry entry) {
        trees.printMessage(Diagnostic.Kind.ERROR, entry.message(), use.getLeaf(), use.getCompilationUnit());
    }
}
