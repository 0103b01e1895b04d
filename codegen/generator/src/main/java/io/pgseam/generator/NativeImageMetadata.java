package io.pgseam.generator;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.codegen.GeneratorStrategy;
import org.jooq.codegen.GeneratorStrategy.Mode;
import org.jooq.meta.Database;
import org.jooq.meta.Definition;
import org.jooq.meta.SchemaDefinition;

/**
 * What GraalVM's native-image has to be told of the generated classes, because jOOQ reaches it by reflection: it makes records by their
 * constructor, reads an enum's constants, and makes arrays of records and of every type that a column, an attribute or a parameter has.
 *
 * <p>What jOOQ does with classes of the application, as in {@code into(Product.class)}, the application says itself, and what jOOQ does with
 * its own is not said here. A type that is nested in another class is named as in its source, which native-image does not find.
 *
 * @param members what is reached of each class, as the properties of an element of {@code reflection}, by the class's name; nothing for an
 *     array
 * @see <a href="https://www.graalvm.org/jdk25/reference-manual/native-image/metadata/">Reachability Metadata</a>
 */
record NativeImageMetadata(SortedMap<String, String> members) {
    private static final String BY_CONSTRUCTOR = method("<init>");
    private static final String BY_VALUES = method("values");
    private static final String BY_ANY_CONSTRUCTOR = ", \"allPublicConstructors\": true";

    /** Returns where it lies in a jar; native-image looks at every directory below the first two. */
    static String path(String targetPackage) {
        return "META-INF/native-image/" + targetPackage + "/reachability-metadata.json";
    }

    /** @param javaTypes of everything that has a type, as their source has them */
    static NativeImageMetadata of(Database database, GeneratorStrategy strategy, Stream<String> javaTypes) {
        SortedMap<String, String> members = new TreeMap<>();
        List<SchemaDefinition> schemas = database.getSchemata();
        Function<Mode, Function<Definition, String>> named =
                mode -> definition -> strategy.getFullJavaClassName(definition, mode);
        Stream.of(
                        all(schemas, database::getTables),
                        all(schemas, database::getUDTs),
                        all(schemas, database::getEmbeddables))
                .flatMap(records -> records)
                .map(named.apply(Mode.RECORD))
                .forEach(name -> add(members, name, BY_CONSTRUCTOR));
        all(schemas, database::getEnums).map(named.apply(Mode.ENUM)).forEach(name -> add(members, name, BY_VALUES));
        all(schemas, database::getUDTs)
                .map(named.apply(Mode.PATH))
                .forEach(name -> members.put(name, BY_ANY_CONSTRUCTOR));
        javaTypes.flatMap(NativeImageMetadata::arrays).forEach(array -> members.put(array, ""));
        return new NativeImageMetadata(members);
    }

    /** The arrays of a type, and of an array its parts too: jOOQ makes it out of them. */
    private static Stream<String> arrays(String javaType) {
        String type = javaType.replaceFirst("<.*>", "");
        String element = type.replaceFirst("(?<!byte)(\\[])+$", "");
        return Stream.iterate(
                element + "[]",
                array -> array.length() <= Math.max(type.length(), element.length() + 2),
                array -> array + "[]");
    }

    private static Stream<? extends Definition> all(
            List<SchemaDefinition> schemas, Function<SchemaDefinition, ? extends List<? extends Definition>> list) {
        return schemas.stream().flatMap(schema -> list.apply(schema).stream());
    }

    private static void add(Map<String, String> members, String className, String reached) {
        members.put(className, reached);
        members.put(className + "[]", "");
    }

    private static String method(String name) {
        return ", \"methods\": [{\"name\": \"" + name + "\", \"parameterTypes\": []}]";
    }

    /** Returns the text of {@code reachability-metadata.json}, a line for each class. */
    String json() {
        return members.entrySet().stream()
                .map(member -> "    {\"type\": \"" + member.getKey() + "\"" + member.getValue() + "}")
                .collect(Collectors.joining(",\n", "{\n  \"reflection\": [\n", "\n  ]\n}\n"));
    }
}
