package io.pgseam.guard.javac;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.pgseam.guard.rules.Entry;
import io.pgseam.guard.rules.Member;
import io.pgseam.guard.rules.Rules;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;

/** Finds reflection and method handles on guarded types: the class that is looked into is the one that the type names. */
final class ClassLookups {

    private final Trees trees;
    private final Elements elements;
    private final JavacMembers members;
    private final Constants constants;
    private final Map<ExecutableElement, Boolean> known = new HashMap<>();

    ClassLookups(Trees trees, Elements elements, JavacMembers members, Constants constants) {
        this.trees = trees;
        this.elements = elements;
        this.members = members;
        this.constants = constants;
    }

    /** Returns the entry of a call that looks into a guarded class: its receiver, or an argument. */
    Optional<Entry> in(MethodInvocationTree call, ExecutableElement method, TreePath path) {
        if (!isLookup(method)) {
            return Optional.empty();
        }
        var receiver = call.getMethodSelect() instanceof MemberSelectTree select
                ? classesIn(select.getExpression(), new TreePath(path, select))
                : Stream.<TypeElement>empty();
        var arguments = call.getArguments().stream().flatMap(argument -> classesIn(argument, path));
        return firstEntry(members.describe(method), Stream.concat(receiver, arguments));
    }

    /** Returns the entry of a reference to such a method of a guarded class. */
    Optional<Entry> in(MemberReferenceTree reference, ExecutableElement method, TreePath path) {
        return isLookup(method)
                ? firstEntry(members.describe(method), classesIn(reference.getQualifierExpression(), path))
                : Optional.empty();
    }

    private boolean isLookup(ExecutableElement method) {
        return known.computeIfAbsent(method, unknown -> Rules.isReflection(members.describe(unknown)));
    }

    private Optional<Entry> firstEntry(Member member, Stream<TypeElement> classes) {
        return classes.flatMap(type -> Rules.reflection(member, members.withSupertypes(type)).stream())
                .findFirst();
    }

    /** Returns the classes that an expression stands for: by its type, by an array's elements, or by a constant name. */
    private Stream<TypeElement> classesIn(ExpressionTree expression, TreePath parent) {
        var path = new TreePath(parent, expression);
        if (expression instanceof NewArrayTree array && array.getInitializers() != null) {
            return array.getInitializers().stream().flatMap(element -> classesIn(element, path));
        }
        var type = trees.getTypeMirror(path);
        if (type instanceof DeclaredType declared && isNamed(declared, "java.lang.Class")) {
            return declared.getTypeArguments().stream().flatMap(ClassLookups::bound);
        }
        if (type instanceof DeclaredType declared && isNamed(declared, "java.lang.String")) {
            return constants
                    .valueOf(expression, parent)
                    .map(name -> elements.getTypeElement(name.toString().replace('$', '.')))
                    .stream();
        }
        return Stream.empty();
    }

    private static boolean isNamed(DeclaredType type, String name) {
        return type.asElement() instanceof TypeElement element
                && element.getQualifiedName().contentEquals(name);
    }

    private static Stream<TypeElement> bound(TypeMirror type) {
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            return Stream.of(element);
        } else if (type instanceof WildcardType wildcard) {
            return Stream.ofNullable(wildcard.getExtendsBound()).flatMap(ClassLookups::bound);
        } else if (type instanceof TypeVariable variable) {
            return bound(variable.getUpperBound());
        }
        return type instanceof ArrayType array ? bound(array.getComponentType()) : Stream.empty();
    }
}
