package io.pgseam.guard;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * Walks one class and hands over each place that calls, references or overrides a plain SQL entry.
 *
 * <p>Code that did not compile has trees without elements; they are passed over, because javac has reported them
 * already.
 */
final class UseScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final Trees trees;
    private final Entries entries;
    private final BiConsumer<TreePath, Entry> findings;

    UseScanner(Trees trees, Entries entries, BiConsumer<TreePath, Entry> findings) {
        this.trees = trees;
        this.entries = entries;
        this.findings = findings;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
        // Receiver and arguments first: a chain over several lines is then reported from top to bottom.
        super.visitMethodInvocation(call, unused);
        // The select, not the call: it stands on the line of the method's name.
        if (isResolved(call.getArguments())) {
            check(call.getMethodSelect(), entries::behind);
        }
        return null;
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void unused) {
        check(reference, entries::behind);
        return super.visitMemberReference(reference, unused);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree call, @Nullable Void unused) {
        check(call, entries::behind);
        return super.visitNewClass(call, unused);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
        check(method, entries::overriddenBy);
        return super.visitMethod(method, unused);
    }

    /** Whether javac knows what is passed; where it does not, the overload that it picked says nothing, and it reports an error anyway. */
    private boolean isResolved(List<? extends ExpressionTree> arguments) {
        return arguments.stream()
                .map(argument -> trees.getTypeMirror(new TreePath(getCurrentPath(), argument)))
                .noneMatch(type -> type != null && type.getKind() == TypeKind.ERROR);
    }

    private void check(Tree tree, Function<ExecutableElement, Optional<Entry>> lookup) {
        var path = tree == getCurrentPath().getLeaf() ? getCurrentPath() : new TreePath(getCurrentPath(), tree);
        if (trees.getElement(path) instanceof ExecutableElement method) {
            lookup.apply(method).ifPresent(entry -> findings.accept(path, entry));
        }
    }
}
