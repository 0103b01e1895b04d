package io.pgseam.generator.optionals;

import java.util.Optional;
import java.util.function.Function;
import org.jooq.Field;
import io.pgseam.types.OptionalField;
import org.jooq.codegen.GeneratorStrategy;
import org.jooq.codegen.JavaWriter;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.TableDefinition;

/** Writes {@code orNull()} into a table's class: its columns as fields of an {@code Optional}. */
public final class OrNull {
    private OrNull() {}

    /** @param javaType the Java type of a column, referred to by the writer */
    public static void write(
            JavaWriter out, TableDefinition table, GeneratorStrategy strategy, Function<ColumnDefinition, String> javaType) {
        String optional = out.ref(Field.class) + "<" + out.ref(Optional.class) + "<";
        out.javadoc("Returns the columns for a query whose rows may lack this table's, as after an outer join.");
        out.println("public OrNull orNull() {");
        out.println("return new OrNull(this);");
        out.println("}");
        out.javadoc("The columns, each empty where a row lacks this table's. What the compiler cannot see is which tables a join may leave out.");
        out.println("public static final class OrNull {");
        for (ColumnDefinition column : table.getColumns()) {
            out.println("public final " + optional + javaType.apply(column) + ">> " + strategy.getJavaIdentifier(column) + ";");
        }
        out.println();
        out.println("private OrNull(" + strategy.getJavaClassName(table) + " table) {");
        for (ColumnDefinition column : table.getColumns()) {
            String name = strategy.getJavaIdentifier(column);
            out.println("this." + name + " = " + out.ref(OptionalField.class) + ".of(table." + name + ");");
        }
        out.println("}");
        out.println("}");
    }
}
