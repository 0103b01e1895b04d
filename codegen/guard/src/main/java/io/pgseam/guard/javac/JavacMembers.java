package io.pgseam.guard.javac;

import io.pgseam.guard.rules.Member;
import io.pgseam.guard.rules.Members;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Members as javac's elements. Not thread-safe. */
final class JavacMembers implements Members<Element> {

    private static final String PLAIN_SQL = "org.jooq.PlainSQL";

    private final Elements elements;
    private final Types types;
    private final Supertypes supertypes;

    JavacMembers(Elements elements, Types types, Supertypes supertypes) {
        this.elements = elements;
        this.types = types;
        this.supertypes = supertypes;
    }

    @Override
    public Member describe(Element member) {
        var owner = member.getEnclosingElement() instanceof TypeElement type ? binaryName(type) : "";
        var name = member.getSimpleName().toString();
        if (member instanceof ExecutableElement method) {
            var parameters = method.getParameters().stream()
                    .map(VariableElement::asType)
                    .map(this::erased)
                    .toList();
            return new Member(owner, name, parameters, erased(method.getReturnType()), traits(method));
        }
        return new Member(owner, name, List.of(), erased(member.asType()), Set.of(Member.Trait.FIELD));
    }

    @Override
    public Collection<Element> overriddenBy(Element member) {
        if (member.getKind() != ElementKind.METHOD || !(member.getEnclosingElement() instanceof TypeElement owner)) {
            return List.of();
        }
        var method = (ExecutableElement) member;
        var found = new ArrayList<Element>();
        for (var type : supertypes.of(owner)) {
            for (var candidate : supertypes.methods(type, method.getSimpleName())) {
                if (candidate.getParameters().size() == method.getParameters().size()
                        && elements.overrides(method, candidate, owner)) {
                    found.add(candidate);
                }
            }
        }
        return found;
    }

    /** Returns the binary names of a type and of all its supertypes, the nearest first. */
    List<String> withSupertypes(TypeElement type) {
        return Stream.concat(Stream.of(type), supertypes.of(type).stream())
                .map(this::binaryName)
                .toList();
    }

    /** Returns the binary names of all supertypes, the nearest first. */
    List<String> supertypes(TypeElement type) {
        return supertypes.of(type).stream().map(this::binaryName).toList();
    }

    private String binaryName(TypeElement type) {
        return elements.getBinaryName(type).toString();
    }

    /** Returns the erased type by binary name, such as {@code java.util.Map$Entry[]}. */
    private String erased(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return erased(array.getComponentType()) + "[]";
        }
        var erasure = types.erasure(type);
        return types.asElement(erasure) instanceof TypeElement element ? binaryName(element) : erasure.toString();
    }

    private static Set<Member.Trait> traits(ExecutableElement method) {
        var traits = EnumSet.noneOf(Member.Trait.class);
        if (method.isVarArgs()) {
            traits.add(Member.Trait.VARARGS);
        }
        for (var annotation : method.getAnnotationMirrors()) {
            if (annotation.getAnnotationType().asElement() instanceof TypeElement type
                    && type.getQualifiedName().contentEquals(PLAIN_SQL)) {
                traits.add(Member.Trait.PLAIN_SQL);
            }
        }
        return traits;
    }
}
