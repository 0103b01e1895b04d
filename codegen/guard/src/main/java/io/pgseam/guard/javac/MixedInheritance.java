package io.pgseam.guard.javac;

import io.pgseam.guard.rules.Entries;
import io.pgseam.guard.rules.Entry;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.Types;

/**
 * Finds classes in which an entry meets an innocent method of the same signature, inherited from another supertype: a
 * call of the innocent one would reach the entry, and no call of the entry would stand in the code.
 */
final class MixedInheritance {

    private final Types types;
    private final Supertypes supertypes;
    private final Entries<Element> entries;

    MixedInheritance(Types types, Supertypes supertypes, Entries<Element> entries) {
        this.types = types;
        this.supertypes = supertypes;
        this.entries = entries;
    }

    /** Returns the entry that this type itself mixes in; none when one of its supertypes has done so already. */
    Optional<Entry> in(TypeElement type) {
        var direct = supertypes.direct(type);
        if (direct.size() < 2) {
            return Optional.empty();
        }
        for (var supertype : supertypes.of(type)) {
            for (var methods : supertypes.methods(supertype).entrySet()) {
                for (var method : methods.getValue()) {
                    var entry = isInherited(method) ? entries.behind(method) : Optional.<Entry>empty();
                    if (entry.isPresent() && isReachable(method, methods.getKey(), type, direct)) {
                        return entry;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean isReachable(ExecutableElement entry, Name name, TypeElement type, List<TypeElement> direct) {
        for (var supertype : supertypes.of(type)) {
            for (var innocent : supertypes.methods(supertype, name)) {
                if (innocent != entry
                        && isInherited(innocent)
                        && entries.behind(innocent).isEmpty()
                        && direct.stream().noneMatch(one -> inherits(one, entry) && inherits(one, innocent))
                        && haveOneSignature(entry, innocent, type)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean haveOneSignature(ExecutableElement entry, ExecutableElement innocent, TypeElement type) {
        if (entry.getParameters().size() != innocent.getParameters().size()) {
            return false;
        }
        var within = (DeclaredType) type.asType();
        var one = (ExecutableType) types.asMemberOf(within, entry);
        var other = (ExecutableType) types.asMemberOf(within, innocent);
        return types.isSubsignature(one, other) || types.isSubsignature(other, one);
    }

    private boolean inherits(TypeElement type, ExecutableElement method) {
        var owner = method.getEnclosingElement();
        return type.equals(owner) || supertypes.of(type).contains(owner);
    }

    private static boolean isInherited(ExecutableElement method) {
        return !method.getModifiers().contains(Modifier.STATIC)
                && !method.getModifiers().contains(Modifier.PRIVATE);
    }
}
