package io.pgseam.app.users;

import static io.pgseam.schema.Tables.SESSIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.app.TestDatabase;
import io.pgseam.app.errors.ConstraintViolationException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SessionRepositoryTest {
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private final SessionRepository sessions = new SessionRepository(DATABASE.context());
    private final UserId ann = new UserId(UUID.randomUUID());

    @BeforeEach
    void deleteAll() {
        DATABASE.owner().deleteFrom(SESSIONS).execute();
    }

    @Test
    void aSessionIsThereUntilItExpires() {
        Session session = sessions.open(ann, Duration.ofHours(36));
        Session expired = sessions.open(ann, MICROSECOND);

        assertThat(session.user()).isEqualTo(ann);
        assertThat(Duration.between(session.createdAt(), session.expiresAt())).isEqualTo(Duration.ofHours(36));
        assertThat(Duration.between(expired.createdAt(), expired.expiresAt())).isEqualTo(MICROSECOND);
        assertThat(sessions.find(ann, session.id())).contains(session);
        assertThat(sessions.find(ann, expired.id())).isEmpty();
        assertThat(sessions.find(new UserId(UUID.randomUUID()), session.id())).isEmpty();
    }

    @Test
    void deleteExpiredReturnsTheRowsAndLeavesTheOthers() {
        Session session = sessions.open(ann, Duration.ofMinutes(1));
        List<Session> expired = List.of(
                sessions.open(ann, MICROSECOND),
                sessions.open(ann, MICROSECOND),
                sessions.open(new UserId(UUID.randomUUID()), MICROSECOND));

        assertThat(sessions.deleteExpired()).containsExactlyInAnyOrderElementsOf(expired);
        assertThat(sessions.deleteExpired()).isEmpty();
        assertThat(sessions.find(ann, session.id())).contains(session);
    }

    @Test
    void deleteReturnsTheRowOnce() {
        Session session = sessions.open(ann, Duration.ofMinutes(1));

        assertThat(sessions.delete(ann, session.id())).contains(session);
        assertThat(sessions.delete(ann, session.id())).isEmpty();
    }

    @Test
    void aSessionLivesForSomeTime() {
        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(() -> sessions.open(ann, Duration.ZERO))
                .withMessage("A session cannot end before it begins.");
    }
}
