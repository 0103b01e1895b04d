package io.pgseam.constraints;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names that an error's message has in quotes, whatever its language, for a distributed engine: that leaves the
 * error's fields out, and adds the number of a shard to the names.
 */
record MessageNames(Set<String> names) {

    private static final Pattern QUOTED = Pattern.compile(
            "\"([^\"]+)\"|\u00ab\\s*([^\u00bb]+?)\\s*\u00bb|\u00bb([^\u00ab]+)\u00ab|\u201e([^\u201c\u201d]+)[\u201c\u201d]");

    private static final Pattern SHARD = Pattern.compile("_[0-9]+$");

    /** Each name as it stands, and without a number at its end. */
    static MessageNames of(String message) {
        Set<String> names = QUOTED.matcher(message)
                .results()
                .map(MessageNames::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> all = new LinkedHashSet<>(names);
        names.forEach(name -> all.add(SHARD.matcher(name).replaceFirst("")));
        return new MessageNames(all);
    }

    private static String name(MatchResult quoted) {
        int group = 1;
        while (quoted.group(group) == null) {
            group++;
        }
        return quoted.group(group);
    }
}
