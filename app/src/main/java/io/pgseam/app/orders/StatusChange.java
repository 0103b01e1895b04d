package io.pgseam.app.orders;

import io.pgseam.schema.OrderStatus;
import java.time.OffsetDateTime;

/** What came of an order's next step. */
public sealed interface StatusChange {
    /** @param at the order's new {@code updated_at}, in UTC */
    record Changed(OrderStatus status, OffsetDateTime at) implements StatusChange {}

    /** @param status from which this step cannot be taken; nothing was changed */
    record NotAllowed(OrderStatus status) implements StatusChange {}

    /** The customer has no such order. */
    record NoSuchOrder() implements StatusChange {}
}
