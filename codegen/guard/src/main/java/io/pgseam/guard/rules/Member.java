package io.pgseam.guard.rules;

import java.util.List;
import java.util.Set;

/**
 * One method, constructor or field, as the type that declares it has it.
 *
 * @param owner the declaring type's binary name, such as {@code org.jooq.impl.DSL}
 * @param name the simple name; {@link #CONSTRUCTOR} for a constructor
 * @param parameters the erased parameter types by binary name, such as {@code java.lang.Object[]}; empty for a field
 * @param returnType the erased return type, or a field's type, by binary name
 * @param traits what else the rules ask about
 */
public record Member(String owner, String name, List<String> parameters, String returnType, Set<Trait> traits) {

    /** The name of a constructor. */
    public static final String CONSTRUCTOR = "<init>";

    /** What a declaration says beside its types. */
    public enum Trait {
        /** It is a field, not a method or constructor. */
        FIELD,
        /** It carries {@code org.jooq.PlainSQL}. */
        PLAIN_SQL,
        /** Its last parameter takes any number of arguments. */
        VARARGS
    }

    public Member {
        parameters = List.copyOf(parameters);
        traits = Set.copyOf(traits);
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    boolean isField() {
        return has(Trait.FIELD);
    }

    boolean isConstructor() {
        return name.equals(CONSTRUCTOR);
    }

    /** Returns for example {@code org.jooq.impl.DSL.condition(java.lang.String,java.lang.Object[])}. */
    String key() {
        var member = owner + "." + name;
        return isField() ? member : member + "(" + String.join(",", parameters) + ")";
    }
}
