package io.pgseam.app.truth;

import io.pgseam.app.tx.Transactions;
import org.jooq.DSLContext;

/**
 * What an operation works with.
 *
 * @param context each of whose statements is a transaction of its own
 * @param transactions with a deadline or without
 */
record Access(DSLContext context, Transactions transactions) {}
