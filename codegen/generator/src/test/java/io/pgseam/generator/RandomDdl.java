package io.pgseam.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Draws DDL statements of all kinds, each of which changes something unless the server refuses it. What they must know of the schema is
 * kept here; what is forgotten, such as the dependents of a dropped column, makes later statements fail, which is no harm.
 */
final class RandomDdl {
    /** All schemas that the statements use; all but the first are created by them. */
    static final List<String> SCHEMAS = List.of("public", "annex", "Other \"one\"");

    /**
     * One statement.
     *
     * @param object a name that it creates, changes or drops, as the catalog has it
     * @param accepted what to keep in mind if the server takes it
     */
    record Statement(String sql, String object, Runnable accepted) {
        Statement(String sql, String object) {
            this(sql, object, () -> {});
        }
    }

    private record Name(String schema, String name) {
        @Override
        public String toString() {
            return quoted(schema) + "." + quoted(name);
        }
    }

    private record Column(Name table, String name, String type, String nullability) {
        @Override
        public String toString() {
            return quoted(name);
        }
    }

    private record Drop(String sql, String object) {}

    /** @param needs what must not be empty */
    private record Maker(List<?> needs, Supplier<Statement> statement) {}

    private static final List<String> TYPES = List.of(
            "integer",
            "bigint",
            "text",
            "varchar(20)",
            "numeric(10, 2)",
            "numeric",
            "boolean",
            "uuid",
            "date",
            "timestamptz(3)",
            "time",
            "interval day to second",
            "jsonb",
            "bytea",
            "int4range",
            "inet",
            "bit varying(9)",
            "text[]",
            "double precision");
    private static final List<String> EXPRESSIONS = List.of(
            "now()",
            "CURRENT_USER",
            "'{}'::text[]",
            "gen_random_uuid()",
            "interval '1 day'",
            "1 + 2.5",
            "ARRAY['a', 'b']");
    private static final List<String> NAME_ENDS =
            List.of("", "", "", "_x", " with space", ".dot", "\"quote", "Ünï", "$1", "=[]");

    private final Random random;
    private final List<String> schemas = new ArrayList<>(List.of("public"));
    private final List<String> missingSchemas = new ArrayList<>(SCHEMAS.subList(1, SCHEMAS.size()));
    private final List<Name> enums = new ArrayList<>();
    private final List<Name> domains = new ArrayList<>();
    private final List<Name> composites = new ArrayList<>();
    private final List<Name> sequences = new ArrayList<>();
    private final List<Name> tables = new ArrayList<>();
    private final List<Name> partitioned = new ArrayList<>();
    private final List<Name> functions = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final List<Drop> drops = new ArrayList<>();
    private final List<Maker> makers = List.of(
            new Maker(missingSchemas, this::createSchema),
            new Maker(schemas, this::createType),
            new Maker(schemas, this::createSequence),
            new Maker(schemas, this::createTable),
            new Maker(schemas, this::createPartitioned),
            new Maker(schemas, this::createRoutine),
            new Maker(tables, this::commentOnTable),
            new Maker(tables, this::renameTable),
            new Maker(tables, this::addForeignKey),
            new Maker(tables, this::inherit),
            new Maker(columns, this::addColumn),
            new Maker(columns, this::dropColumn),
            new Maker(columns, this::renameColumn),
            new Maker(columns, this::alterType),
            new Maker(columns, this::alterNotNull),
            new Maker(columns, this::alterDefault),
            new Maker(columns, this::addConstraint),
            new Maker(columns, this::createIndex),
            new Maker(columns, this::createView),
            new Maker(columns, this::createMaterializedView),
            new Maker(columns, this::commentOnColumn),
            new Maker(partitioned, this::createPartition),
            new Maker(functions, this::renameFunction),
            new Maker(enums, this::addLabel),
            new Maker(domains, this::addDomainCheck),
            new Maker(composites, this::addField),
            new Maker(sequences, this::alterSequence),
            new Maker(drops, this::dropSomething));
    private int counter;

