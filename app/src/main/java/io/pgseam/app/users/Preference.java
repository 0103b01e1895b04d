package io.pgseam.app.users;

import io.pgseam.schema.UserPreferencesRecord;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.JSONB;

/**
 * A row of {@code user_preferences}.
 *
 * @param value any JSON value; equality ignores spaces and the order of keys
 * @param updatedAt in UTC
 */
public record Preference(UserId user, String key, JSONB value, OffsetDateTime updatedAt) {
    static Preference of(UserPreferencesRecord row) {
        return ofColumns(row.getUserId(), row.getKey(), row.getValue(), row.getUpdatedAt());
    }

    static Preference ofColumns(UUID user, String key, JSONB value, OffsetDateTime updatedAt) {
        return new Preference(new UserId(user), key, value, updatedAt);
    }
}
