package io.pgseam.copy;

import io.pgseam.copy.codec.CodecRegistry;
import io.pgseam.copy.codec.LiveType;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Query;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What a COPY will do, checked against the running database.
 *
 * @param table the table's name without its schema
 * @param columns in the order of the stream
 * @param statement the COPY statement
 */
record CopyPlan(String table, List<CopyColumn<?>> columns, String statement) {

    static final String NOTHING_SENT = "Nothing was sent.";

    /**
     * Makes the plan. One query.
     *
     * @param listed the columns; none for all that the live table leaves to the writer
     * @throws CopyException if the table is not there, or a column cannot be sent; every such column is in the message
     */
    static CopyPlan of(DSLContext ctx, Connection connection, Table<?> table, List<? extends Field<?>> listed) {
        String rendered = ctx.render(table);
        Map<String, LiveColumn> live = LiveColumns.read(connection, rendered);
        if (live.isEmpty()) {
            throw CopyException.of(
                    CopyPosition.ofTable(table.getName()), "no table " + rendered + " in this database", NOTHING_SENT);
        }
        List<? extends Field<?>> fields = listed.isEmpty() ? leftToWriter(table, live) : listed;
        List<CopyColumn<?>> columns = new ArrayList<>();
        List<ColumnProblem> problems = new ArrayList<>();
        CopyOptions.Rounding rounding = CopyOptions.of(ctx).rounding();
        for (Field<?> field : fields) {
            LiveColumn column = live.get(field.getName());
            resolve(table, field, column, rounding)
                    .ifPresentOrElse(columns::add, () -> problems.add(problem(table, field, column)));
        }
        if (!problems.isEmpty()) {
            throw CopyException.of(problems.get(0).position(), ColumnProblem.reasons(problems), NOTHING_SENT);
        }
        return new CopyPlan(table.getName(), List.copyOf(columns), statement(ctx, table, fields));
    }

    /** Returns what inserts one row; like COPY also where the server generates an identity ALWAYS. */
    Query insert(Table<?> table) {
        List<Field<?>> fields = new ArrayList<>();
        columns.forEach(column -> fields.add(table.field(column.index())));
        return DSL.query(
                "insert into {0} ({1}) overriding system value values ({2})",
                table,
                DSL.list(fields.stream().map(Field::getUnqualifiedName).toList()),
                DSL.list(fields.stream().map(field -> DSL.val(null, field)).toList()));
    }

    private static List<Field<?>> leftToWriter(Table<?> table, Map<String, LiveColumn> live) {
        return Arrays.stream(table.fields())
                .filter(field -> {
                    LiveColumn column = live.get(field.getName());
                    return column == null || column.source() == LiveColumn.Source.WRITER;
                })
                .toList();
    }

    private static <U> Optional<CopyColumn<U>> resolve(
            Table<?> table, Field<U> field, @Nullable LiveColumn column, CopyOptions.Rounding rounding) {
        int index = table.indexOf(field);
        if (index < 0 || column == null || column.source() == LiveColumn.Source.EXPRESSION) {
            return Optional.empty();
        }
        LiveType type = column.type();
        return CopyColumn.of(field, index, rounding == CopyOptions.Rounding.BY_SERVER ? type.withoutModifier() : type);
    }

    private static String statement(DSLContext ctx, Table<?> table, List<? extends Field<?>> fields) {
        List<Name> names = fields.stream().map(Field::getUnqualifiedName).toList();
        return ctx.render(DSL.query("copy {0} ({1}) from stdin with (format binary)", table, DSL.list(names)));
    }

    private static ColumnProblem problem(Table<?> table, Field<?> field, @Nullable LiveColumn column) {
        String type = column == null ? null : column.type().name();
        String reason = table.indexOf(field) < 0 ? "not a field of the generated table" : reason(field, column);
        return new ColumnProblem(new CopyPosition(table.getName(), 0, field.getName(), type), reason);
    }

    private static String reason(Field<?> field, @Nullable LiveColumn column) {
        if (column == null) {
            return "no such column in the database";
        }
        if (column.source() == LiveColumn.Source.EXPRESSION) {
            return "the server generates it from an expression";
        }
        LiveType live = column.type();
        return CodecRegistry.refusal(live)
                .orElseGet(() ->
                        "no codec writes " + CodecRegistry.codecType(field).getTypeName() + " as " + live.name());
    }
}
