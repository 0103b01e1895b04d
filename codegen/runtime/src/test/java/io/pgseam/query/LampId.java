package io.pgseam.query;

import io.pgseam.types.TypedId;
import java.util.UUID;
import org.jooq.Converter;

/** A generated typed id. */
record LampId(UUID value) implements TypedId<UUID> {

    static final Converter<UUID, LampId> CONVERTER =
            Converter.ofNullable(UUID.class, LampId.class, LampId::new, LampId::value);

    static LampId of(int number) {
        return new LampId(new UUID(0, number));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
