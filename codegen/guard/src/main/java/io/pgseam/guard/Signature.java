package io.pgseam.guard;

import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Names methods and constructors as the errors do: erased, without packages. */
final class Signature {

    private Signature() {}

    /** Returns for example {@code DSL.condition(String, Object...)} or {@code new PreparedText(String)}. */
    static String of(ExecutableElement declaration, Types types) {
        var owner = declaration.getEnclosingElement().getSimpleName();
        var name = declaration.getKind() == ElementKind.CONSTRUCTOR
                ? "new " + owner
                : owner + "." + declaration.getSimpleName();
        var parameters = declaration.getParameters().stream()
                .map(parameter -> simpleName(types.erasure(parameter.asType()), types))
                .collect(Collectors.joining(", ", "(", ")"));
        if (declaration.isVarArgs()) {
            parameters = parameters.substring(0, parameters.length() - "[])".length()) + "...)";
        }
        return name + parameters;
    }

    private static String simpleName(TypeMirror type, Types types) {
        if (type instanceof ArrayType array) {
            return simpleName(array.getComponentType(), types) + "[]";
        }
        var element = types.asElement(type);
        return element == null ? type.toString() : element.getSimpleName().toString();
    }
}
