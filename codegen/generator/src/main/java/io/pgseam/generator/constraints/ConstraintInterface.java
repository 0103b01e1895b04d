package io.pgseam.generator.constraints;

import io.pgseam.constraints.Constraint;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.codegen.JavaWriter;

/** The sealed interface of all constraints of a schema, with the visitor that has a method for each enum. */
record ConstraintInterface(String className, List<ConstraintEnum> enums) {
    void write(JavaWriter out, String title) {
        out.javadoc("The constraints of " + title + ".");
        out.println("public sealed interface " + className + " extends " + out.ref(Constraint.class) + " permits "
                + enums.stream().map(ConstraintEnum::className).collect(Collectors.joining(", ")) + " {");
        out.javadoc("Calls the visitor's method for the enum that this constant is of.");
        out.println("<T> T accept(Visitor<T> visitor);");
        out.javadoc("One method for each enum. A switch there, without default, has a case for every constraint:"
                + " a new one does not compile without.");
        out.println("interface Visitor<T> {");
        enums.forEach(visited -> {
            out.println();
            out.println("T " + visited.visitName() + "(" + visited.className() + " constraint);");
        });
        out.println("}");
        out.println("}");
    }
}