    RandomDdl(long seed) {
        random = new Random(seed);
    }

    /** The first is a table: most others need one. */
    Statement next() {
        return counter == 0
                ? createTable()
                : pick(makers.stream().filter(maker -> !maker.needs().isEmpty()).toList())
                        .statement()
                        .get();
    }

    private Statement createSchema() {
        String name = pick(missingSchemas);
        return new Statement("CREATE SCHEMA " + quoted(name), name, () -> {
            missingSchemas.remove(name);
            schemas.add(name);
        });
    }

    private Statement createType() {
        List<Supplier<Statement>> types =
                List.of(this::createEnum, this::createDomain, this::createComposite, this::createRange);
        return pick(types).get();
    }

    private Statement createEnum() {
        return create("TYPE", "mood", " AS ENUM ('sad', 'Glad and \"merry\"', 'it''s ok')", enums);
    }

    private Statement createDomain() {
        return create(
                "DOMAIN",
                "domain",
                " AS %s %s CONSTRAINT %s CHECK (VALUE IS NOT NULL OR true)"
                        .formatted(pick(TYPES), pick(List.of("", "NOT NULL")), quoted(name("check"))),
                domains);
    }

    private Statement createComposite() {
        return create("TYPE", "pair", " AS (one %s, \"Two\" %s)".formatted(type(), type()), composites);
    }

    private Statement createRange() {
        String subtype = pick(List.of("text", "time", "uuid"));
        return create("TYPE", "span", " AS RANGE (subtype = %s)".formatted(subtype), new ArrayList<>());
    }

    private Statement createSequence() {
        return create(
                "SEQUENCE",
                "numbers",
                " AS %s INCREMENT %d CACHE %d %s"
                        .formatted(
                                pick(List.of("integer", "bigint", "smallint")),
                                1 + random.nextInt(5),
                                1 + random.nextInt(5),
                                pick(List.of("CYCLE", "NO CYCLE"))),
                sequences);
    }

    private Statement createTable() {
        Name table = newName("table");
        List<Column> created = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        for (int number = 1 + random.nextInt(4); number > 0; number--) {
            Column column = new Column(table, name("column"), type(), pick(List.of("NULL", "NOT NULL")));
            created.add(column);
            sql.append("%s %s %s, ".formatted(column, column.type(), column.nullability()));
        }
        String id = pick(List.of(
                "PRIMARY KEY",
                "GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
                "GENERATED BY DEFAULT AS IDENTITY UNIQUE",
                "UNIQUE CHECK (id > 0)",
                "DEFAULT 7, twice bigint GENERATED ALWAYS AS (id * 2) STORED"));
        return new Statement("CREATE TABLE %s (%sid bigint %s)".formatted(table, sql, id), table.name(), () -> {
            tables.add(table);
            columns.addAll(created);
            drops.add(new Drop("DROP TABLE " + table + pick(List.of("", " CASCADE")), table.name()));
        });
    }

    private Statement createPartitioned() {
        return create("TABLE", "parted", " (day integer NOT NULL, what text) PARTITION BY RANGE (day)", partitioned);
    }

    private Statement createPartition() {
        int from = ++counter * 10;
        return create(
                "TABLE",
                "part",
                " PARTITION OF %s FOR VALUES FROM (%d) TO (%d)".formatted(pick(partitioned), from, from + 10),
                new ArrayList<>());
    }

    private Statement createRoutine() {
        return switch (random.nextInt(3)) {
            case 0 ->
                create(
                        "FUNCTION",
                        "f",
                        "(a %s, b integer DEFAULT 3) RETURNS integer LANGUAGE sql %s AS 'SELECT 1'"
                                .formatted(
                                        pick(TYPES), pick(List.of("IMMUTABLE", "STABLE STRICT", "SECURITY DEFINER"))),
                        functions);
            case 1 ->
                create(
                        "PROCEDURE",
                        "p",
                        "(INOUT a integer) LANGUAGE plpgsql AS $$ BEGIN a := 1; END $$",
                        new ArrayList<>());
            default ->
                create("AGGREGATE", "agg", " (numeric) (sfunc = numeric_add, stype = numeric)", new ArrayList<>());
        };
    }

