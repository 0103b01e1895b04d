package io.pgseam.app.truth;

import io.pgseam.app.users.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A user's preferences are all of the last change that was acknowledged, or all of one that nobody knows of, for whoever reads them after and at the
 * end.
 */
final class PreferenceRule implements Rule {
    @Override
    public Stream<String> violations(Evidence evidence) {
        Map<UserId, List<Entry<ReadPreferences>>> reads =
                evidence.history().by(ReadPreferences.class, ReadPreferences::user);
        return evidence.history().by(PutPreferences.class, PutPreferences::user).entrySet().stream()
                .flatMap(user -> {
                    List<Entry<PutPreferences>> changes = user.getValue();
                    Stream<String> read = reads.getOrDefault(user.getKey(), List.of()).stream()
                            .flatMap(entry -> entry.answer(Answer.PreferencesRead.class).stream()
                                    .flatMap(seen -> violation(before(changes, entry), seen.values()).stream()));
                    return Stream.concat(
                            read,
                            violation(changes, evidence.found().preferences().getOrDefault(user.getKey(), Map.of()))
                                    .stream());
                });
    }

    private static List<Entry<PutPreferences>> before(List<Entry<PutPreferences>> changes, Entry<?> read) {
        return changes.stream().filter(change -> change.isBefore(read)).toList();
    }

    /** @param changes all by one thread */
    private static Optional<String> violation(List<Entry<PutPreferences>> changes, Map<String, Long> values) {
        if (!(values.isEmpty() || values.keySet().equals(PutPreferences.KEYS))
                || Set.copyOf(values.values()).size() > 1) {
            return Optional.of("half a change: " + values);
        }
        Optional<Long> last = changes.stream()
                .filter(Entry::isDone)
                .map(change -> change.operation().number())
                .reduce((one, next) -> next);
        Optional<Long> found = values.values().stream().findFirst();
        boolean isLost = found.isPresent()
                && changes.stream()
                        .anyMatch(change ->
                                change.isUnknown() && change.operation().number() == found.get());
        return found.equals(last) || isLost
                ? Optional.empty()
                : Optional.of("found " + found + ", expected " + last + " after " + changes);
    }
}
