package io.pgseam.generator.constraints;

import io.pgseam.constraints.ConstraintCatalog;
import io.pgseam.constraints.ConstraintKind;
import io.pgseam.generator.constraints.ConstraintEnum.OwnedConstants;
import io.pgseam.generator.sources.JavaText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.codegen.JavaWriter;

/** The class that finds the constant which an exception is about. */
record ConstraintLookup(
        String className,
        String interfaceName,
        List<ConstraintEnum> enums,
        List<Owner> partitioned,
        LiveConstraints live) {
    void write(JavaWriter out, String title) {
        out.javadoc("Finds the constraint of " + title + " that an exception is about.");
        out.println("public final class " + className + " {");
        out.println();
        out.println("private static final " + out.ref(ConstraintCatalog.class) + "<" + interfaceName
                + "> CATALOG = new " + out.ref(ConstraintCatalog.class) + "<>();");
        out.println();
        out.println("static {");
        enums.forEach(added -> out.println("CATALOG.add(" + added.className() + ".values());"));
        writePartitions(out);
        out.println("}");
        out.println();
        out.println("private " + className + "() {}");
        out.javadoc(
                "Returns the constraint; empty if the exception is about none of this schema. The driver's exception"
                        + " may be the cause of another.");
        out.println("public static " + out.ref(Optional.class) + "<" + interfaceName + "> of(Throwable thrown) {");
        out.println("return CATALOG.find(thrown);");
        out.println("}");
        out.println("}");
    }

    private void writePartitions(JavaWriter out) {
        Map<ConstraintName, String> constants = new HashMap<>();
        Set<Owner> owners = new HashSet<>();
        for (ConstraintEnum each : enums) {
            for (OwnedConstants group : each.groups()) {
                owners.add(group.owner());
                group.constants().stream()
                        .filter(constant -> constant.kind() != ConstraintKind.NOT_NULL)
                        .forEach(constant -> constants.put(
                                new ConstraintName(group.owner(), constant.name()),
                                each.className() + "." + constant.identifier()));
            }
        }
        live.originals().forEach((name, original) -> {
            if (constants.containsKey(original)) {
                out.println("CATALOG.add("
                        + literals(name.owner().schema(), name.owner().name(), name.name()) + ", "
                        + constants.get(original) + ");");
            }
        });
        partitioned.stream()
                .filter(owners::contains)
                .forEach(table ->
                        out.println("CATALOG.addPartitioned(" + literals(table.schema(), table.name()) + ");"));
        live.parents().forEach((partition, parent) -> {
            if (live.ancestors(partition).anyMatch(owners::contains)) {
                out.println("CATALOG.addPartition("
                        + literals(partition.schema(), partition.name(), parent.schema(), parent.name()) + ");");
            }
        });
    }

    private static String literals(String... texts) {
        return Stream.of(texts).map(JavaText::literal).collect(Collectors.joining(", "));
    }
}
