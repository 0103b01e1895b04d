package io.pgseam.generator.constraints;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.BOOLEAN;
import static org.jooq.impl.SQLDataType.SMALLINT;
import static org.jooq.impl.SQLDataType.VARCHAR;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/** Reads {@code pg_constraint}, {@code pg_index} and what they refer to. */
final class LiveConstraintReader {
    /** The catalog's own OID, the same in every PostgreSQL. */
    private static final long PG_CLASS = 1259;

    private record Column(long table, short number) {}

    /** A constraint or a unique index. */
    private record Row(long oid, long table, String name, List<String> columns) {}

    private final DSLContext ctx;
    private final Map<Long, Owner> tables;
    private final Map<Column, String> columns;
    private final Map<Long, Long> parents;
    private final Map<Long, List<Short>> referenced;

    LiveConstraintReader(DSLContext ctx) {
        this.ctx = ctx;
        this.tables = readTables();
        this.columns = readColumns();
        this.parents = readParents();
        this.referenced = readReferenced();
    }

    LiveConstraints read() {
        List<Row> indexes = readUniqueIndexes();
        Map<Long, Row> byOid = new HashMap<>();
        indexes.forEach(index -> byOid.put(index.oid(), index));
        Map<ConstraintName, List<String>> named = new HashMap<>();
        Stream.of(indexes, readConstraints())
                .flatMap(List::stream)
                .forEach(row -> named.put(nameOf(row), row.columns()));
        SortedMap<ConstraintName, ConstraintName> originals = new TreeMap<>();
        indexes.stream()
                .filter(index -> parents.containsKey(index.oid()))
                .forEach(index -> originals.put(nameOf(index), nameOf(originalOf(index, byOid))));
        return new LiveConstraints(named, originals, partitions());
    }

    private ConstraintName nameOf(Row row) {
        return new ConstraintName(Objects.requireNonNull(tables.get(row.table())), row.name());
    }

    private Row originalOf(Row index, Map<Long, Row> byOid) {
        Row original = byOid.get(parents.get(index.oid()));
        return original == null ? index : originalOf(original, byOid);
    }

    /**
     * Names the columns.
     *
     * @param keys an expression is number 0 there
     */
    private List<String> columnsOf(long table, Stream<Short> keys, Stream<Short> others) {
        return Stream.concat(keys, others)
                .distinct()
                .map(number -> columns.get(new Column(table, number)))
                .filter(Objects::nonNull)
                .toList();
    }

    private SortedMap<Owner, Owner> partitions() {
        SortedMap<Owner, Owner> partitions = new TreeMap<>();
        tables.forEach((oid, table) -> {
            Owner parent = tables.get(parents.getOrDefault(oid, 0L));
            if (parent != null) {
                partitions.put(table, parent);
            }
        });
        return partitions;
    }

    private List<Row> readConstraints() {
        Field<Long> oid = field(name("con", "oid"), BIGINT);
        Field<Long> table = field(name("con", "conrelid"), BIGINT);
        Field<String> constraint = field(name("con", "conname"), VARCHAR);
        Field<Short[]> keys = field(name("con", "conkey"), SMALLINT.array());
        Field<Long> index = field(name("con", "conindid"), BIGINT);
        Field<String> kind = field(name("con", "contype"), VARCHAR);
        return ctx
                .select(oid, table, constraint, keys, index, kind)
                .from(catalog("pg_constraint", "con"))
                .where(kind.in(inline("p"), inline("u"), inline("f"), inline("c"), inline("x")))
                .fetch(row -> new Row(
                        row.get(oid),
                        row.get(table),
                        row.get(constraint),
                        columnsOf(
                                row.get(table),
                                Stream.ofNullable(row.get(keys)).flatMap(Stream::of),
                                // A foreign key names the index of the table that it references.
                                referenced
                                        .getOrDefault(row.get(kind).equals("f") ? 0 : row.get(index), List.of())
                                        .stream())))
                .stream()
                .filter(row -> tables.containsKey(row.table()))
                .toList();
    }

