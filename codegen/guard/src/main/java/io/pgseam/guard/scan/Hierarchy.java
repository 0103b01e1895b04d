package io.pgseam.guard.scan;

import io.pgseam.guard.rules.Member;
import io.pgseam.guard.rules.Members;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The classes that are scanned, those on the class path and those of the running JDK, each read once and only when it is
 * asked for. Not thread-safe.
 */
final class Hierarchy implements Members<Declared> {

    private final Map<String, Optional<ClassHeader>> headers = new HashMap<>();
    private final Map<String, Collection<ClassHeader>> supertypes = new HashMap<>();
    private final Map<String, Declared> resolved = new HashMap<>();
    private final SortedSet<String> unknown = new TreeSet<>();
    private final List<ClassRoot> classPath;
    private final JdkImage jdk = new JdkImage();

    Hierarchy(List<ClassRoot> classPath) {
        this.classPath = classPath;
    }

    /** Adds a class that is scanned; it comes before one of the same name that is added later or on the class path. */
    void add(ClassHeader header) {
        headers.putIfAbsent(header.name(), Optional.of(header));
    }

    /** Returns the class by internal name. */
    Optional<ClassHeader> find(String name) {
        var known = headers.get(name);
        if (known == null) {
            known = read(name);
            headers.put(name, known);
        }
        return known;
    }

    /** Returns the member that an instruction means: the nearest declaration, or what the instruction tells of it. */
    Declared resolve(String owner, String name, String descriptor) {
        return resolved.computeIfAbsent(owner + "." + name + descriptor, key -> search(owner, name, descriptor));
    }

    /** Returns all supertypes, the nearest first. */
    Collection<ClassHeader> supertypes(ClassHeader type) {
        var known = supertypes.get(type.name());
        if (known == null) {
            known = walk(type);
            supertypes.put(type.name(), known);
        }
        return known;
    }

    /** Returns the binary names of all supertypes, the nearest first; one that is nowhere has no supertypes itself. */
    List<String> supertypeNames(ClassHeader type) {
        return Stream.concat(Stream.of(type), supertypes(type).stream())
                .flatMap(one -> one.directSupertypes().stream())
                .distinct()
                .map(Hierarchy::binaryName)
                .toList();
    }

    /** Returns the binary names of this class and of all its supertypes. */
    List<String> withSupertypes(String name) {
        return Stream.concat(
                        Stream.of(binaryName(name)),
                        find(name).map(this::supertypeNames).stream().flatMap(List::stream))
                .toList();
    }

    /** Returns the binary names of classes that were needed and are nowhere. */
    SortedSet<String> unknown() {
        return unknown;
    }

    @Override
    public Member describe(Declared member) {
        return member.describe();
    }

    @Override
    public Collection<Declared> overriddenBy(Declared member) {
        if (!member.isInherited()) {
            return List.of();
        }
        var parameters = member.parameters();
        return find(member.owner()).map(this::supertypes).stream()
                .flatMap(Collection::stream)
                .flatMap(type -> type.members(member.name()).stream())
                .filter(Declared::isInherited)
                .filter(candidate -> candidate.parameters().equals(parameters))
                .toList();
    }

    static String binaryName(String internalName) {
        return internalName.replace('/', '.');
    }

    private Declared search(String owner, String name, String descriptor) {
        // An array has the methods of Object, and none that takes text.
        var type = owner.startsWith("[") ? Optional.<ClassHeader>empty() : needed(owner);
        return type.flatMap(found -> Stream.concat(Stream.of(found), supertypes(found).stream())
                        .flatMap(one -> one.member(name, descriptor).stream())
                        .findFirst())
                .orElseGet(() -> Declared.unknown(owner, name, descriptor));
    }

    private Collection<ClassHeader> walk(ClassHeader type) {
        var found = new LinkedHashMap<String, ClassHeader>();
        var next = new ArrayDeque<>(List.of(type));
        while (!next.isEmpty()) {
            for (var name : next.remove().directSupertypes()) {
                if (!found.containsKey(name)) {
                    needed(name).ifPresent(supertype -> {
                        found.put(name, supertype);
                        next.add(supertype);
                    });
                }
            }
        }
        return new ArrayList<>(found.values());
    }

    private Optional<ClassHeader> needed(String name) {
        var type = find(name);
        if (type.isEmpty()) {
            unknown.add(binaryName(name));
        }
        return type;
    }

    private Optional<ClassHeader> read(String name) {
        for (var root : classPath) {
            var file = root.find(name);
            if (file != null) {
                return Optional.of(ClassFiles.read(file, root.nameOf(file), ClassHeader::read));
            }
        }
        return Optional.ofNullable(jdk.find(name))
                .map(file -> ClassFiles.read(file, file.toString(), ClassHeader::read));
    }
}
