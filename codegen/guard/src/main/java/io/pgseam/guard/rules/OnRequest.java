package io.pgseam.guard.rules;

/**
 * Rejects the members that a list names, where the build asks for it: they are no plain SQL, but pass what the generated
 * classes could refuse.
 *
 * @param members the names
 * @param option with which a build asks
 * @param title what is found
 * @param wayOut what to write instead
 */
record OnRequest(MemberList members, GuardArguments.Option option, String title, String wayOut) implements Rule {

    @Override
    public boolean rejects(Member declaration) {
        return members.contains(declaration);
    }

    @Override
    public boolean isAskedFor(GuardArguments arguments) {
        return arguments.options().contains(option);
    }
}
