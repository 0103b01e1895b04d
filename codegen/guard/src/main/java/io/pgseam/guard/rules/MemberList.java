package io.pgseam.guard.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Members named in resources beside this class, one a line.
 *
 * <p>A line is {@code owner.name(type,type)} for one method, {@code owner.name(type*} for all of this name with this
 * type first, {@code owner.name} for all of this name or a field, {@code owner.*} for all members of a type. What
 * follows {@code #} is the reason.
 */
final class MemberList {

    private final Set<String> entries = new HashSet<>();
    private final Map<String, Set<String>> names = new HashMap<>();

    private MemberList() {}

    /** Returns the members of all these resources. */
    static MemberList of(String... resources) {
        var list = new MemberList();
        for (var resource : resources) {
            try (var stream = MemberList.class.getResourceAsStream(resource)) {
                new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .forEach(list::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return list;
    }

    /** Returns the types that declare them, by binary name. */
    Set<String> owners() {
        return names.keySet();
    }

    /** Returns their simple names. */
    Set<String> names() {
        return names.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    boolean contains(Member member) {
        var known = names.getOrDefault(member.owner(), Set.of());
        if (!known.contains(member.name()) && !known.contains("*")) {
            return false;
        }
        var name = member.owner() + "." + member.name();
        return entries.contains(member.owner() + ".*")
                || entries.contains(name)
                || entries.contains(member.key())
                || !member.parameters().isEmpty()
                        && entries.contains(name + "(" + member.parameters().get(0) + "*");
    }

    private void add(String line) {
        var entry = line.replaceFirst("\\s*#.*", "");
        if (!entry.isEmpty()) {
            entries.add(entry);
            var name = entry.replaceFirst("\\(.*", "");
            int dot = name.lastIndexOf('.');
            names.computeIfAbsent(name.substring(0, dot), owner -> new HashSet<>())
                    .add(name.substring(dot + 1));
        }
    }
}
