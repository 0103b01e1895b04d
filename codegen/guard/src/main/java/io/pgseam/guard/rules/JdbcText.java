package io.pgseam.guard.rules;

import java.util.Map;
import java.util.Set;

/**
 * Rejects the methods of JDBC that take SQL as text.
 *
 * <p>They are known by name: JDBC marks them with nothing, and its other methods with a {@code String} first (cursor
 * names, the {@code enquote} family) take no SQL.
 */
record JdbcText() implements Rule {

    private static final Map<String, Set<String>> METHODS = Map.of(
            "java.sql.Connection",
            Set.of("nativeSQL", "prepareCall", "prepareStatement"),
            "java.sql.Statement",
            Set.of("addBatch", "execute", "executeLargeUpdate", "executeQuery", "executeUpdate"));

    @Override
    public boolean rejects(Member declaration) {
        return METHODS.getOrDefault(declaration.owner(), Set.of()).contains(declaration.name())
                && !declaration.parameters().isEmpty()
                && declaration.parameters().get(0).equals("java.lang.String");
    }

    @Override
    public String wayOut() {
        return "Use a jOOQ DSLContext with the generated tables and columns.";
    }
}
