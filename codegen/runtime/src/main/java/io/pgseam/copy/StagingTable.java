package io.pgseam.copy;

import static org.jooq.impl.DSL.cast;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.SQLDataType.BIGINT;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * The temporary table that an upsert's rows go through: the sent columns with the target's types, no constraints, and the rows' numbers where
 * their order decides.
 */
final class StagingTable {

    private final DSLContext ctx;
    private final Table<?> staging = DSL.table(name("pg_temp", "pgseam_upsert"));

    StagingTable(DSLContext ctx) {
        this.ctx = ctx;
    }

    Table<?> table() {
        return staging;
    }

    void create(UpsertColumns columns) {
        List<Field<?>> definition = new ArrayList<>(columns.sent());
        columns.number()
                .ifPresent(number -> definition.add(cast(inline(0L), BIGINT).as(number)));
        ctx.createTemporaryTable(staging)
                .as(select(definition).from(columns.target()))
                .withNoData()
                .onCommitDrop()
                .execute();
    }

    /** Drops the table where the transaction goes on. */
    void drop() {
        ctx.dropTable(staging).execute();
    }

    String copyStatement() {
        return ctx.render(DSL.query("copy {0} from stdin with (format binary)", staging));
    }
}
