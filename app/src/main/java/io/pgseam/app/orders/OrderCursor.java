package io.pgseam.app.orders;

import io.pgseam.schema.CustomersId;
import io.pgseam.schema.OrdersId;

/** The last order of a page; the next page begins after it, even if it is no longer there. */
public record OrderCursor(CustomersId customer, OrdersId order) {}
