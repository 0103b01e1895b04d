package io.pgseam.app.users;

import io.pgseam.types.TypedId;
import java.util.Objects;
import java.util.UUID;

/** Somebody who logs in, in {@code user_preferences} and {@code sessions}. */
public record UserId(UUID value) implements TypedId<UUID> {
    public UserId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
