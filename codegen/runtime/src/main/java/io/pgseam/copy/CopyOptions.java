package io.pgseam.copy;

import org.jooq.Configuration;
import org.jooq.DSLContext;

/**
 * How rows are copied into a table, for all who write rows: {@link CopyIn}, {@link CopyRows}, {@link CopyUpsert} and
 * {@link NonAtomicCopyIn} read them from their context.
 *
 * <pre>{@code
 * DSLContext rounding = CopyOptions.DEFAULT.withRounding(Rounding.BY_SERVER).on(ctx);
 * CopyIn.copyAll(rounding, PRODUCTS, products);
 * }</pre>
 *
 * @param rounding what becomes of a value that is finer than its column; refused by default
 * @param chunkRows the rows that one COPY statement takes, 100,000 by default. The statements are one transaction, so
 *     that still all rows are kept or none; what the server tells only at a statement's end, as a foreign key that is
 *     violated, it tells so many rows late at most
 */
public record CopyOptions(Rounding rounding, long chunkRows) {

    /** What becomes of a value that is finer than its column, as 1.005 for {@code numeric(10,2)}. */
    public enum Rounding {
        /** It is an error with row and column. */
        REFUSE,
        /**
         * The server makes it fit as INSERT does: a numeric is rounded half away from zero, the fraction of a second is
         * rounded, an interval loses the fields that its column has not, {@code varchar(n)} loses blanks behind the end.
         */
        BY_SERVER
    }

    /** Values are refused rather than rounded, and a COPY statement takes 100,000 rows. */
    public static final CopyOptions DEFAULT = new CopyOptions(Rounding.REFUSE, 100_000);

    /** @throws IllegalArgumentException if a chunk has no rows */
    public CopyOptions {
        if (chunkRows < 1) {
            throw new IllegalArgumentException("chunkRows is " + chunkRows + ", expected 1 or more");
        }
    }

    /** Returns the same with another rounding. */
    public CopyOptions withRounding(Rounding answer) {
        return new CopyOptions(answer, chunkRows);
    }

    /** Returns the same with other chunks. */
    public CopyOptions withChunkRows(long rows) {
        return new CopyOptions(rounding, rows);
    }

    /** Returns a context that copies with these options, and is the given one in all else, its transaction too. */
    public DSLContext on(DSLContext ctx) {
        Configuration derived = ctx.configuration().derive();
        derived.data(CopyOptions.class, this);
        return derived.dsl();
    }

    /** Returns the context's options. */
    static CopyOptions of(DSLContext ctx) {
        return ctx.configuration().data(CopyOptions.class) instanceof CopyOptions options ? options : DEFAULT;
    }
}
