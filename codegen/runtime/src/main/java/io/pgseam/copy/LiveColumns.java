package io.pgseam.copy;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.BOOLEAN;
import static org.jooq.impl.SQLDataType.INTEGER;
import static org.jooq.impl.SQLDataType.VARCHAR;

import io.pgseam.copy.codec.LiveType;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Record6;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads a table's columns from the catalog of the running database. */
final class LiveColumns {

    private static final Table<?> ATTRIBUTE = table(name("pg_catalog", "pg_attribute"));
    private static final Table<?> TYPE = table(name("pg_catalog", "pg_type"));

    private static final Field<Long> OID = field(name("pg_type", "oid"), BIGINT);
    private static final Field<String> TYPNAME = field(name("pg_type", "typname"), VARCHAR);
    private static final Field<String> TYPTYPE = field(name("pg_type", "typtype"), VARCHAR);
    private static final Field<String> TYPCATEGORY = field(name("pg_type", "typcategory"), VARCHAR);
    private static final Field<Long> TYPBASETYPE = field(name("pg_type", "typbasetype"), BIGINT);
    private static final Field<Long> TYPELEM = field(name("pg_type", "typelem"), BIGINT);

    /** One row for each column and each type from its own down to the innermost base or element type. */
    private static final Name CHAIN = name("chain");

    private static final Field<Integer> ATTNUM = field(name("chain", "attnum"), INTEGER);
    private static final Field<String> ATTNAME = field(name("chain", "attname"), VARCHAR);
    private static final Field<String> ATTGENERATED = field(name("chain", "attgenerated"), VARCHAR);
    private static final Field<String> ATTIDENTITY = field(name("chain", "attidentity"), VARCHAR);
    private static final Field<Long> CHAIN_TYPE = field(name("chain", "type"), BIGINT);
    private static final Field<Integer> DEPTH = field(name("chain", "depth"), INTEGER);

    private LiveColumns() {}

    /**
     * Returns the live columns by name, in the table's order; empty if there is no such table. One query.
     *
     * @param renderedTable the table's name as SQL has it, quoted where need be; looked up as the session would
     */
    static Map<String, LiveColumn> read(Connection connection, String renderedTable) {
        CommonTableExpression<?> chain = CHAIN.fields(
                        "attnum", "attname", "attgenerated", "attidentity", "type", "depth")
                .as(columnTypes(renderedTable).unionAll(innerTypes()));
        Map<String, LiveColumn> columns = new LinkedHashMap<>();
        // A configuration of our own: the caller's may rename schemas or change the case of names.
        DSL.using(connection, SQLDialect.POSTGRES)
                .withRecursive(chain)
                .select(ATTNAME, ATTGENERATED, ATTIDENTITY, OID, TYPNAME, TYPTYPE, TYPCATEGORY)
                .from(chain)
                .join(TYPE)
                .on(OID.eq(CHAIN_TYPE))
                .orderBy(ATTNUM, DEPTH.desc())
                .forEach(row -> columns.compute(row.get(ATTNAME), (name, inner) -> column(row, inner)));
        return columns;
    }

    private static Select<Record6<Integer, String, String, String, Long, Integer>> columnTypes(String renderedTable) {
        Field<Long> attrelid = field(name("attrelid"), BIGINT);
        Field<Integer> attnum = field(name("attnum"), INTEGER);
        return select(
                        attnum,
                        field(name("attname"), VARCHAR),
                        field(name("attgenerated"), VARCHAR),
                        field(name("attidentity"), VARCHAR),
                        field(name("atttypid"), BIGINT),
                        inline(0))
                .from(ATTRIBUTE)
                .where(attrelid.eq(function(name("pg_catalog", "to_regclass"), BIGINT, val(renderedTable))))
                .and(attnum.gt(inline(0)))
                .andNot(field(name("attisdropped"), BOOLEAN));
    }

    private static Select<Record6<Integer, String, String, String, Long, Integer>> innerTypes() {
        Condition isDomain = TYPTYPE.eq(inline("d"));
        Condition isArray = TYPCATEGORY.eq(inline("A"));
        return select(
                        ATTNUM,
                        ATTNAME,
                        ATTGENERATED,
                        ATTIDENTITY,
                        when(isDomain, TYPBASETYPE).otherwise(TYPELEM),
                        DEPTH.plus(inline(1)))
                .from(table(CHAIN))
                .join(TYPE)
                .on(OID.eq(CHAIN_TYPE))
                .where(isDomain.or(isArray));
    }

    private static LiveColumn column(Record row, @Nullable LiveColumn inner) {
        return new LiveColumn(row.get(ATTNAME), type(row, inner == null ? null : inner.type()), source(row));
    }

    private static LiveType type(Record row, @Nullable LiveType inner) {
        // An OID is unsigned, 32 bits.
        int oid = row.get(OID).intValue();
        String name = row.get(TYPNAME);
        if (inner != null) {
            return row.get(TYPTYPE).equals("d")
                    ? new LiveType.Domain(oid, name, inner)
                    : new LiveType.Array(oid, inner);
        }
        return row.get(TYPTYPE).equals("e") ? new LiveType.Enumeration(oid, name) : new LiveType.Base(oid, name);
    }

    private static LiveColumn.Source source(Record row) {
        if (!row.get(ATTGENERATED).isEmpty()) {
            return LiveColumn.Source.EXPRESSION;
        }
        return row.get(ATTIDENTITY).equals("a") ? LiveColumn.Source.IDENTITY_ALWAYS : LiveColumn.Source.WRITER;
    }
}
