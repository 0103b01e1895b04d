package io.pgseam.generator.ids;

import io.pgseam.generator.sources.JavaText;
import io.pgseam.generator.sources.SchemaPackage;
import io.pgseam.types.TypedId;
import java.util.Objects;
import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.codegen.JavaWriter;
import org.jooq.impl.SQLDataType;
import org.jooq.meta.ColumnDefinition;

/** Writes the record of one typed id. */
final class IdRecord {
    private IdRecord() {}

    static void write(IdType type, SchemaPackage target) {
        target.write(type.className(), out -> write(type, out));
    }

    private static void write(IdType type, JavaWriter out) {
        String name = type.className();
        String value = out.ref(type.value().javaType());
        String converter = out.ref(Converter.class) + "<" + value + ", " + name + ">";
        String dataType = out.ref(DataType.class) + "<" + name + ">";
        ColumnDefinition key = type.key();
        out.javadoc("A value of <code>" + JavaText.javadoc(key.getQualifiedName())
                + "</code>, or of a column that refers to it.");
        out.println("public record " + name + "(" + value + " value) implements " + out.ref(TypedId.class) + "<" + value
                + "> {");
        out.println();
        out.println("private static final " + converter + " CONVERTER = " + out.ref(Converter.class) + ".ofNullable("
                + value + ".class, " + name + ".class, " + name + "::new, " + name + "::value);");
        // jOOQ learns of the type here: a value can be bound before any table is loaded.
        out.println("private static final " + dataType + " DATA_TYPE = " + out.ref(SQLDataType.class) + "."
                + type.value().dataType() + ".asConvertedDataType(CONVERTER);");
        out.println();
        out.println("public " + name + " {");
        out.println(out.ref(Objects.class) + ".requireNonNull(value, \"value\");");
        out.println("}");
        out.javadoc("What makes it of the column's own type, and the reverse.");
        out.println("public static " + converter + " converter() {");
        out.println("return CONVERTER;");
        out.println("}");
        out.javadoc("As the column's own type is written, without the record around it.");
        out.println("@Override");
        out.println("public String toString() {");
        out.println("return value.toString();");
        out.println("}");
        out.javadoc("The type of a column that holds it.");
        out.println("public static " + dataType + " dataType() {");
        out.println("return DATA_TYPE;");
        out.println("}");
        out.println("}");
    }
}
