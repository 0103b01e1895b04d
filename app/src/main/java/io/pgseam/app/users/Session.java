package io.pgseam.app.users;

import io.pgseam.schema.SessionsId;
import io.pgseam.schema.SessionsRecord;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A row of {@code sessions}.
 *
 * @param createdAt in UTC
 * @param expiresAt in UTC; from this instant on the session is void
 */
public record Session(UserId user, SessionsId id, OffsetDateTime createdAt, OffsetDateTime expiresAt) {
    static Session of(SessionsRecord row) {
        return ofColumns(row.getUserId(), row.getId(), row.getCreatedAt(), row.getExpiresAt());
    }

    static Session ofColumns(UUID user, SessionsId id, OffsetDateTime createdAt, OffsetDateTime expiresAt) {
        return new Session(new UserId(user), id, createdAt, expiresAt);
    }
}
