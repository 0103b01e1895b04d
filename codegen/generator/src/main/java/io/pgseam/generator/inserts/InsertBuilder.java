package io.pgseam.generator.inserts;

import io.pgseam.generator.sources.Identifiers;
import io.pgseam.generator.sources.JavaText;
import io.pgseam.generator.sources.SchemaPackage;
import io.pgseam.inserts.NewRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.codegen.JavaWriter;
import org.jooq.meta.TableDefinition;

/**
 * The builder of one table's new rows: a class that is the last stage, an interface for each stage before, and where there are such, a nested
 * class that implements them all, because a class cannot implement what is nested in itself.
 *
 * @param columns in the table's order
 */
record InsertBuilder(String className, TableDefinition table, List<NewColumn> columns) {
    private static final String IMPLEMENTATION = "Row";

    /**
     * A stage that asks for one required column.
     *
     * @param next the type of the stage after it
     */
    private record Stage(String name, NewColumn column, String next) {}

    void write(JavaWriter out, SchemaPackage target) {
        List<Stage> stages = stages(target);
        out.refConflicts(
                Stream.concat(Stream.of(IMPLEMENTATION), stages.stream().map(Stage::name))
                        .toList());
        String record = out.ref(target.recordClassOf(table));
        out.javadoc("A new row of <code>" + JavaText.javadoc(table.getQualifiedName())
                + "</code>: first its required columns, in the table's order, then any others.");
        out.println("public " + (stages.isEmpty() ? "final" : "abstract") + " class " + className + " extends "
                + out.ref(NewRow.class) + "<" + record + "> {");
        out.println();
        out.println("private " + className + "() {");
        out.println("super(new " + record + "());");
        out.println("}");
        out.javadoc("Begins a row.");
        out.println(
                "public static " + (stages.isEmpty() ? className : stages.get(0).name()) + " of() {");
        out.println("return new " + (stages.isEmpty() ? className : IMPLEMENTATION) + "();");
        out.println("}");
        columns.stream()
                .filter(column -> !column.isRequired())
                .forEach(column -> writeSetters(
                        out, target, column, "public " + className, call -> List.of(call + ";", "return this;")));
        stages.forEach(stage -> writeStage(out, target, stage));
        if (!stages.isEmpty()) {
            writeImplementation(out, stages);
        }
        out.println("}");
    }

    private static void writeStage(JavaWriter out, SchemaPackage target, Stage stage) {
        out.javadoc("Asks for " + describe(stage.column()));
        out.println("public interface " + stage.name() + " {");
        writeSetters(
                out,
                target,
                stage.column(),
                "default " + stage.next(),
                call -> List.of("return ((" + IMPLEMENTATION + ") this)." + call + ";"));
        out.println("}");
    }

    private void writeImplementation(JavaWriter out, List<Stage> stages) {
        out.println();
        out.println("private static final class " + IMPLEMENTATION + " extends " + className + " implements "
                + stages.stream().map(Stage::name).collect(Collectors.joining(", ")) + " {");
        writeStep(out, "with", "put", "Object");
        writeStep(out, "computing", "compute", out.ref(Field.class) + "<?>");
        out.println("}");
    }

    private static void writeStep(JavaWriter out, String name, String sets, String type) {
        out.println();
        out.println("private " + IMPLEMENTATION + " " + name + "(int column, " + type + " value) {");
        out.println(sets + "(column, value);");
        out.println("return this;");
        out.println("}");
    }

    /**
     * Writes one method for a value and one for an expression. Neither calls an overload, which javac is slower to choose.
     *
     * @param body makes the statements from a call that sets the column
     */
    private static void writeSetters(
            JavaWriter out, SchemaPackage target, NewColumn column, String head, Function<String, List<String>> body) {
        String type = out.ref(target.typeOf(out, column.definition()));
        writeSetter(out, column, head, type, column.isRequired() ? "with" : "put", body);
        String field = out.ref(Field.class) + "<" + type + ">";
        writeSetter(out, column, head, field, column.isRequired() ? "computing" : "compute", body);
    }

    private static void writeSetter(
            JavaWriter out,
            NewColumn column,
            String head,
            String type,
            String sets,
            Function<String, List<String>> body) {
        out.javadoc("Sets " + describe(column));
        out.println(head + " " + column.setter() + "(" + type + " value) {");
        body.apply(sets + "(" + column.index() + ", value)").forEach(out::println);
        out.println("}");
    }

    private static String describe(NewColumn column) {
        String comment = column.definition().getComment();
        return "<code>" + JavaText.javadoc(column.definition().getName()) + "</code>."
                + (comment == null || comment.isBlank() ? "" : " " + JavaText.javadoc(comment));
    }

    private List<Stage> stages(SchemaPackage target) {
        List<NewColumn> required =
                columns.stream().filter(NewColumn::isRequired).toList();
        Identifiers names = new Identifiers().with(List.of(className, IMPLEMENTATION));
        List<String> interfaces = required.stream()
                .map(column -> names.take("Needs" + target.classOf(column.definition())))
                .toList();
        List<Stage> stages = new ArrayList<>();
        for (int number = 0; number < required.size(); number++) {
            String next = number + 1 < required.size() ? interfaces.get(number + 1) : className;
            stages.add(new Stage(interfaces.get(number), required.get(number), next));
        }
        return stages;
    }
}
