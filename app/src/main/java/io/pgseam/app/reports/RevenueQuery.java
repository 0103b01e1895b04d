package io.pgseam.app.reports;

import static io.pgseam.schema.Tables.ORDERS;
import static io.pgseam.schema.Tables.ORDER_ITEMS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.generateSeries;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.localDateAdd;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import io.pgseam.schema.CustomersId;
import io.pgseam.schema.OrderStatus;
import io.pgseam.schema.OrdersId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Record4;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/**
 * What was sold day by day. Orders are added up first, each beside its items, then days; only then come the days of the calendar, which Citus
 * could not join with a distributed table from the outside.
 */
record RevenueQuery(DSLContext context) {
    private static final Field<LocalDate> DAY = field(name("day"), SQLDataType.LOCALDATE);
    private static final Field<Integer> ORDER_COUNT = field(name("orders"), SQLDataType.INTEGER);
    private static final Field<BigDecimal> REVENUE = field(name("revenue"), SQLDataType.NUMERIC(14, 2));
    private static final BigDecimal NONE = new BigDecimal("0.00");

    List<DailyRevenue> between(LocalDate first, LocalDate last) {
        CommonTableExpression<Record3<LocalDate, Integer, BigDecimal>> days = days(first, last);
        Field<Integer> offset = field(name("calendar", "offset"), SQLDataType.INTEGER);
        Field<LocalDate> day = localDateAdd(first, offset);
        return context.with(days)
                .select(day, coalesce(days.field(ORDER_COUNT), 0), coalesce(days.field(REVENUE), NONE))
                .from(generateSeries(0, Math.toIntExact(ChronoUnit.DAYS.between(first, last)))
                        .as(name("calendar"), offset.getUnqualifiedName()))
                .leftJoin(days)
                .on(days.field(DAY).eq(day))
                .orderBy(offset)
                .fetch(mapping(DailyRevenue::new));
    }

    /** Days with orders. */
    private static CommonTableExpression<Record3<LocalDate, Integer, BigDecimal>> days(
            LocalDate first, LocalDate last) {
        Table<Record4<CustomersId, OrdersId, LocalDate, BigDecimal>> sales = select(
                        ORDERS.CUSTOMER_ID,
                        ORDERS.ORDER_ID,
                        dayInUtc(ORDERS.CREATED_AT).as(DAY),
                        sum(ORDER_ITEMS.UNIT_PRICE.times(ORDER_ITEMS.QUANTITY)).as(REVENUE))
                .from(ORDERS)
                .join(ORDER_ITEMS)
                .on(ORDER_ITEMS.CUSTOMER_ID.eq(ORDERS.CUSTOMER_ID))
                .and(ORDER_ITEMS.ORDER_ID.eq(ORDERS.ORDER_ID))
                .where(ORDERS.CREATED_AT.ge(startInUtc(first)))
                .and(ORDERS.CREATED_AT.lt(startInUtc(last.plusDays(1))))
                .and(ORDERS.STATUS.ne(OrderStatus.cancelled))
                .groupBy(ORDERS.CUSTOMER_ID, ORDERS.ORDER_ID, ORDERS.CREATED_AT)
                .asTable("sales");
        return name("days")
                .asMaterialized(select(
                                sales.field(DAY),
                                count().as(ORDER_COUNT),
                                sum(sales.field(REVENUE)).as(REVENUE))
                        .from(sales)
                        .groupBy(sales.field(DAY)));
    }

    /** A mere cast would take the day of the session's time zone. */
    private static Field<LocalDate> dayInUtc(Field<OffsetDateTime> time) {
        return function(name("pg_catalog", "timezone"), SQLDataType.LOCALDATETIME, inline("UTC"), time)
                .cast(SQLDataType.LOCALDATE);
    }

    private static OffsetDateTime startInUtc(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
