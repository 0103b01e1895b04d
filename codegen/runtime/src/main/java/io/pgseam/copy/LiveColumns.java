package io.pgseam.copy;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.case_;
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

import io.pgseam.copy.CatalogTypes.Attribute;
import io.pgseam.copy.CatalogTypes.Kind;
import io.pgseam.copy.CatalogTypes.Type;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/** Reads a table's columns, and the types that they are made of, from the catalog of the running database. */
final class LiveColumns {

    private static final Table<?> CLASS = table(name("pg_catalog", "pg_class"));
    private static final Table<?> ATTRIBUTE = table(name("pg_catalog", "pg_attribute"));
    private static final Table<?> TYPE = table(name("pg_catalog", "pg_type"));
    private static final Table<?> RANGE = table(name("pg_catalog", "pg_range"));
    private static final Table<?> NAMESPACE = table(name("pg_catalog", "pg_namespace"));

    private static final Field<Long> OID = field(name("pg_type", "oid"), BIGINT);
    private static final Field<String> NSPNAME = field(name("pg_namespace", "nspname"), VARCHAR);
    private static final Field<String> TYPNAME = field(name("pg_type", "typname"), VARCHAR);
    private static final Field<String> TYPTYPE = field(name("pg_type", "typtype"), VARCHAR);
    private static final Field<String> ATTNAME = field(name("pg_attribute", "attname"), VARCHAR);
    private static final Field<Integer> ATTNUM = field(name("pg_attribute", "attnum"), INTEGER);
    private static final Field<Long> ATTTYPID = field(name("pg_attribute", "atttypid"), BIGINT);
    private static final Field<Integer> ATTTYPMOD = field(name("pg_attribute", "atttypmod"), INTEGER);
    private static final Field<String> ATTGENERATED = field(name("pg_attribute", "attgenerated"), VARCHAR);
    private static final Field<String> ATTIDENTITY = field(name("pg_attribute", "attidentity"), VARCHAR);

    /** The vectors are arrays by their category, but begin at 0. */
    private static final Condition IS_ARRAY = field(name("pg_type", "typcategory"), VARCHAR)
            .eq(inline("A"))
            .and(TYPTYPE.eq(inline("b")))
            .and(TYPNAME.notIn(inline("int2vector"), inline("oidvector")));

    private static final Condition IS_BINARY = field(name("pg_type", "typreceive"), BIGINT)
            .ne(inline(0L))
            .and(field(name("pg_type", "typsend"), BIGINT).ne(inline(0L)));

    /** A type's attributes, if it is a composite. */
    private static final Condition ITS_ATTRIBUTES = TYPTYPE.eq(inline("c"))
            .and(field(name("pg_attribute", "attrelid"), BIGINT).eq(field(name("pg_type", "typrelid"), BIGINT)))
            .and(ATTNUM.gt(inline(0)))
            .andNot(field(name("pg_attribute", "attisdropped"), BOOLEAN));

    private static final Condition ITS_RANGE =
            OID.in(field(name("pg_range", "rngtypid"), BIGINT), field(name("pg_range", "rngmultitypid"), BIGINT));

    private static final Field<Long> INNER = case_(TYPTYPE)
            .when(inline("d"), field(name("pg_type", "typbasetype"), BIGINT))
            .when(inline("r"), field(name("pg_range", "rngsubtype"), BIGINT))
            .when(inline("m"), field(name("pg_range", "rngtypid"), BIGINT))
            .otherwise(field(name("pg_type", "typelem"), BIGINT));

    private static final Field<Integer> MODIFIER = when(
                    TYPNAME.eq(inline("money")), field("pg_catalog.scale(1::pg_catalog.money::numeric)", INTEGER))
            .otherwise(field(name("pg_type", "typtypmod"), INTEGER));

    /** The table's row type, and every type that it is made of. */
    private static final Name REACHED = name("reached");

    private static final Field<Long> REACHED_TYPE = field(name("reached", "type"), BIGINT);
    private static final Field<Boolean> IS_ROW = field(name("reached", "is_row"), BOOLEAN);

    private static final List<Field<?>> FIELDS = List.of(
            OID,
            NSPNAME,
            TYPNAME,
            TYPTYPE,
            INNER,
            MODIFIER,
            field(IS_ARRAY),
            field(IS_BINARY),
            IS_ROW,
            ATTNAME,
            ATTTYPID,
            ATTTYPMOD,
            ATTGENERATED,
            ATTIDENTITY);

    /** Rendered once: to render them costs jOOQ more than the server takes to answer. */
    private static final String OF_TABLE = reachedFrom(select(field(name("pg_class", "reltype"), BIGINT), inline(true))
            .from(CLASS)
            .where(field(name("pg_class", "oid"), BIGINT)
                    .eq(function(name("pg_catalog", "to_regclass"), BIGINT, val("")))));

