package io.pgseam.generator.sources;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.codegen.GeneratorStrategy;
import org.jooq.codegen.GeneratorStrategy.Mode;
import org.jooq.codegen.JavaWriter;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.ConstraintDefinition;
import org.jooq.meta.Database;
import org.jooq.meta.Definition;
import org.jooq.meta.DomainDefinition;
import org.jooq.meta.IndexDefinition;
import org.jooq.meta.RoutineDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.SequenceDefinition;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.UDTDefinition;

/** The package of one schema's own class, and what is called how there. */
public final class SchemaPackage {
    private static final List<Class<? extends Definition>> REFERENCES = List.of(
            ConstraintDefinition.class,
            DomainDefinition.class,
            IndexDefinition.class,
            RoutineDefinition.class,
            SequenceDefinition.class,
            TableDefinition.class,
            UDTDefinition.class);

    private final SchemaDefinition schema;
    private final GeneratorStrategy strategy;
    private final SourceFiles files;
    private final Identifiers classNames;

    public SchemaPackage(SchemaDefinition schema, GeneratorStrategy strategy, SourceFiles files) {
        this.schema = schema;
        this.strategy = strategy;
        this.files = files;
        this.classNames = new Identifiers().with(namesOfJooq());
    }

    /** The package's name; empty for the unnamed package. */
    public String name() {
        return strategy.getJavaPackageName(schema);
    }

    public SchemaDefinition schema() {
        return schema;
    }

    /** The tables and views, without functions that return tables. */
    public List<TableDefinition> tables() {
        return schema.getDatabase().getTables(schema).stream()
                .filter(table -> !table.isTableValuedFunction())
                .toList();
    }

    /** Returns the name that a class gets which should have this one; another one for each call. */
    public String className(String wanted) {
        return classNames.take(wanted);
    }

    /** The class of a schema, table or column's table, without its package. */
    public String classOf(Definition definition) {
        return strategy.getJavaClassName(definition);
    }

    /** The full name of the class of a table's records. */
    public String recordClassOf(TableDefinition table) {
        return strategy.getFullJavaClassName(table, Mode.RECORD);
    }

    /** A column's name as jOOQ writes it in classes that have it as a member. */
    public String memberOf(ColumnDefinition column) {
        return strategy.getJavaMemberName(column, Mode.POJO);
    }

    /** The full name of a column's Java type. */
    public String typeOf(JavaWriter out, ColumnDefinition column) {
        return files.typeOf(out, column);
    }

    /** The constant of something in the catalog, as jOOQ writes it. */
    public String identifierOf(Definition definition) {
        return strategy.getJavaIdentifier(definition);
    }

    /** The generated constant of a table, as an expression. */
    public String reference(JavaWriter out, TableDefinition table) {
        return out.ref(strategy.getFullJavaClassName(table)) + "." + identifierOf(table);
    }

    /** The generated field of a column, as an expression. */
    public String reference(JavaWriter out, ColumnDefinition column) {
        return reference(out, column.getContainer()) + "." + identifierOf(column);
    }

    /** Writes a class; see {@link SourceFiles#write}. */
    public void write(String className, Consumer<JavaWriter> body) {
        files.write(schema, className, body);
    }

    private List<String> namesOfJooq() {
        String packageName = name();
        Database database = schema.getDatabase();
        Stream<String> classes = Stream.<List<? extends Definition>>of(
                        database.getCatalogs(),
                        database.getSchemata(),
                        database.getTables(),
                        database.getUDTs(),
                        database.getEnums(schema),
                        database.getEmbeddables(),
                        database.getRoutines(schema))
                .flatMap(List::stream)
                .flatMap(definition -> Stream.of(Mode.values())
                        .filter(mode ->
                                strategy.getJavaPackageName(definition, mode).equals(packageName))
                        .map(mode -> strategy.getJavaClassName(definition, mode)));
        Stream<String> references = REFERENCES.stream()
                .filter(type -> strategy.getGlobalReferencesJavaPackageName(schema, type)
                        .equals(packageName))
                .map(type -> strategy.getGlobalReferencesJavaClassName(schema, type));
        return Stream.concat(classes, references).toList();
    }
}
