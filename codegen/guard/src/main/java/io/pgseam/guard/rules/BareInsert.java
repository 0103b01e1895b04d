package io.pgseam.guard.rules;

/** Rejects INSERTs that jOOQ builds from single values, where the build asks for the generated builders. */
record BareInsert() implements Rule {

    private static final MemberList MEMBERS = MemberList.of("bare-inserts.txt");

    @Override
    public boolean rejects(Member declaration) {
        return MEMBERS.contains(declaration);
    }

    @Override
    public boolean isAskedFor(GuardArguments arguments) {
        return arguments.options().contains(GuardArguments.Option.INSERT_BUILDERS);
    }

    @Override
    public String title() {
        return "bare insert";
    }

    @Override
    public String wayOut() {
        return "Use the table's generated builder, such as NewCustomers.of().";
    }
}