    private Statement createView() {
        Column column = pick(columns);
        return create(
                "VIEW",
                "view",
                " AS SELECT t.%s, count(*) OVER () AS \"How many\" FROM %s t".formatted(column, column.table()),
                new ArrayList<>());
    }

    private Statement createMaterializedView() {
        Column column = pick(columns);
        return create(
                "MATERIALIZED VIEW",
                "summary",
                " AS SELECT %s FROM %s".formatted(column, column.table()),
                new ArrayList<>());
    }

    private Statement renameFunction() {
        Name function = pick(functions);
        String renamed = name("f");
        return new Statement("ALTER FUNCTION %s RENAME TO %s".formatted(function, quoted(renamed)), renamed);
    }

    private Statement addColumn() {
        Column column = new Column(pick(columns).table(), name("column"), type(), "NULL");
        return alter(column, "ADD %s %s".formatted(column, column.type()), () -> columns.add(column));
    }

    private Statement dropColumn() {
        Column column = pick(columns);
        return alter(column, "DROP " + column, () -> columns.remove(column));
    }

    private Statement renameColumn() {
        Column column = pick(columns);
        Column renamed = new Column(column.table(), name("column"), column.type(), column.nullability());
        return alter(column, "RENAME %s TO %s".formatted(column, renamed), () -> replace(column, renamed));
    }

    private Statement alterType() {
        Column column = pick(columns);
        List<String> others = new ArrayList<>(TYPES);
        others.remove(column.type());
        Column altered = new Column(column.table(), column.name(), pick(others), column.nullability());
        return alter(
                column,
                "ALTER %s TYPE %s USING NULL".formatted(column, altered.type()),
                () -> replace(column, altered));
    }

    private Statement alterNotNull() {
        Column column = pick(columns);
        boolean isNullable = column.nullability().equals("NULL");
        Column altered = new Column(column.table(), column.name(), column.type(), isNullable ? "NOT NULL" : "NULL");
        return alter(
                column,
                "ALTER %s %s NOT NULL".formatted(column, isNullable ? "SET" : "DROP"),
                () -> replace(column, altered));
    }

    private Statement alterDefault() {
        Column column = pick(columns);
        return alter(
                column,
                "ALTER %s SET DEFAULT CASE WHEN %s IS NULL OR %d > 1 THEN NULL::%s END"
                        .formatted(column, pick(EXPRESSIONS), ++counter, column.type()),
                () -> {});
    }

    private Statement addConstraint() {
        Column column = pick(columns);
        String name = name("constraint");
        String definition = pick(List.of(
                        "UNIQUE (%s)",
                        "UNIQUE NULLS NOT DISTINCT (%s) DEFERRABLE",
                        "CHECK (%s IS NOT NULL) NOT VALID",
                        "CHECK (%1$s::text <> 'x' OR length(%1$s::text) BETWEEN 1 AND 9)",
                        "EXCLUDE USING btree (%s WITH =)"))
                .formatted(column);
        return new Statement(
                "ALTER TABLE %s ADD CONSTRAINT %s %s".formatted(column.table(), quoted(name), definition),
                name,
                () -> drops.add(
                        new Drop("ALTER TABLE %s DROP CONSTRAINT %s".formatted(column.table(), quoted(name)), name)));
    }

    private Statement addForeignKey() {
        String name = name("reference");
        return new Statement(
                "ALTER TABLE %s ADD %s bigint CONSTRAINT %s REFERENCES %s (id) ON DELETE %s"
                        .formatted(
                                pick(tables),
                                quoted(name),
                                quoted(name),
                                pick(tables),
                                pick(List.of("CASCADE", "SET NULL", "RESTRICT DEFERRABLE"))),
                name);
    }