    private static final String OF_TYPES =
            reachedFrom(select(OID, inline(false)).from(TYPE).where(OID.eq(any(new Long[0]))));

    private LiveColumns() {}

    /**
     * Returns the live columns by name, in the table's order; empty if there is no such table. One query.
     *
     * @param renderedTable the table's name as SQL has it, quoted where need be; looked up as the session would
     */
    static Map<String, LiveColumn> read(Connection connection, String renderedTable) {
        List<Attribute> columns = new ArrayList<>();
        CatalogTypes types = reached(connection, OF_TABLE, renderedTable, columns);
        Map<String, LiveColumn> live = new LinkedHashMap<>();
        columns.forEach(column -> live.put(
                column.name(),
                new LiveColumn(column.name(), types.live(column.type(), column.modifier()), column.source())));
        return live;
    }

    /** Returns the types of these OIDs, and every type that they are made of. One query. */
    static CatalogTypes types(Connection connection, Collection<Long> oids) {
        return reached(connection, OF_TYPES, oids.toArray(new Long[0]), new ArrayList<>());
    }

    /** Returns every type that is reached from the first ones, and adds the columns of those that are rows. */
    private static CatalogTypes reached(Connection connection, String sql, Object first, List<Attribute> columns) {
        CatalogTypes types = new CatalogTypes(new HashMap<>());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, first);
            try (ResultSet rows = statement.executeQuery()) {
                // A configuration of our own: the caller's may rename schemas or change the case of names.
                for (Record row :
                        DSL.using(connection, SQLDialect.POSTGRES).fetch(rows, FIELDS.toArray(new Field<?>[0]))) {
                    Type type = types.types().computeIfAbsent(row.get(OID), oid -> type(row));
                    if (row.get(ATTNAME) != null) {
                        (row.get(IS_ROW) ? columns : type.attributes()).add(attribute(row));
                    }
                }
            }
        } catch (SQLException e) {
            throw new DataAccessException("The catalog was not read: " + e.getMessage(), e);
        }
        return types;
    }

    private static String reachedFrom(Select<Record2<Long, Boolean>> first) {
        CommonTableExpression<?> reached = REACHED.fields("type", "is_row").as(first.union(innerTypes()));
        return DSL.using(SQLDialect.POSTGRES)
                .withRecursive(reached)
                .select(FIELDS)
                .from(reached)
                .join(TYPE)
                .on(OID.eq(REACHED_TYPE))
                .join(NAMESPACE)
                .on(field(name("pg_namespace", "oid"), BIGINT).eq(field(name("pg_type", "typnamespace"), BIGINT)))
                .leftJoin(ATTRIBUTE)
                .on(ITS_ATTRIBUTES)
                .leftJoin(RANGE)
                .on(ITS_RANGE)
                .orderBy(OID, ATTNUM)
                .getSQL();
    }

    private static Select<Record2<Long, Boolean>> innerTypes() {
        return select(when(TYPTYPE.eq(inline("c")), ATTTYPID).otherwise(INNER), inline(false))
                .from(table(REACHED))
                .join(TYPE)
                .on(OID.eq(REACHED_TYPE))
                .leftJoin(ATTRIBUTE)
                .on(ITS_ATTRIBUTES)
                .leftJoin(RANGE)
                .on(ITS_RANGE)
                .where(TYPTYPE.in(inline("c"), inline("d"), inline("m"), inline("r"))
                        .or(IS_ARRAY));
    }

    private static Type type(Record row) {
        return new Type(
                row.get(OID),
                row.get(NSPNAME),
                row.get(TYPNAME),
                kind(row),
                row.get(INNER),
                row.get(MODIFIER),
                new ArrayList<>());
    }

    private static Kind kind(Record row) {
        return switch (row.get(TYPTYPE)) {
            case "c" -> Kind.COMPOSITE;
            case "d" -> Kind.DOMAIN;
            case "e" -> Kind.ENUM;
            case "m" -> Kind.MULTIRANGE;
            case "r" -> Kind.RANGE;
            default -> row.get(field(IS_ARRAY)) ? Kind.ARRAY : row.get(field(IS_BINARY)) ? Kind.BASE : Kind.TEXT_ONLY;
        };
    }

    private static Attribute attribute(Record row) {
        return new Attribute(row.get(ATTNAME), row.get(ATTTYPID), row.get(ATTTYPMOD), source(row));
    }

    private static LiveColumn.Source source(Record row) {
        if (!row.get(ATTGENERATED).isEmpty()) {
            return LiveColumn.Source.EXPRESSION;
        }
        return row.get(ATTIDENTITY).equals("a") ? LiveColumn.Source.IDENTITY_ALWAYS : LiveColumn.Source.WRITER;
    }
}
