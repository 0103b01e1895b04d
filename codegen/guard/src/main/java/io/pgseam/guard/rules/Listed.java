package io.pgseam.guard.rules;

import java.util.List;
import java.util.Optional;

/**
 * Rejects the members that a list names, because nothing in their declarations tells.
 *
 * @param members the names
 * @param constants whether what the compiler knows by value may be passed
 * @param wayOut what to write instead
 */
record Listed(MemberList members, Constants constants, String wayOut) implements Rule {

    /** What may be passed to a listed member. */
    enum Constants {
        /** Nothing: even a constant is SQL as text. */
        REJECTED,
        /** Literals, constant expressions and enum constants. */
        PERMITTED
    }

    @Override
    public boolean rejects(Member declaration) {
        return members.contains(declaration);
    }

    @Override
    public boolean permits(Member declaration, List<Optional<Object>> arguments) {
        if (constants == Constants.REJECTED || arguments.isEmpty()) {
            return false;
        }
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).isEmpty() && mayHoldText(declaration, i)) {
                return false;
            }
        }
        return true;
    }

    /** Parts of SQL are guarded where they are made; arguments behind the last parameter belong to an array of it. */
    private static boolean mayHoldText(Member declaration, int argument) {
        var parameters = declaration.parameters();
        var type = parameters.get(Math.min(argument, parameters.size() - 1));
        return !type.matches("org\\.jooq\\.(DataType|Field|Name|Table)|java\\.lang\\.Class|boolean");
    }
}
