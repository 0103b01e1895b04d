// Queries that read.
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SortOrder;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

class Products extends TableImpl<Record> {
    private static final long serialVersionUID = 1L;

    final TableField<Record, Long> id = createField(name("id"), SQLDataType.BIGINT.notNull(), this, "A comment.");
    final TableField<Record, String> label = createField(name("label"), SQLDataType.VARCHAR(20), this);
    final TableField<Record, BigDecimal> price = createField(name("price"), SQLDataType.NUMERIC(10, 2), this);
    final TableField<Record, LocalDate> day = createField(name("day"), SQLDataType.LOCALDATE, this);
    final TableField<Record, String[]> tags = createField(name("tags"), SQLDataType.VARCHAR.array(), this);

    Products(Name alias) {
        super(alias);
    }

    @Override
    public Products as(String alias) {
        return new Products(name(alias));
    }
}

class Reading {
    private static final Products P = new Products(name("p"));
    private static final Products Q = new Products(name("q"));

    record Row(Long id, String label) {}

    private final DSLContext db;

    Reading(DSLContext db) {
        this.db = db;
    }

    Object allQuery() { return db.selectFrom(P).fetch(); }
    Object columnsQuery() { return db.select(P.id, P.label).from(P).fetch(); }
    Object oneQuery(long id) { return db.selectFrom(P).where(P.id.eq(id)).fetchOne(); }
    Object optionalQuery(long id) { return db.selectFrom(P).where(P.id.eq(id)).fetchOptional(); }
    Object singleQuery(long id) { return db.fetchSingle(P, P.id.eq(id)); }
    Object anyQuery() { return db.selectFrom(P).fetchAny(); }
    Object countQuery() { return db.fetchCount(P); }
    Object countWhereQuery(String text) { return db.fetchCount(P, P.label.eq(text)); }
    Object existsQuery(String text) { return db.fetchExists(P, P.label.eq(text)); }
    Object valueQuery(long id) { return db.select(P.label).from(P).where(P.id.eq(id)).fetchOne(P.label); }
    Object valuesQuery() { return db.select(P.label).from(P).fetch(P.label); }
    Object setQuery() { return db.select(P.label).from(P).fetchSet(P.label); }
    Object mapQuery() { return db.select(P.id, P.label).from(P).fetchMap(P.id, P.label); }
    Object groupsQuery() { return db.select(P.id, P.label).from(P).fetchGroups(P.label, P.id); }
    Object intoRecordsQuery() { return db.select(P.id, P.label).from(P).fetch(mapping(Row::new)); }
    Object intoClassQuery() { return db.select(P.id, P.label).from(P).fetchInto(Row.class); }
    Object byNameQuery(String column) { return db.selectFrom(P).fetch().getValues(column); }
    Object lazilyQuery() { return db.selectFrom(P).fetchSize(100).fetchLazy(); }
    Object streamQuery() { return db.selectFrom(P).fetchSize(100).stream().map(row -> row.get(P.id)); }
    Object distinctQuery() { return db.selectDistinct(P.label).from(P).fetch(); }
    Object distinctOnQuery() { return db.select(P.id).distinctOn(P.label).from(P).fetch(); }
    Object starQuery() { return db.select(asterisk()).from(P).fetch(); }
    Object starExceptQuery() { return db.select(P.asterisk().except(P.price)).from(P).fetch(); }
    Object whereQuery(String text) { return db.selectFrom(P).where(P.label.eq(text), P.price.gt(BigDecimal.ONE)).fetch(); }
    Object andQuery(String text) { return db.selectFrom(P).where(P.label.eq(text)).and(P.id.isNotNull()).or(P.id.isNull()).fetch(); }
    Object andNotQuery(String text) { return db.selectFrom(P).where(P.label.ne(text)).andNot(P.id.eq(1L)).fetch(); }
    Object conditionsQuery(Collection<Condition> all) { return db.selectFrom(P).where(all).fetch(); }
    Object dynamicQuery(String text) { Condition filter = noCondition(); if (text != null) filter = filter.and(P.label.eq(text)); return db.selectFrom(P).where(filter).fetch(); }
    Object byMapQuery(String text) { return db.selectFrom(P).where(condition(Map.of(P.label, text))).fetch(); }
    Object likeQuery(String text) { return db.selectFrom(P).where(P.label.like(text, '!')).fetch(); }
    Object containsQuery(String text) { return db.selectFrom(P).where(P.label.containsIgnoreCase(text)).fetch(); }
    Object startsWithQuery(String text) { return db.selectFrom(P).where(P.label.startsWith(text)).fetch(); }
    Object regexQuery(String text) { return db.selectFrom(P).where(P.label.likeRegex(text)).fetch(); }
    Object betweenQuery(LocalDate from, LocalDate to) { return db.selectFrom(P).where(P.day.between(from, to)).fetch(); }
    Object inQuery(List<Long> ids) { return db.selectFrom(P).where(P.id.in(ids)).fetch(); }
    Object anyOfQuery(Long... ids) { return db.selectFrom(P).where(P.id.eq(any(ids))).fetch(); }
    Object inSelectQuery() { return db.selectFrom(P).where(P.id.in(select(Q.id).from(Q))).fetch(); }
    Object inRowsQuery() { return db.selectFrom(P).where(row(P.id, P.label).in(row(1L, "a"), row(2L, "b"))).fetch(); }
    Object existsSelectQuery() { return db.selectFrom(P).whereExists(selectOne().from(Q).where(Q.id.eq(P.id))).fetch(); }
    Object isDistinctQuery(String text) { return db.selectFrom(P).where(P.label.isDistinctFrom(text)).fetch(); }
    Object joinQuery() { return db.select().from(P).join(Q).on(P.id.eq(Q.id)).fetch(); }
    Object joinUsingQuery() { return db.select().from(P).join(Q).using(P.id).fetch(); }
    Object leftJoinQuery() { return db.select().from(P).leftJoin(Q).on(P.id.eq(Q.id)).and(Q.price.isNull()).fetch(); }
    Object fullJoinQuery() { return db.select().from(P.fullJoin(Q).on(P.id.eq(Q.id))).fetch(); }
    Object crossJoinQuery() { return db.select().from(P).crossJoin(Q).fetch(); }
    Object naturalJoinQuery() { return db.select().from(P).naturalJoin(Q).fetch(); }
    Object lateralJoinQuery() { return db.select().from(P).crossJoin(lateral(select(max(Q.id)).from(Q).where(Q.id.lt(P.id))).as("below")).fetch(); }
    Object commaQuery() { return db.select().from(P, Q).where(P.id.eq(Q.id)).fetch(); }
    Object aliasedQuery() { return db.select(P.as("other").label).from(P.as("other")).fetch(); }
    Object renamedQuery() { return db.select(P.label.as("title"), P.price.as(name("cost"))).from(P).fetch(); }
    Object groupByQuery() { return db.select(P.label, count(), sum(P.price)).from(P).groupBy(P.label).having(count().gt(1)).fetch(); }
    Object rollupQuery() { return db.select(P.label, sum(P.price)).from(P).groupBy(rollup(P.label)).fetch(); }
    Object groupingSetsQuery() { return db.select(P.label, grouping(P.label)).from(P).groupBy(groupingSets(P.label, P.day)).fetch(); }
    Object filteredQuery() { return db.select(count().filterWhere(P.price.gt(BigDecimal.TEN))).from(P).fetch(); }
    Object orderByQuery() { return db.selectFrom(P).orderBy(P.price.desc().nullsLast(), P.id.asc()).fetch(); }
    Object sortedQuery(SortOrder order) { return db.selectFrom(P).orderBy(P.price.sort(order)).fetch(); }
    Object orderByIndexQuery() { return db.select(P.id).from(P).orderBy(1, 2).fetch(); }
    Object limitQuery(int size) { return db.selectFrom(P).orderBy(P.id).limit(size).offset(10).fetch(); }
    Object withTiesQuery() { return db.selectFrom(P).orderBy(P.id).limit(1).withTies().fetch(); }
    Object seekQuery(long last) { return db.selectFrom(P).orderBy(P.id).seek(last).limit(10).fetch(); }
    Object forUpdateQuery() { return db.selectFrom(P).where(P.id.eq(1L)).forUpdate().skipLocked().fetch(); }
    Object forShareQuery() { return db.selectFrom(P).forShare().of(P).noWait().fetch(); }
    Object unionQuery() { return db.select(P.id).from(P).union(select(Q.id).from(Q)).fetch(); }
    Object unionAllQuery() { return db.select(P.id).from(P).unionAll(select(Q.id).from(Q)).orderBy(1).fetch(); }
    Object intersectQuery() { return db.select(P.id).from(P).intersect(select(Q.id).from(Q)).fetch(); }
    Object exceptQuery() { return db.select(P.id).from(P).except(select(Q.id).from(Q)).fetch(); }
    Object withQuery() { return db.with("cheap").as(select(P.id).from(P)).select().from(name("cheap")).fetch(); }
    Object withTableQuery() { var cheap = name("cheap").fields("id").as(select(P.id).from(P)); return db.with(cheap).selectFrom(cheap).fetch(); }
    Object withRecursiveQuery() { var n = name("n").fields("i").as(select(val(1)).unionAll(select(field(name("i"), Integer.class).plus(1)).from(table(name("n"))))); return db.withRecursive(n).selectFrom(n).fetch(); }
    Object materializedQuery() { return db.with("m").asMaterialized(select(P.id).from(P)).selectFrom(table(name("m"))).fetch(); }
    Object derivedQuery() { Table<Record2<Long, String>> t = select(P.id, P.label).from(P).asTable("t"); return db.select(t.field(P.id)).from(t).fetch(); }
    Object scalarQuery() { return db.select(field(select(max(Q.price)).from(Q))).from(P).fetch(); }
    Object multisetQuery() { return db.select(P.id, multiset(select(Q.id).from(Q)).as("all")).from(P).fetch(); }
    Object rowQuery() { return db.select(row(P.id, P.label).mapping(Row::new)).from(P).fetch(); }
    Object valuesTableQuery() { return db.select().from(values(row(1, "a")).as("v", "a", "b")).fetch(); }
    Object seriesQuery() { return db.selectFrom(generateSeries(1, 10)).fetch(); }
    Object unnestQuery() { return db.select().from(P, unnest(P.tags).as("tag")).fetch(); }
    Object windowQuery() { return db.select(rowNumber().over(partitionBy(P.label).orderBy(P.price))).from(P).fetch(); }
    Object namedWindowQuery() { var w = name("w").as(partitionBy(P.label)); return db.select(sum(P.price).over(w)).from(P).window(w).fetch(); }
    Object frameQuery() { return db.select(avg(P.price).over(orderBy(P.day).rowsBetweenPreceding(3).andCurrentRow())).from(P).fetch(); }
    Object lagQuery() { return db.select(lag(P.price, 1).over(orderBy(P.day))).from(P).fetch(); }
    Object namedQuery(String column) { return db.select(field(name("p", column), String.class)).from(P).fetch(); }
    Object namedTableQuery(String table) { return db.select().from(table(name(table))).fetch(); }
    Object namedSchemaQuery(String schema) { return db.select().from(table(name(schema, "products"))).fetch(); }
    Object quotedQuery(String alias) { return db.select(P.id.as(quotedName(alias))).from(P).fetch(); }
    Object byFieldQuery(Field<String> field, String text) { return db.selectFrom(P).where(field.eq(text)).fetch(); }
    Object partsQuery() { Select<?> query = select(P.id).from(P); return query.getSQL() + query.getBindValues() + db.render(query); }
    Object queryQuery() { var query = db.selectQuery(); query.addSelect(P.id); query.addFrom(P); query.addConditions(P.id.gt(1L)); query.addOrderBy(P.id); query.addLimit(1); return query.fetch(); }
    Object sampledQuery() { return db.selectFrom(P).where(rand().lt(BigDecimal.valueOf(0.1))).fetch(); }
    Object timeoutQuery() { return db.selectFrom(P).queryTimeout(3).maxRows(10).fetch(); }
    Object resultsQuery() { var result = db.selectFrom(P).fetch(); return result.formatCSV() + result.formatJSON() + result.format(3); }
    Object connectionQuery() { return db.connectionResult(c -> c.getMetaData().getDatabaseProductVersion()); }
    Object transactionalQuery() { return db.transactionResult(t -> t.dsl().selectFrom(P).fetch()); }
}
