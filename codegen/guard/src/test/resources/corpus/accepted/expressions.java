// Expressions, with values that a user typed.
import static org.jooq.impl.DSL.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.conf.ParamType;
import org.jooq.conf.RenderKeywordCase;
import org.jooq.conf.Settings;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

class Expressions {
    private static final Field<String> LABEL = field(name("p", "label"), SQLDataType.VARCHAR);
    private static final Field<BigDecimal> PRICE = field(name("p", "price"), SQLDataType.NUMERIC);
    private static final Field<LocalDate> DAY = field(name("p", "day"), SQLDataType.LOCALDATE);
    private static final Field<String[]> TAGS = field(name("p", "tags"), SQLDataType.VARCHAR.array());
    private static final Field<JSONB> DATA = field(name("p", "data"), SQLDataType.JSONB);
    private static final String ACTIVE = "active";

    Object valueExpression(String text) { return val(text); }
    Object typedValueExpression(String text) { return val(text, SQLDataType.VARCHAR); }
    Object namedParameterExpression(String text) { return param("text", text); }
    Object constantInlinedExpression() { return inline("active"); }
    Object constantsInlinedExpression() { return inline("is " + ACTIVE); }
    Object numberInlinedExpression() { return inline(1).add(inline(-2L)); }
    Object typedInlinedExpression() { return inline("active", SQLDataType.VARCHAR); }
    Object nullInlinedExpression() { return inline(null, SQLDataType.VARCHAR); }
    Object choiceInlinedExpression(boolean active) { return inline(active ? "a" : "b"); }
    Object concatExpression(String text) { return DSL.concat(LABEL, val(text)); }
    Object lowerExpression(String text) { return DSL.lower(LABEL).eq(DSL.lower(text)); }
    Object upperExpression(String text) { return DSL.upper(text); }
    Object trimExpression(String text) { return DSL.trim(LABEL, text); }
    Object replaceExpression(String text) { return DSL.replace(LABEL, text, "x"); }
    Object regexReplaceExpression(String text) { return regexpReplaceAll(LABEL, text, "x"); }
    Object substringExpression() { return DSL.substring(LABEL, 1, 3); }
    Object positionExpression(String text) { return DSL.position(LABEL, text); }
    Object lengthExpression() { return DSL.length(LABEL); }
    Object padExpression(String text) { return lpad(LABEL, val(10), val(text)); }
    Object splitExpression(String text) { return splitPart(LABEL, text, 1); }
    Object repeatExpression(String text) { return DSL.repeat(text, 3); }
    Object leftExpression() { return DSL.left(LABEL, 3); }
    Object md5Expression(String text) { return DSL.md5(text); }
    Object translateExpression(String text) { return DSL.translate(LABEL, val(text), val("b")); }
    Object plusExpression() { return PRICE.plus(1).minus(2).times(3).divide(4).modulo(5); }
    Object negatedExpression() { return PRICE.neg(); }
    Object roundExpression() { return DSL.round(PRICE, 2); }
    Object absExpression() { return DSL.abs(PRICE).add(DSL.sqrt(PRICE)).add(DSL.power(PRICE, 2)); }
    Object greatestExpression() { return DSL.greatest(PRICE, val(BigDecimal.ONE)); }
    Object bitsExpression() { return field(name("flags"), SQLDataType.INTEGER).bitAnd(4).shl(2); }
    Object castExpression() { return LABEL.cast(SQLDataType.INTEGER); }
    Object castClassExpression() { return DSL.cast(LABEL, Integer.class); }
    Object coerceExpression() { return LABEL.coerce(SQLDataType.CLOB); }
    Object coalesceExpression(String text) { return DSL.coalesce(LABEL, val(text)); }
    Object nullifExpression(String text) { return DSL.nullif(LABEL, text); }
    Object nvlExpression(String text) { return DSL.nvl(LABEL, text); }
    Object caseWhenExpression(String text) { return when(LABEL.eq(text), 1).when(PRICE.gt(BigDecimal.ONE), 2).otherwise(3); }
    Object caseOfExpression(String text) { return DSL.case_(LABEL).when(text, 1).else_(2); }
    Object chooseExpression(String text) { return DSL.choose(LABEL).when("a", text).otherwise("b"); }
    Object decodeExpression(String text) { return DSL.decode(LABEL, text, "a", "b"); }
    Object notExpression(String text) { return DSL.not(LABEL.eq(text)); }
    Object andExpression(String text) { return DSL.and(LABEL.eq(text), PRICE.isNull()); }
    Object orExpression(String text) { return DSL.or(LABEL.eq(text), PRICE.isNull(), trueCondition(), falseCondition()); }
    Object xorExpression(String text) { return LABEL.eq(text).xor(PRICE.isNull()); }
    Object boolFieldExpression(String text) { return field(LABEL.eq(text)); }
    Object conditionOfExpression(Field<Boolean> flag) { return condition(flag).and(condition(true)); }
    Object nowExpression() { return currentTimestamp().add(currentDate()); }
    Object dateAddExpression() { return localDateAdd(DAY, 3, DatePart.DAY); }
    Object extractExpression() { return DSL.extract(DAY, DatePart.YEAR); }
    Object truncatedExpression() { return trunc(DAY, DatePart.MONTH); }
    Object yearExpression() { return DSL.year(DAY).add(month(DAY)).add(day(DAY)); }
    Object atExpression(OffsetDateTime time) { return field(name("at"), SQLDataType.TIMESTAMPWITHTIMEZONE).le(time); }
    Object toDateExpression(String text) { return DSL.toDate(text, "YYYY-MM-DD"); }
    Object toCharExpression(String text) { return DSL.toChar(PRICE, text); }
    Object arrayContainsExpression(String text) { return TAGS.contains(DSL.array(text)); }
    Object arrayOverlapExpression(String... tags) { return arrayOverlap(TAGS, val(tags)); }
    Object arrayAppendExpression(String text) { return DSL.arrayAppend(TAGS, text); }
    Object arrayGetExpression() { return DSL.arrayGet(TAGS, 1); }
    Object cardinalityExpression() { return DSL.cardinality(TAGS); }
    Object arrayAggExpression() { return DSL.arrayAgg(LABEL).orderBy(PRICE); }
    Object anyTagExpression(String text) { return val(text).eq(any(TAGS)); }
    Object stringAggExpression() { return listAgg(LABEL, ", ").withinGroupOrderBy(LABEL); }
    Object groupConcatExpression() { return DSL.groupConcat(LABEL).orderBy(LABEL).separator(", "); }
    Object jsonObjectExpression(String text) { return DSL.jsonObject(key("a").value(text), key(text).value(1)); }
    Object jsonArrayExpression(String text) { return DSL.jsonArray(val(text)); }
    Object jsonAggExpression() { return jsonArrayAgg(LABEL).orderBy(LABEL); }
    Object jsonbGetExpression(String text) { return jsonbGetAttributeAsText(DATA, text); }
    Object jsonbElementExpression() { return jsonbGetElement(DATA, 0); }
    Object jsonValueExpression(String path) { return DSL.jsonbValue(DATA, path); }
    Object jsonExistsExpression(String path) { return DSL.jsonbExists(DATA, path); }
    Object jsonLiteralExpression(String text) { return val(JSON.json(text)).isNotNull().and(DATA.contains(JSONB.valueOf(text))); }
    Object percentileExpression() { return percentileCont(0.5).withinGroupOrderBy(PRICE); }
    Object statisticsExpression() { return stddevPop(PRICE).add(varSamp(PRICE)).add(median(PRICE)); }
    Object modeExpression() { return DSL.mode().withinGroupOrderBy(LABEL); }
    Object ranksExpression() { return rank().over(orderBy(PRICE)).add(denseRank().over().orderBy(PRICE)); }
    Object tileExpression() { return ntile(4).over(orderBy(PRICE)); }
    Object firstValueExpression() { return DSL.firstValue(LABEL).over(partitionBy(DAY).orderBy(PRICE)); }
    Object boolAndExpression(String text) { return DSL.boolAnd(LABEL.eq(text)); }
    Object functionExpression(String text) { return DSL.function(name("pg_catalog", "quote_ident"), SQLDataType.VARCHAR, val(text)); }
    Object aggregateExpression() { return DSL.aggregate(name("my_agg"), Integer.class, LABEL); }
    Object sequenceExpression() { return DSL.sequence(name("order_number"), SQLDataType.BIGINT).nextval(); }
    Object collateExpression(String collation) { return LABEL.collate(DSL.collation(name(collation))); }
    Object nameExpression(String part) { return DSL.name("public", part); }
    Object rowCompareExpression(String text) { return row(LABEL, PRICE).gt(row(text, BigDecimal.ONE)); }
    Object overlapsExpression(LocalDate from, LocalDate to) { return row(DAY, DAY).overlaps(from, to); }
    Object uuidExpression() { return DSL.uuid(); }
    Object randomExpression() { return rand(); }
    Object sessionExpression() { return currentUser().concat(currentSchema()); }
    Object xmlExpression(String text) { return xmlelement("a", xmlattributes(val(text).as("b")), val(text)); }
    Object settingsExpression() { return new Settings().withRenderFormatted(true).withRenderSchema(false).withRenderKeywordCase(RenderKeywordCase.UPPER); }
    Object preparedExpression() { return new Settings().withStatementType(StatementType.PREPARED_STATEMENT); }
    Object indexedExpression(DSLContext db) { return db.selectOne().getSQL(ParamType.INDEXED); }
    Object kindExpression(ParamType type) { return switch (type) { case INLINED -> 1; case NAMED -> 2; default -> 3; }; }
}
