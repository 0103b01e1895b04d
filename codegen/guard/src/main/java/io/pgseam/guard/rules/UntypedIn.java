package io.pgseam.guard.rules;

/** Rejects comparisons with lists of any type, which let the key of another table pass. */
record UntypedIn() implements Rule {

    private static final MemberList MEMBERS = MemberList.of("untyped-in.txt");

    @Override
    public boolean rejects(Member declaration) {
        return MEMBERS.contains(declaration);
    }

    @Override
    public boolean isAskedFor(GuardArguments arguments) {
        return arguments.options().contains(GuardArguments.Option.TYPED_IN);
    }

    @Override
    public String title() {
        return "untyped comparison";
    }

    @Override
    public String wayOut() {
        return "Use in(T...), or eq(any(array)) with values of the field's type.";
    }
}
