package io.pgseam.guard.scan;

import io.pgseam.guard.rules.Entry;
import io.pgseam.guard.rules.Rules;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds reflection and method handles on guarded types. Not thread-safe. */
final class ClassLookups {

    private static final Pattern CLASS_NAME = Pattern.compile("[\\w$/]+");

    private final Hierarchy hierarchy;
    private final Map<Declared, Boolean> known = new HashMap<>();

    ClassLookups(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    /** Says whether this method looks into a class at all. */
    boolean isLookup(Declared method) {
        return known.computeIfAbsent(method, unknown -> Rules.isReflection(unknown.describe()));
    }

    /** Returns the entry of a call of such a method with these operands, the receiver among them. */
    Optional<Entry> in(Declared lookup, Collection<Known> operands) {
        return operands.stream()
                .flatMap(this::classes)
                .flatMap(name -> Rules.reflection(lookup.describe(), hierarchy.withSupertypes(name)).stream())
                .findFirst();
    }

    /** Returns the classes that a value stands for, also as the constant name of one that can be found. */
    private Stream<String> classes(Known value) {
        var named = value.value()
                .map(name -> name.toString().replace('.', '/'))
                .filter(name -> CLASS_NAME.matcher(name).matches()
                        && hierarchy.find(name).isPresent());
        return Stream.concat(value.allClasses(), named.stream());
    }
}
