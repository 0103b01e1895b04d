package io.pgseam.copy.csv;

import io.pgseam.copy.CopyException;
import io.pgseam.copy.CopyIn;
import io.pgseam.copy.CopyUpsert;
import io.pgseam.copy.OnConflict;
import io.pgseam.copy.UpsertResult;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** Where records go: a COPY, or a COPY that ends in an upsert. */
sealed interface CopyTarget<R extends Record> extends AutoCloseable {

    /** @param rule null for a plain COPY */
    static <R extends Record> CopyTarget<R> open(
            DSLContext ctx, Table<R> table, @Nullable OnConflict<R> rule, TableField<R, ?>[] fields) {
        return rule == null
                ? new Plain<>(CopyIn.into(ctx, table, fields))
                : new Upsert<>(CopyUpsert.into(ctx, table, rule, fields));
    }

    Optional<CopyException> offer(R record);

    Counts complete();

    @Override
    void close();

    /** What became of the rows. */
    record Counts(long inserted, long updated, long untouched) {}

    /** Rows that must be new. */
    record Plain<R extends Record>(CopyIn<R> copy) implements CopyTarget<R> {

        @Override
        public Optional<CopyException> offer(R record) {
            return copy.offer(record);
        }

        @Override
        public Counts complete() {
            return new Counts(copy.complete().rows(), 0, 0);
        }

        @Override
        public void close() {
            copy.close();
        }
    }

    /** Rows that the table may have. */
    record Upsert<R extends Record>(CopyUpsert<R> upsert) implements CopyTarget<R> {

        @Override
        public Optional<CopyException> offer(R record) {
            return upsert.offer(record);
        }

        @Override
        public Counts complete() {
            UpsertResult result = upsert.complete();
            return new Counts(result.inserted(), result.updated(), result.untouched());
        }

        @Override
        public void close() {
            upsert.close();
        }
    }
}
