package io.pgseam.app.users;

import io.pgseam.schema.UserPreferencesRecord;
import java.time.OffsetDateTime;
import org.jooq.JSONB;

/**
 * A row of {@code user_preferences}.
 *
 * @param value any JSON value; equality ignores spaces and the order of keys
 * @param updatedAt in UTC
 */
public record Preference(UserId user, String key, JSONB value, OffsetDateTime updatedAt) {
    static Preference of(UserPreferencesRecord row) {
        return new Preference(new UserId(row.getUserId()), row.getKey(), row.getValue(), row.getUpdatedAt());
    }
}
