package io.pgseam.copy;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.SQLDataType.BIGINT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Table;

/**
 * The columns of an upsert's rows.
 *
 * @param sent to the target
 * @param number of the row, counted from 1, where the order of the rows decides which of them is taken
 */
record UpsertColumns(Table<?> target, List<Field<?>> sent, Optional<Field<Long>> number) {

    /** @throws IllegalArgumentException if the rule needs a column that is not sent, or has none to update */
    static UpsertColumns of(Table<?> target, OnConflict<?> rule, CopyPlan plan) {
        List<Field<?>> sent = new ArrayList<>();
        plan.columns().forEach(column -> sent.add(target.field(column.index())));
        rule.check(plan.table(), sent);
        String free = Stream.iterate("row", taken -> taken + "_")
                .filter(candidate -> target.field(candidate) == null)
                .findFirst()
                .orElseThrow();
        return new UpsertColumns(
                target,
                sent,
                rule.duplicates() == OnConflict.Duplicates.ERROR
                        ? Optional.empty()
                        : Optional.of(field(name(free), BIGINT)));
    }
}
