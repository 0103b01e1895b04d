package io.pgseam.app.catalogue;

import static io.pgseam.schema.Tables.PRODUCTS;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;

import java.time.OffsetDateTime;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jooq.types.DayToSecond;

/** The time of a product's last change, by which whoever has seen it notices that it was changed. */
public final class ProductVersion {
    private static final Field<DayToSecond> SMALLEST_STEP =
            inline("00:00:00.000001").cast(SQLDataType.INTERVALDAYTOSECOND);

    private ProductVersion() {}

    /**
     * What an UPDATE sets {@code updated_at} to: now, or what comes next after the version that it changes. To the server now is when the transaction
     * began, the same for all of its statements, and for all transactions that began in one microsecond.
     */
    public static Field<OffsetDateTime> next() {
        return greatest(currentOffsetDateTime(), PRODUCTS.UPDATED_AT.plus(SMALLEST_STEP));
    }
}
