package io.pgseam.guard;

import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

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
    public boolean rejects(ExecutableElement declaration) {
        return declaration.getEnclosingElement() instanceof TypeElement owner
                && METHODS.getOrDefault(owner.getQualifiedName().toString(), Set.of())
                        .contains(declaration.getSimpleName().toString())
                && !declaration.getParameters().isEmpty()
                && isString(declaration.getParameters().get(0).asType());
    }

    @Override
    public String wayOut() {
        return "Use a jOOQ DSLContext with the generated tables and columns.";
    }

    private static boolean isString(TypeMirror type) {
        return type.toString().equals("java.lang.String");
    }
}
