package io.pgseam.types;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/**
 * Reads every {@code timestamptz} at offset UTC; the instant stays the same.
 *
 * <p>PostgreSQL keeps no offset: what a driver returns is the session's, so that two readings of one row can differ
 * under {@link OffsetDateTime#equals}. Values are written as they are. {@link OffsetDateTime#MAX} and {@link
 * OffsetDateTime#MIN}, which stand for the two infinities, are kept. Stateless and thread-safe.
 */
public final class UtcConverter extends AbstractConverter<OffsetDateTime, OffsetDateTime> {

    private static final long serialVersionUID = 1L;

    /** Creates the converter; generated code calls this. */
    public UtcConverter() {
        super(OffsetDateTime.class, OffsetDateTime.class);
    }

    @Override
    public @Nullable OffsetDateTime from(@Nullable OffsetDateTime databaseValue) {
        // Shifting an infinity would leave the range of OffsetDateTime.
        if (databaseValue == null
                || databaseValue.equals(OffsetDateTime.MAX)
                || databaseValue.equals(OffsetDateTime.MIN)) {
            return databaseValue;
        }
        return databaseValue.withOffsetSameInstant(ZoneOffset.UTC);
    }

    @Override
    public @Nullable OffsetDateTime to(@Nullable OffsetDateTime userValue) {
        return userValue;
    }
}
