package io.pgseam.generator.optionals;

import io.pgseam.generator.sources.SchemaPackage;
import io.pgseam.types.OptionalField;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.codegen.JavaWriter;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.TableDefinition;

/** Writes {@code orNull()} into a table's class: its columns as fields of an {@code Optional}. */
public final class OrNull {
    private OrNull() {}

    /** @param target the package of the table's schema */
    public static void write(JavaWriter out, SchemaPackage target, TableDefinition table) {
        String optional = out.ref(Field.class) + "<" + out.ref(Optional.class) + "<";
        out.javadoc("Returns the columns for a query whose rows may lack this table's, as after an outer join.");
        out.println("public OrNull orNull() {");
        out.println("return new OrNull(this);");
        out.println("}");
        out.javadoc(
                "The columns, each empty where a row lacks this table's. What the compiler cannot see is which tables a join may leave out.");
        out.println("public static final class OrNull {");
        for (ColumnDefinition column : table.getColumns()) {
            out.println("public final " + optional + target.typeOf(out, column) + ">> " + target.identifierOf(column)
                    + ";");
        }
        out.println();
        out.println("private OrNull(" + target.classOf(table) + " table) {");
        for (ColumnDefinition column : table.getColumns()) {
            String name = target.identifierOf(column);
            // Said, because javac is slower to infer it.
            String type = "<" + target.typeOf(out, column) + ">";
            out.println("this." + name + " = " + out.ref(OptionalField.class) + "." + type + "of(table." + name + ");");
        }
        out.println("}");
        out.println("}");
    }
}
