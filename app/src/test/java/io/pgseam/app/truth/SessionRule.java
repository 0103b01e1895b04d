package io.pgseam.app.truth;

import io.pgseam.app.users.UserId;
import io.pgseam.schema.SessionsId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A user who opened a session has that one and no other, until it is closed. */
final class SessionRule implements Rule {
    @Override
    public Stream<String> violations(Evidence evidence) {
        Map<UserId, List<Entry<CloseSession>>> closed = evidence.history().by(CloseSession.class, CloseSession::user);
        return evidence.history().of(OpenSession.class).stream().flatMap(opened -> {
            UserId user = opened.operation().user();
            return violation(
                    opened,
                    closed.getOrDefault(user, List.of()),
                    evidence.found().sessions().getOrDefault(user, Set.of()))
                    .stream();
        });
    }

    private static Optional<String> violation(
            Entry<OpenSession> opened, List<Entry<CloseSession>> closed, Set<SessionsId> found) {
        if (found.size() > 1) {
            return Optional.of("opened twice: " + opened + ", found " + found);
        }
        if (closed.stream().anyMatch(Entry::isRefused) && closed.stream().noneMatch(Entry::isUnknown)) {
            return Optional.of("gone before it was closed: " + opened + ", " + closed);
        }
        if (closed.stream().anyMatch(Entry::isDone)) {
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of("closed, and still there: " + closed + ", found " + found);
        }
        if (closed.stream().anyMatch(Entry::isUnknown)) {
            return Optional.empty();
        }
        return opened.answer(Answer.SessionOpened.class)
                .filter(session -> !found.equals(Set.of(session.id())))
                .map(session -> "opened, and another is there: " + opened + ", found " + found)
                .or(() -> PresenceRule.problem(opened.operation(), List.of(opened), !found.isEmpty()));
    }
}
