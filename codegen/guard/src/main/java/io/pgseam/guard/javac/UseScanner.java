package io.pgseam.guard.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.pgseam.guard.rules.Entries;
import io.pgseam.guard.rules.Entry;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * Walks one class of the package that it is given, and hands over each place that calls, references, overrides or mixes
 * in a plain SQL entry.
 *
 * <p>Code that did not compile has trees without elements; they are passed over, because javac has reported them
 * already.
 */
final class UseScanner extends TreePathScanner<@Nullable Void, String> {

    /** Takes one finding. */
    interface Findings {
        void add(TreePath use, Entry entry, String packageName);
    }

    private final Trees trees;
    private final Entries<Element> entries;
    private final MixedInheritance mixed;
    private final Findings findings;

    UseScanner(Trees trees, Entries<Element> entries, MixedInheritance mixed, Findings findings) {
        this.trees = trees;
        this.entries = entries;
        this.mixed = mixed;
        this.findings = findings;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, String packageName) {
        if (trees.getElement(getCurrentPath()) instanceof TypeElement element) {
            mixed.in(element).ifPresent(entry -> findings.add(getCurrentPath(), entry, packageName));
        }
        return super.visitClass(type, packageName);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, String packageName) {
        // Receiver and arguments first: a chain over several lines is then reported from top to bottom.
        super.visitMethodInvocation(call, packageName);
        // The select, not the call: it stands on the line of the method's name.
        if (isResolved(call.getArguments())) {
            check(call.getMethodSelect(), entries::behind, packageName);
        }
        return null;
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree reference, String packageName) {
        check(reference, entries::behind, packageName);
        return super.visitMemberReference(reference, packageName);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree call, String packageName) {
        check(call, entries::behind, packageName);
        return super.visitNewClass(call, packageName);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, String packageName) {
        check(method, entries::overriddenBy, packageName);
        return super.visitMethod(method, packageName);
    }

    /** Whether javac knows what is passed; where it does not, the overload that it picked says nothing, and it reports an error anyway. */
    private boolean isResolved(List<? extends ExpressionTree> arguments) {
        return arguments.stream()
                .map(argument -> trees.getTypeMirror(new TreePath(getCurrentPath(), argument)))
                .noneMatch(type -> type != null && type.getKind() == TypeKind.ERROR);
    }

    private void check(Tree tree, Function<Element, Optional<Entry>> lookup, String packageName) {
        var path = tree == getCurrentPath().getLeaf() ? getCurrentPath() : new TreePath(getCurrentPath(), tree);
        if (trees.getElement(path) instanceof ExecutableElement method) {
            lookup.apply(method).ifPresent(entry -> findings.add(path, entry, packageName));
        }
    }
}
