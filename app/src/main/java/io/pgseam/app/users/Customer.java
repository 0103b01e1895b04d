package io.pgseam.app.users;

import io.pgseam.schema.CustomersId;
import io.pgseam.schema.CustomersRecord;
import java.time.OffsetDateTime;

/**
 * A row of {@code customers}.
 *
 * @param createdAt in UTC
 */
public record Customer(CustomersId id, String name, OffsetDateTime createdAt) {
    static Customer of(CustomersRecord row) {
        return new Customer(row.getCustomerId(), row.getName(), row.getCreatedAt());
    }
}
