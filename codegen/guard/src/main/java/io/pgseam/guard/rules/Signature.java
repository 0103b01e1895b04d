package io.pgseam.guard.rules;

import java.util.stream.Collectors;

/** Names members as the errors do: erased, without packages. */
final class Signature {

    private Signature() {}

    /** Returns for example {@code DSL.condition(String, Object...)}, {@code new Text(String)} or {@code ParamType.INLINED}. */
    static String of(Member member) {
        var owner = simpleName(member.owner());
        var name = member.isConstructor() ? "new " + owner : owner + "." + member.name();
        return member.isField() ? name : name + parameters(member);
    }

    private static String parameters(Member member) {
        var parameters =
                member.parameters().stream().map(Signature::simpleName).collect(Collectors.joining(", ", "(", ")"));
        return member.has(Member.Trait.VARARGS)
                ? parameters.substring(0, parameters.length() - "[])".length()) + "...)"
                : parameters;
    }

    /** Takes what follows the last dot or dollar: of a nested type, only its own name. */
    static String simpleName(String binaryName) {
        return binaryName.substring(Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$')) + 1);
    }
}
