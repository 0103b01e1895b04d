package io.pgseam.operators;

import java.util.List;
import org.jooq.AggregateFunction;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Aggregates whose arguments jOOQ would write into the SQL: the separator of its {@code listAgg} and {@code groupConcat}.
 *
 * <p>jOOQ binds what it gives to {@code arrayAgg}, {@code jsonbObjectAgg}, {@code percentileCont} and the rest.
 *
 * @see <a href="https://www.postgresql.org/docs/current/functions-aggregate.html">Aggregate functions</a>
 */
public final class Aggregates {

    private static final Name STRING_AGG = DSL.name("pg_catalog", "string_agg");

    private Aggregates() {}

    /**
     * The texts of all rows, with the separator between them: {@code string_agg}. A NULL is left out; NULL if nothing is
     * left. Takes {@code filterWhere}, and {@code over} without an order of its own.
     *
     * @param order of the texts; without one they come as they are found
     */
    public static AggregateFunction<String> stringAgg(Field<String> text, String separator, OrderField<?>... order) {
        return DSL.aggregate(STRING_AGG, SQLDataType.CLOB, text, last(separator, order));
    }

    /**
     * The different texts of all rows, with the separator between them: {@code string_agg(distinct ...)}. A NULL is left
     * out; NULL if nothing is left. Takes {@code filterWhere}.
     *
     * @param order of the texts: PostgreSQL takes the text itself alone, up or down; without it they come in some order
     */
    public static AggregateFunction<String> stringAggDistinct(
            Field<String> text, String separator, OrderField<?>... order) {
        Field<String> distinct = DSL.field("distinct {0}", SQLDataType.CLOB, text);
        return DSL.aggregate(STRING_AGG, SQLDataType.CLOB, distinct, last(separator, order));
    }

    /** The order belongs to the last argument: {@code string_agg(text, separator order by ...)}. */
    private static Field<String> last(String separator, OrderField<?>... order) {
        Field<String> operand = Operands.text(separator);
        return order.length == 0
                ? operand
                : DSL.field("{0} order by {1}", SQLDataType.CLOB, operand, DSL.list(List.of(order)));
    }
}
