package io.pgseam.copy;

import org.jooq.Record;
import org.jooq.Result;

/**
 * The rows that an upsert has changed, as they are in the table afterwards, in no order; of each, the fields that were
 * asked for.
 *
 * @param result the counts
 * @param inserted the rows that are new
 * @param updated the rows that the table had, and that were set
 * @param <R> the table's record
 */
public record UpsertedRows<R extends Record>(UpsertResult result, Result<R> inserted, Result<R> updated) {}
