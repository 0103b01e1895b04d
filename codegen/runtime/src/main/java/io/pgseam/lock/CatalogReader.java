package io.pgseam.lock;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

/** Reads a whole lock: one query for each catalog, none for each table. */
final class CatalogReader {

    private final DSLContext ctx;
    private final LockScope scope;

    /** @param ctx of a session as {@link CatalogSession} prepares it */
    CatalogReader(DSLContext ctx, LockScope scope) {
        this.ctx = ctx;
        this.scope = scope;
    }

    SchemaLock read() {
        List<Entry> entries = new ArrayList<>();
        entries.addAll(Schemas.read(ctx, scope));
        entries.addAll(Enums.read(ctx, scope));
        entries.addAll(Domains.read(ctx, scope));
        entries.addAll(Ranges.read(ctx, scope));
        entries.addAll(Sequences.read(ctx, scope));
        entries.addAll(Relations.read(ctx, scope));
        entries.addAll(Columns.read(ctx, scope));
        entries.addAll(Constraints.read(ctx, scope));
        entries.addAll(Indexes.read(ctx, scope));
        entries.addAll(Routines.read(ctx, scope));
        return new SchemaLock(scope, entries);
    }
}
