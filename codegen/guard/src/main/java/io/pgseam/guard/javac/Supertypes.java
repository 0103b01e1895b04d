package io.pgseam.guard.javac;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** The supertypes of classes and the methods that they declare, looked up once a type. Not thread-safe. */
final class Supertypes {

    private final Types types;
    private final Map<TypeElement, Collection<TypeElement>> all = new HashMap<>();
    private final Map<TypeElement, Map<Name, List<ExecutableElement>>> methods = new HashMap<>();

    Supertypes(Types types) {
        this.types = types;
    }

    /** Returns the superclass and the interfaces that the type names itself; one that is not on the class path is missing. */
    List<TypeElement> direct(TypeElement type) {
        return types.directSupertypes(type.asType()).stream()
                .filter(DeclaredType.class::isInstance)
                .map(supertype -> ((DeclaredType) supertype).asElement())
                .filter(TypeElement.class::isInstance)
                .map(TypeElement.class::cast)
                .toList();
    }

    /** Returns all supertypes, the nearest first. */
    Collection<TypeElement> of(TypeElement type) {
        var known = all.get(type);
        if (known == null) {
            known = walk(type);
            all.put(type, known);
        }
        return known;
    }

    /** Returns the methods of this name that the type itself declares. */
    List<ExecutableElement> methods(TypeElement type, Name name) {
        return methods(type).getOrDefault(name, List.of());
    }

    /** Returns the methods that the type itself declares, by name. */
    Map<Name, List<ExecutableElement>> methods(TypeElement type) {
        return methods.computeIfAbsent(
                type,
                unknown -> ElementFilter.methodsIn(unknown.getEnclosedElements()).stream()
                        .collect(Collectors.groupingBy(ExecutableElement::getSimpleName)));
    }

    private Collection<TypeElement> walk(TypeElement type) {
        Set<TypeElement> found = new LinkedHashSet<>();
        var next = new ArrayDeque<>(List.of(type));
        while (!next.isEmpty()) {
            for (var supertype : direct(next.remove())) {
                if (found.add(supertype)) {
                    next.add(supertype);
                }
            }
        }
        return found;
    }
}
