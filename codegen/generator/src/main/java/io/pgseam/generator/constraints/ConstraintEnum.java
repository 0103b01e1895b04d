package io.pgseam.generator.constraints;

import io.pgseam.constraints.ConstraintDefinition;
import io.pgseam.constraints.ConstraintKind;
import io.pgseam.generator.sources.JavaText;
import io.pgseam.generator.sources.SchemaPackage;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.TableField;
import org.jooq.codegen.JavaWriter;

/**
 * The enum of one table's constraints, or of the constraints of a schema's domains.
 *
 * @param title what it is the enum of, for Javadoc
 */
record ConstraintEnum(String className, String title, List<OwnedConstants> groups) {
    /** The constants of one table or domain. */
    record OwnedConstants(Owner owner, List<ConstraintConstant> constants) {}

    /** @param interfaceName of the schema's constraints */
    void write(JavaWriter out, SchemaPackage target, String interfaceName) {
        out.refConflicts(Stream.concat(Stream.of("Visitor"), constants().map(ConstraintConstant::identifier))
                .toList());
        out.javadoc("The constraints of " + title + ".");
        out.println("public enum " + className + " implements " + interfaceName + " {");
        groups.forEach(group -> group.constants().forEach(constant -> write(out, target, group.owner(), constant)));
        out.println(";");
        out.println();
        out.println("private final " + out.ref(ConstraintDefinition.class) + " definition;");
        out.println();
        out.println(className + "(" + out.ref(ConstraintKind.class)
                + " kind, String schema, String owner, String name, " + out.ref(TableField.class)
                + "<?, ?>... columns) {");
        out.println("definition = new " + out.ref(ConstraintDefinition.class) + "(kind, schema, owner, name, "
                + out.ref(List.class) + ".of(columns));");
        out.println("}");
        out.overrideInherit();
        out.println("public " + out.ref(ConstraintDefinition.class) + " definition() {");
        out.println("return definition;");
        out.println("}");
        out.overrideInherit();
        out.println("public <T> T accept(Visitor<T> visitor) {");
        out.println("return visitor." + visitName() + "(this);");
        out.println("}");
        out.println("}");
    }

    private static void write(JavaWriter out, SchemaPackage target, Owner owner, ConstraintConstant constant) {
        out.javadoc("<code>" + JavaText.javadoc(constant.description()) + "</code>");
        out.println(constant.identifier() + "("
                + Stream.concat(
                                Stream.of(
                                        out.ref(ConstraintKind.class) + "." + constant.kind(),
                                        JavaText.literal(owner.schema()),
                                        JavaText.literal(owner.name()),
                                        JavaText.literal(constant.name())),
                                constant.columns().stream().map(column -> target.reference(out, column)))
                        .collect(Collectors.joining(", "))
                + "),");
    }

    /** The visitor's method for this enum. No overload: javac would compare each table's call with the methods of all tables. */
    String visitName() {
        return "visit" + className.replaceFirst("Constraint(_*)$", "$1");
    }

    Stream<ConstraintConstant> constants() {
        return groups.stream().flatMap(group -> group.constants().stream());
    }
}
