package io.pgseam.guard;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Rejects methods and constructors that carry jOOQ's {@code @PlainSQL}.
 *
 * <p>The annotation stands on the type {@code org.jooq.SQL} too; that one declares no methods, so nothing is lost by
 * looking at methods and constructors only.
 */
record JooqPlainSql() implements Rule {

    private static final String ANNOTATION = "org.jooq.PlainSQL";

    @Override
    public boolean rejects(ExecutableElement declaration) {
        for (AnnotationMirror mirror : declaration.getAnnotationMirrors()) {
            if (mirror.getAnnotationType().asElement() instanceof TypeElement type
                    && type.getQualifiedName().contentEquals(ANNOTATION)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String wayOut() {
        return "Use the generated columns and the DSL, or put the expression into a view.";
    }
}
