package io.pgseam.guard;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Finds the plain SQL entry behind a method: the method itself, or one that it overrides.
 *
 * <p>jOOQ's classes do not repeat {@code @PlainSQL} on their overrides, so a method alone does not tell. Each method is
 * looked up once per compilation. Confined to the compilation's thread.
 */
final class Entries {

    private static final List<Rule> RULES = List.of(new JooqPlainSql(), new JdbcText());

    private final Elements elements;
    private final Types types;
    private final Map<ExecutableElement, Optional<Entry>> known = new HashMap<>();

    Entries(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** Returns the entry that a call of this method or constructor reaches. */
    Optional<Entry> behind(ExecutableElement method) {
        return known.computeIfAbsent(method, unknown -> judge(unknown).or(() -> overriddenBy(unknown)));
    }

    /** Returns the nearest entry that this method overrides, directly or through other overrides. */
    Optional<Entry> overriddenBy(ExecutableElement method) {
        if (!(method.getEnclosingElement() instanceof TypeElement owner)) {
            return Optional.empty();
        }
        return supertypes(owner).stream()
                .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
                .filter(candidate -> elements.overrides(method, candidate, owner))
                .flatMap(overridden -> judge(overridden).stream())
                .findFirst();
    }

    private Optional<Entry> judge(ExecutableElement declaration) {
        return RULES.stream()
                .filter(rule -> rule.rejects(declaration))
                .map(rule -> new Entry(Signature.of(declaration, types), rule))
                .findFirst();
    }

    /** Returns all supertypes, the nearest first; a type that is not on the class path has none. */
    private Collection<TypeElement> supertypes(TypeElement type) {
        Set<TypeElement> found = new LinkedHashSet<>();
        var next = new ArrayDeque<>(List.of(type));
        while (!next.isEmpty()) {
            for (var supertype : types.directSupertypes(next.remove().asType())) {
                if (supertype instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                        && found.add(element)) {
                    next.add(element);
                }
            }
        }
        return found;
    }
}