    private List<Row> readUniqueIndexes() {
        Field<Long> oid = field(name("i", "indexrelid"), BIGINT);
        Field<Long> table = field(name("i", "indrelid"), BIGINT);
        Field<String> index = field(name("x", "relname"), VARCHAR);
        Field<Short[]> keys = field(name("i", "indkey"), VARCHAR).cast(SMALLINT.array());
        Field<Short> keyCount = field(name("i", "indnkeyatts"), SMALLINT);
        return ctx
                .select(oid, table, index, keys, keyCount)
                .from(catalog("pg_index", "i"))
                .join(catalog("pg_class", "x"))
                .on(field(name("x", "oid"), BIGINT).eq(oid))
                .where(or(
                        field(name("i", "indisunique"), BOOLEAN).isTrue(),
                        field(name("i", "indisexclusion"), BOOLEAN).isTrue()))
                .fetch(row -> {
                    List<Short> included =
                            Stream.of(row.get(keys)).skip(row.get(keyCount)).toList();
                    return new Row(
                            row.get(oid),
                            row.get(table),
                            row.get(index),
                            columnsOf(
                                    row.get(table),
                                    Stream.of(row.get(keys)).limit(row.get(keyCount)),
                                    referenced.getOrDefault(row.get(oid), List.of()).stream()
                                            .filter(column -> !included.contains(column))));
                })
                .stream()
                .filter(row -> tables.containsKey(row.table()))
                .toList();
    }

    private Map<Long, Owner> readTables() {
        Field<Long> oid = field(name("c", "oid"), BIGINT);
        Field<String> schema = field(name("n", "nspname"), VARCHAR);
        Field<String> table = field(name("c", "relname"), VARCHAR);
        return ctx.select(oid, schema, table)
                .from(catalog("pg_class", "c"))
                .join(catalog("pg_namespace", "n"))
                .on(field(name("n", "oid"), BIGINT).eq(field(name("c", "relnamespace"), BIGINT)))
                .where(schema.notIn(inline("pg_catalog"), inline("information_schema"), inline("pg_toast")))
                .fetchMap(oid, row -> new Owner(row.get(schema), row.get(table)));
    }

    private Map<Column, String> readColumns() {
        Field<Long> table = field(name("a", "attrelid"), BIGINT);
        Field<Short> number = field(name("a", "attnum"), SMALLINT);
        Field<String> column = field(name("a", "attname"), VARCHAR);
        return ctx.select(table, number, column)
                .from(catalog("pg_attribute", "a"))
                .where(number.gt(inline((short) 0)))
                .fetchMap(row -> new Column(row.get(table), row.get(number)), row -> row.get(column));
    }

    /** The partitioned table or index, by partition; a table that merely inherits is none. */
    private Map<Long, Long> readParents() {
        Field<Long> child = field(name("h", "inhrelid"), BIGINT);
        Field<Long> parent = field(name("h", "inhparent"), BIGINT);
        return ctx.select(child, parent)
                .from(catalog("pg_inherits", "h"))
                .join(catalog("pg_class", "c"))
                .on(field(name("c", "oid"), BIGINT).eq(child))
                .where(field(name("c", "relispartition"), BOOLEAN))
                .fetchMap(child, parent);
    }

    /** The columns that expressions and conditions of indexes read, by the index. */
    private Map<Long, List<Short>> readReferenced() {
        Field<Long> index = field(name("d", "objid"), BIGINT);
        Field<Long> catalog = field(name("d", "classid"), BIGINT);
        Field<Long> ofColumn = field(name("d", "refclassid"), BIGINT);
        Field<Short> column = field(name("d", "refobjsubid"), SMALLINT);
        return ctx.selectDistinct(index, column)
                .from(catalog("pg_depend", "d"))
                .join(catalog("pg_index", "i"))
                .on(field(name("i", "indexrelid"), BIGINT).eq(index))
                .where(catalog.eq(inline(PG_CLASS)))
                .and(ofColumn.eq(inline(PG_CLASS)))
                .and(field(name("d", "refobjid"), BIGINT).eq(field(name("i", "indrelid"), BIGINT)))
                .and(column.gt(inline((short) 0)))
                .orderBy(index, column)
                .fetchGroups(index, column);
    }

    private static Table<?> catalog(String name, String alias) {
        return table(name("pg_catalog", name)).as(alias);
    }
}
