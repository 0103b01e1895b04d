package io.pgseam.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.copy.CopyIn;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * One column's way from the server to Java and back, with each statement that can carry a value.
 *
 * @param table has an {@code int id}
 */
record RoundTrip<T>(DSLContext ctx, Table<?> table, Field<T> column) {
    private static final int WRITTEN_BY_POSTGRES = 1;
    private static final int WRITTEN_BY_JAVA = 2;

    /** Takes the value from PostgreSQL's own text. */
    void of(String literal) {
        write(literal);
        T value = select(WRITTEN_BY_POSTGRES);
        assertThat(value).isInstanceOf(column.getType());
        assertThat(insert(value)).as("INSERT ... RETURNING").matches(same -> Objects.deepEquals(same, value));
        update(null);
        assertThat(select(WRITTEN_BY_JAVA)).as("NULL").isNull();
        update(value);
        assertThat(text(WRITTEN_BY_JAVA)).as("UPDATE").isEqualTo(text(WRITTEN_BY_POSTGRES));
        if (serverCompares()) {
            assertThat(ctx.fetchCount(table, column.eq(value))).as("WHERE").isEqualTo(2);
        }
        assertThat(ctx.fetchValue(DSL.inline(value, column)))
                .as("inlined")
                .matches(same -> Objects.deepEquals(same, value));
    }

    /** Takes the value from PostgreSQL's own text, and compares what jOOQ reads from nested JSON. */
    void withinMultiset(String literal) {
        write(literal);
        T value = select(WRITTEN_BY_POSTGRES);
        assertThat(nested()).hasSize(1).allMatch(same -> Objects.deepEquals(same, value));
    }

    /** Takes the value from PostgreSQL's own text, and copies what jOOQ reads. */
    void copied(String literal) {
        write(literal);
        copy(table, select(WRITTEN_BY_POSTGRES));
        assertThat(text(WRITTEN_BY_JAVA)).as("COPY").isEqualTo(text(WRITTEN_BY_POSTGRES));
    }

    private <R extends Record> void copy(Table<R> into, T value) {
        R row = ctx.newRecord(into);
        row.set(id(), WRITTEN_BY_JAVA);
        row.set(column, value);
        // Both are fields of the table.
        @SuppressWarnings("unchecked")
        TableField<R, ?> id = (TableField<R, ?>) into.field("id");
        @SuppressWarnings("unchecked")
        TableField<R, T> copied = (TableField<R, T>) column;
        CopyIn.copyAll(ctx, into, List.of(row).iterator(), id, copied);
    }

    private void write(String literal) {
        ctx.deleteFrom(table).execute();
        ctx.execute("INSERT INTO " + table.getName() + " (id, " + column.getName() + ") VALUES (1, '"
                + literal.replace("'", "''") + "')");
    }

    private T select(int row) {
        return ctx.select(column).from(table).where(id().eq(row)).fetchSingle().value1();
    }

    private T insert(T value) {
        return ctx.insertInto(table)
                .set(id(), WRITTEN_BY_JAVA)
                .set(column, value)
                .returningResult(column)
                .fetchSingle()
                .value1();
    }

    private void update(T value) {
        ctx.update(table).set(column, value).where(id().eq(WRITTEN_BY_JAVA)).execute();
    }

    private String text(int row) {
        return ctx.fetchValue("SELECT " + column.getName() + "::text FROM " + table.getName() + " WHERE id = ?", row)
                .toString();
    }

    private Iterable<T> nested() {
        Result<Record1<T>> rows = ctx.select(DSL.multiset(DSL.select(column).from(table)))
                .fetchSingle()
                .value1();
        return rows.map(Record1::value1);
    }

    /** Not every type has an {@code =} in PostgreSQL. */
    private boolean serverCompares() {
        try {
            ctx.fetch("SELECT " + column.getName() + " = " + column.getName() + " FROM " + table.getName());
            return true;
        } catch (DataAccessException e) {
            assertThat(e.sqlState()).as(e.getMessage()).isEqualTo("42883");
            return false;
        }
    }

    private Field<Integer> id() {
        return table.field("id", SQLDataType.INTEGER);
    }
}
