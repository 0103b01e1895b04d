package io.pgseam.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The table of TYPES.md: the Java type by the PostgreSQL type. */
record TypesTable(Map<String, String> javaTypes) {
    static TypesTable read() throws IOException {
        Map<String, String> javaTypes = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("..", "runtime", "TYPES.md"))) {
            if (line.startsWith("| `")) {
                String[] cells = line.split(" [|] ?");
                for (String type : cells[0].substring(2).replace("`", "").split(", ")) {
                    javaTypes.put(type, cells[1].replace("`", ""));
                }
            }
        }
        return new TypesTable(javaTypes);
    }

    /** A name of a column for a type, such as {@code v_char_5}; {@code "char"} in quotes is a type of its own. */
    static String column(String type) {
        String name = type.equals("\"char\"") ? "onechar" : type;
        return "v_" + String.join("_", Arrays.asList(name.split("\\W+")));
    }
}
