package io.pgseam.guard.scan;

import io.pgseam.guard.rules.Entries;
import io.pgseam.guard.rules.Entry;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds classes in which an entry meets an innocent method of the same name and parameters, inherited from another
 * supertype: a call of the innocent one would reach the entry, and no call of the entry would stand in the code.
 *
 * <p>Where the parameters differ as erased types, the compiler has written a bridge that calls the entry; that call is
 * found as any other. Not thread-safe.
 */
final class MixedInheritance {

    private final Hierarchy hierarchy;
    private final Entries<Declared> entries;
    private final Map<String, List<Declared>> declared = new HashMap<>();

    MixedInheritance(Hierarchy hierarchy, Entries<Declared> entries) {
        this.hierarchy = hierarchy;
        this.entries = entries;
    }

    /** Returns the entry that this type itself mixes in; none when one of its supertypes has done so already. */
    Optional<Entry> in(ClassHeader type) {
        if (type.directSupertypes().size() < 2) {
            return Optional.empty();
        }
        var direct = type.directSupertypes().stream()
                .flatMap(name -> hierarchy.find(name).stream())
                .toList();
        var supertypes = hierarchy.supertypes(type);
        return supertypes.stream()
                .flatMap(supertype -> entriesIn(supertype).stream())
                .filter(entry -> isReachable(entry, supertypes, direct))
                .findFirst()
                .flatMap(entries::behind);
    }

    private List<Declared> entriesIn(ClassHeader type) {
        return declared.computeIfAbsent(
                type.name(),
                unknown -> type.members().stream()
                        .filter(Declared::isInherited)
                        .filter(member -> entries.behind(member).isPresent())
                        .toList());
    }

    private boolean isReachable(Declared entry, Collection<ClassHeader> supertypes, List<ClassHeader> direct) {
        return supertypes.stream()
                .flatMap(supertype -> supertype.members(entry.name()).stream())
                .filter(Declared::isInherited)
                .filter(innocent -> innocent.parameters().equals(entry.parameters()))
                .filter(innocent -> entries.behind(innocent).isEmpty())
                .anyMatch(
                        innocent -> direct.stream().noneMatch(one -> inherits(one, entry) && inherits(one, innocent)));
    }

    private boolean inherits(ClassHeader type, Declared member) {
        return type.name().equals(member.owner())
                || hierarchy.supertypes(type).stream()
                        .anyMatch(supertype -> supertype.name().equals(member.owner()));
    }
}
