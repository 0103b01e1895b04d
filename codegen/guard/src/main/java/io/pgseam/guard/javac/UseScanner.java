package io.pgseam.guard.javac;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.pgseam.guard.rules.Entries;
import io.pgseam.guard.rules.Entry;
import io.pgseam.guard.rules.Rules;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * Walks one class of the package that it is given, and hands over each place that calls, references, reads, overrides,
 * extends or mixes in what the rules reject.
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
    private final JavacMembers members;
    private final Entries<Element> entries;
    private final MixedInheritance mixed;
    private final Constants constants;
    private final ClassLookups lookups;
    private final Findings findings;

    UseScanner(JavacTask task, Findings findings) {
        var supertypes = new Supertypes(task.getTypes());
        this.trees = Trees.instance(task);
        this.members = new JavacMembers(task.getElements(), task.getTypes(), supertypes);
        this.entries = new Entries<>(members);
        this.mixed = new MixedInheritance(task.getTypes(), supertypes, entries);
        this.constants = new Constants(trees);
        this.lookups = new ClassLookups(trees, task.getElements(), members, constants);
        this.findings = findings;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, String packageName) {
        if (trees.getElement(getCurrentPath()) instanceof TypeElement type) {
            report(mixed.in(type), tree, packageName);
            if (type.getKind() != ElementKind.INTERFACE) {
                report(Rules.extension(members.supertypes(type)), tree, packageName);
            }
        }
        return super.visitClass(tree, packageName);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, String packageName) {
        if (trees.getElement(getCurrentPath()) instanceof ExecutableElement element) {
            report(entries.overriddenBy(element).filter(entry -> !entry.permits(List.of())), method, packageName);
        }
        return super.visitMethod(method, packageName);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, String packageName) {
        // Receiver and arguments first: a chain over several lines is then reported from top to bottom.
        super.visitMethodInvocation(call, packageName);
        // The select, not the call: it stands on the line of the method's name.
        var select = call.getMethodSelect();
        if (trees.getElement(new TreePath(getCurrentPath(), select)) instanceof ExecutableElement method) {
            report(behind(method, call.getArguments()), select, packageName);
            report(lookups.in(call, method, getCurrentPath()), select, packageName);
        }
        return null;
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree call, String packageName) {
        if (trees.getElement(getCurrentPath()) instanceof ExecutableElement constructor) {
            report(behind(constructor, call.getArguments()), call, packageName);
        }
        return super.visitNewClass(call, packageName);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree reference, String packageName) {
        if (trees.getElement(getCurrentPath()) instanceof ExecutableElement method) {
            report(entries.behind(method).filter(entry -> !entry.permits(List.of())), reference, packageName);
            report(lookups.in(reference, method, getCurrentPath()), reference, packageName);
        }
        return super.visitMemberReference(reference, packageName);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree identifier, String packageName) {
        checkField(identifier, identifier.getName(), packageName);
        return super.visitIdentifier(identifier, packageName);
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree select, String packageName) {
        checkField(select, select.getIdentifier(), packageName);
        return super.visitMemberSelect(select, packageName);
    }

    @Override
    public @Nullable Void visitTypeCast(TypeCastTree cast, String packageName) {
        var operand = cast.getExpression();
        var path = new TreePath(getCurrentPath(), operand);
        while (operand instanceof ParenthesizedTree parentheses) {
            operand = parentheses.getExpression();
            path = new TreePath(path, operand);
        }
        if (operand instanceof MethodInvocationTree
                && trees.getElement(path) instanceof ExecutableElement method
                && trees.getTypeMirror(new TreePath(getCurrentPath(), cast.getType())) instanceof DeclaredType target
                && target.asElement() instanceof TypeElement type) {
            report(Rules.deserialization(members.describe(method), members.withSupertypes(type)), cast, packageName);
        }
        return super.visitTypeCast(cast, packageName);
    }

    @Override
    public @Nullable Void visitBinary(BinaryTree binary, String packageName) {
        if (binary.getKind() == Tree.Kind.PLUS
                && constants.valueOf(binary.getRightOperand(), getCurrentPath()).isEmpty()) {
            report(Rules.urlParameter(constantEnd(binary.getLeftOperand(), getCurrentPath())), binary, packageName);
        }
        return super.visitBinary(binary, packageName);
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree literal, String packageName) {
        if (literal.getValue() instanceof String text) {
            report(Rules.urlFormat(text), literal, packageName);
            if (getCurrentPath().getParentPath().getLeaf().getKind() != Tree.Kind.PLUS && text.endsWith("=")) {
                report(Rules.urlParameter(text), literal, packageName);
            }
        }
        return super.visitLiteral(literal, packageName);
    }

    /** Returns the constant text that a concatenation ends in. */
    private String constantEnd(ExpressionTree expression, TreePath parent) {
        var value = constants.valueOf(expression, parent);
        if (value.isPresent()) {
            return value.get().toString();
        }
        if (expression instanceof BinaryTree binary) {
            var path = new TreePath(parent, binary);
            return constants
                    .valueOf(binary.getRightOperand(), path)
                    .map(last -> constantEnd(binary.getLeftOperand(), path) + last)
                    .orElse("");
        }
        return "";
    }

    /** A label of a switch compares, and hands nothing over. */
    private void checkField(ExpressionTree tree, Name name, String packageName) {
        if (!Rules.mayBeField(name.toString())) {
            return;
        }
        var parent = getCurrentPath().getParentPath().getLeaf();
        var element = trees.getElement(getCurrentPath());
        if (element != null
                && element.getKind().isField()
                && !(parent instanceof CaseTree)
                && !parent.getKind().name().equals("CONSTANT_CASE_LABEL")) {
            report(entries.behind(element), tree, packageName);
        }
    }

    private Optional<Entry> behind(ExecutableElement method, List<? extends ExpressionTree> arguments) {
        return entries.behind(method)
                .filter(entry -> isResolved(arguments))
                .filter(entry -> !entry.permits(values(arguments)));
    }

    private List<Optional<Object>> values(List<? extends ExpressionTree> arguments) {
        return arguments.stream()
                .map(argument -> constants.valueOf(argument, getCurrentPath()))
                .toList();
    }

    /** Whether javac knows what is passed; where it does not, the overload that it picked says nothing, and it reports an error anyway. */
    private boolean isResolved(List<? extends ExpressionTree> arguments) {
        return arguments.stream()
                .map(argument -> trees.getTypeMirror(new TreePath(getCurrentPath(), argument)))
                .noneMatch(type -> type != null && type.getKind() == TypeKind.ERROR);
    }

    private void report(Optional<Entry> entry, Tree tree, String packageName) {
        if (entry.isPresent()) {
            var path = tree == getCurrentPath().getLeaf() ? getCurrentPath() : new TreePath(getCurrentPath(), tree);
            findings.add(path, entry.get(), packageName);
        }
    }
}
