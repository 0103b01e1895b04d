package io.pgseam.app.users;

import static io.pgseam.query.Mapping.mapping;
import static io.pgseam.schema.Tables.SESSIONS;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.select;

import io.pgseam.query.Compiled;
import io.pgseam.query.Query2;
import io.pgseam.schema.NewSessions;
import io.pgseam.schema.SessionsId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.types.DayToSecond;

/**
 * Reads and writes {@code sessions}. Whether one has expired is told by the server's clock.
 *
 * <p>Each method is one statement, in the transaction of the context if that has one. As thread-safe as the context. Failures of the database are
 * {@link io.pgseam.app.errors.DatabaseException}s.
 */
public final class SessionRepository {
    /** Asked with each request of somebody who is logged in. */
    private static final Query2<UUID, SessionsId, Session> FIND = Compiled.params(SESSIONS.USER_ID, SESSIONS.ID)
            .query((user, id) -> select(SESSIONS.USER_ID, SESSIONS.ID, SESSIONS.CREATED_AT, SESSIONS.EXPIRES_AT)
                    .from(SESSIONS)
                    .where(SESSIONS.USER_ID.eq(user))
                    .and(SESSIONS.ID.eq(id))
                    .and(SESSIONS.EXPIRES_AT.gt(currentOffsetDateTime())))
            .map(mapping(Session::ofColumns));

    private final DSLContext context;

    public SessionRepository(DSLContext context) {
        this.context = context;
    }

    /**
     * Opens a session and returns the whole row.
     *
     * @param lifetime more than 0; whole microseconds count
     */
    public Session open(UserId user, Duration lifetime) {
        return NewSessions.of()
                .userId(user.value())
                .expiresAt(currentOffsetDateTime().plus(DayToSecond.valueOf(lifetime)))
                .into(context)
                .returning()
                .fetchSingle(Session::of);
    }

    /** At most one session, by the primary key; empty if it has expired. */
    public Optional<Session> find(UserId user, SessionsId id) {
        return FIND.fetchOptional(context, user.value(), id);
    }

    /** Deletes one session, expired or not, and returns the row as it was; empty if there is none. */
    public Optional<Session> delete(UserId user, SessionsId id) {
        return context.deleteFrom(SESSIONS)
                .where(SESSIONS.USER_ID.eq(user.value()))
                .and(SESSIONS.ID.eq(id))
                .returning()
                .fetchOptional(Session::of);
    }

    /** Deletes the expired sessions of all users and returns the rows as they were, in no order; uses the index on expires_at. */
    public List<Session> deleteExpired() {
        return context.deleteFrom(SESSIONS)
                .where(SESSIONS.EXPIRES_AT.le(currentOffsetDateTime()))
                .returning()
                .fetch(Session::of);
    }
}
