package io.pgseam.copy;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;
import static org.jooq.impl.SQLDataType.BOOLEAN;
import static org.jooq.impl.SQLDataType.INTEGER;
import static org.jooq.impl.SQLDataType.VARCHAR;

import io.pgseam.copy.OnConflict.Duplicates;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertOnDuplicateStep;
import org.jooq.InsertResultStep;
import org.jooq.InsertReturningStep;
import org.jooq.OrderField;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * What upserts the rows of a source, and says which of their keys come twice.
 *
 * @param <R> the target's record
 */
final class UpsertStatement<R extends Record> {

    /** Duplicate keys that an error names. */
    private static final int NAMED_KEYS = 3;

    /** The first major version whose RETURNING knows the row as it was. */
    private static final int OLD_IN_RETURNING = 18;

    private static final Field<Boolean> INSERTED = field(name("inserted"), BOOLEAN);

    private final DSLContext ctx;
    private final Table<R> target;
    private final OnConflict<R> rule;
    private final UpsertColumns columns;
    private final Table<?> source;
    private final int serverVersion;

    /** @param source has the columns by their names */
    UpsertStatement(DSLContext ctx, Table<R> target, OnConflict<R> rule, UpsertColumns columns, Table<?> source) {
        this.ctx = ctx;
        this.target = target;
        this.rule = rule;
        this.columns = columns;
        this.source = source;
        this.serverVersion =
                ctx.connectionResult(connection -> connection.getMetaData().getDatabaseMajorVersion());
    }

    /** Upserts all rows; returns the counts of rows inserted and updated. */
    Record2<Integer, Integer> upsert() {
        Field<Integer> insertions = count().filterWhere(INSERTED);
        return ctx.with(name("upserted").as(returning(List.of())))
                .select(insertions, count().minus(insertions))
                .from(table(name("upserted")))
                .fetchSingle();
    }

    /** Upserts all rows; returns those inserted under true, and those updated under false. */
    Map<Boolean, Result<R>> upsertReturning(List<? extends Field<?>> fields) {
        Map<Boolean, Result<R>> rows = Map.of(true, ctx.newResult(target), false, ctx.newResult(target));
        returning(fields).fetch().forEach(row -> rows.get(row.get(INSERTED)).add(row.into(target)));
        return rows;
    }

    /** Returns the first keys that come more than once, in words; empty if there is none. */
    String duplicateKeys() {
        List<Field<?>> keys = unqualified(rule.keys());
        Field<Integer> all = count().over();
        List<Field<?>> named = new ArrayList<>();
        keys.forEach(key -> named.add(key.cast(VARCHAR)));
        named.add(all);
        Result<Record> found = ctx.select(named)
                .from(source)
                .where(keys.stream().map(Field::isNotNull).toList())
                .groupBy(keys)
                .having(count().gt(inline(1)))
                .orderBy(keys)
                .limit(inline(NAMED_KEYS))
                .fetch();
        if (found.isEmpty()) {
            return "";
        }
        List<String> values = found.map(row -> row.intoList().subList(0, keys.size()).stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", ", "(", ")")));
        int more = found.get(0).get(all) - values.size();
        return "(" + String.join(", ", keys.stream().map(Field::getName).toList()) + ") = " + String.join(", ", values)
                + (more > 0 ? " and " + more + " more" : "");
    }

    /** Returns what upserts all rows; its rows have the fields, and {@link #INSERTED} as the last one. */
    private InsertResultStep<? extends Record> returning(List<? extends Field<?>> fields) {
        ctx.connection(connection -> CopyListeners.tell(ctx, connection, () -> oneRow(fields)));
        List<Field<?>> returned = new ArrayList<>(fields);
        returned.add(inserted());
        return conflicting(ctx.insertInto(target, columns.sent()).select(rows()))
                .returningResult(returned);
    }

    private Query oneRow(List<? extends Field<?>> returned) {
        List<@Nullable Object> values = Collections.nCopies(columns.sent().size(), null);
        InsertReturningStep<R> insert =
                conflicting(ctx.insertInto(target, columns.sent()).values(values));
        return returned.isEmpty() ? insert : insert.returningResult(returned);
    }

    /**
     * Returns whether RETURNING's row was inserted: there is no old row (PostgreSQL 18), or no lock in xmax. Before DO
     * UPDATE sets a row its transaction locks it, and the new version carries that lock; a new row has none. Both are
     * facts of the very row, so that no other session can come between.
     */
    private Field<Boolean> inserted() {
        if (rule.action() == OnConflict.Action.NOTHING) {
            return inline(true).as(INSERTED);
        }
        return field(
                        serverVersion < OLD_IN_RETURNING
                                ? field(name("xmax"), INTEGER).eq(inline(0))
                                : field(name("old", rule.keys().get(0).getName()))
                                        .isNull())
                .as(INSERTED);
    }

    private InsertReturningStep<R> conflicting(InsertOnDuplicateStep<R> insert) {
        var conflict = insert.onConflict(rule.keys());
        return rule.action() == OnConflict.Action.NOTHING
                ? conflict.doNothing()
                : conflict.doUpdate().set(assignments());
    }

    private Map<Field<?>, Field<?>> assignments() {
        Map<Field<?>, Field<?>> assignments = new LinkedHashMap<>();
        rule.updatedAmong(columns.sent()).forEach(column -> assignments.put(column, excluded(column)));
        return assignments;
    }

    /** In the order of the key, in which its index is quickest, and in which upserts wait for each other in no circle. */
    private Select<Record> rows() {
        List<Field<?>> sent = unqualified(columns.sent());
        List<Field<?>> keys = unqualified(rule.keys());
        return columns.number()
                .map(number -> distinct(sent, keys, number))
                .orElseGet(() -> select(sent).from(source).orderBy(keys));
    }

    private Select<Record> distinct(List<Field<?>> sent, List<Field<?>> keys, Field<Long> number) {
        List<Field<?>> distinct = new ArrayList<>(keys);
        // DISTINCT takes one NULL for another, which a unique index does not.
        distinct.add(when(or(keys.stream().map(Field::isNull).toList()), number));
        List<OrderField<?>> order = new ArrayList<>(distinct);
        order.add(rule.duplicates() == Duplicates.LAST_WINS ? number.desc() : number);
        return select(sent).distinctOn(distinct).from(source).orderBy(order);
    }

    private static List<Field<?>> unqualified(List<? extends Field<?>> fields) {
        List<Field<?>> names = new ArrayList<>();
        fields.forEach(column -> names.add(field(column.getUnqualifiedName())));
        return names;
    }
}