    private Statement createIndex() {
        Column column = pick(columns);
        Name index = new Name(column.table().schema(), name("index"));
        String keys = pick(List.of(
                        "%s DESC NULLS LAST", "(%s IS NULL)", "%s) INCLUDE (id", "%s) WHERE (%1$s IS NOT NULL"))
                .formatted(column);
        return new Statement(
                "CREATE %s INDEX %s ON %s (%s)"
                        .formatted(pick(List.of("", "UNIQUE")), quoted(index.name()), column.table(), keys),
                index.name(),
                () -> drops.add(new Drop("DROP INDEX " + index, index.name())));
    }

    private Statement commentOnTable() {
        Name table = pick(tables);
        return new Statement("COMMENT ON TABLE %s IS %s".formatted(table, comment()), table.name());
    }

    private Statement commentOnColumn() {
        Column column = pick(columns);
        return new Statement(
                "COMMENT ON COLUMN %s.%s IS %s".formatted(column.table(), column, comment()), column.name());
    }

    private String comment() {
        return "'comment %d of \"it\",\nwith it''s \\ second line'".formatted(++counter);
    }

    private Statement renameTable() {
        Name table = pick(tables);
        String renamed = name("table");
        return new Statement("ALTER TABLE %s RENAME TO %s".formatted(table, quoted(renamed)), renamed, () -> {
            tables.remove(table);
            columns.removeIf(column -> column.table().equals(table));
        });
    }

    private Statement inherit() {
        return create("TABLE", "child", " (own integer) INHERITS (%s)".formatted(pick(tables)), new ArrayList<>());
    }

    private Statement addLabel() {
        Name type = pick(enums);
        String place = pick(List.of("", "BEFORE 'sad'", "AFTER 'sad'"));
        return new Statement("ALTER TYPE %s ADD VALUE 'label %d' %s".formatted(type, ++counter, place), type.name());
    }

    private Statement addDomainCheck() {
        String name = name("check");
        return new Statement(
                "ALTER DOMAIN %s ADD CONSTRAINT %s CHECK (VALUE::text <> 'x')".formatted(pick(domains), quoted(name)),
                name);
    }

    private Statement addField() {
        String name = name("field");
        return new Statement(
                "ALTER TYPE %s ADD ATTRIBUTE %s %s".formatted(pick(composites), quoted(name), pick(TYPES)), name);
    }

    private Statement alterSequence() {
        Name sequence = pick(sequences);
        return new Statement("ALTER SEQUENCE %s MAXVALUE %d".formatted(sequence, 100 + ++counter), sequence.name());
    }

    private Statement dropSomething() {
        Drop drop = pick(drops);
        return new Statement(drop.sql(), drop.object(), () -> drops.remove(drop));
    }

    private Statement create(String kind, String word, String rest, List<Name> kept) {
        Name name = newName(word);
        return new Statement("CREATE " + kind + " " + name + rest, name.name(), () -> {
            kept.add(name);
            drops.add(new Drop("DROP " + kind + " " + name, name.name()));
        });
    }

    private static Statement alter(Column column, String change, Runnable accepted) {
        return new Statement("ALTER TABLE " + column.table() + " " + change, column.name(), accepted);
    }

    private void replace(Column column, Column other) {
        columns.remove(column);
        columns.add(other);
    }

    private String type() {
        List<String> types = new ArrayList<>(TYPES);
        enums.forEach(name -> types.add(name.toString()));
        domains.forEach(name -> types.add(name.toString()));
        composites.forEach(name -> types.add(name.toString()));
        return pick(types);
    }

    private Name newName(String word) {
        return new Name(pick(schemas), name(word));
    }

    private String name(String word) {
        return word + "_" + ++counter + pick(NAME_ENDS);
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
