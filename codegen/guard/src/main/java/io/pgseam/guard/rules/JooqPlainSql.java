package io.pgseam.guard.rules;

/**
 * Rejects methods and constructors that carry jOOQ's {@code @PlainSQL}.
 *
 * <p>The annotation stands on the type {@code org.jooq.SQL} too; that one declares no methods, so nothing is lost by
 * looking at methods and constructors only.
 */
record JooqPlainSql() implements Rule {

    @Override
    public boolean rejects(Member declaration) {
        return declaration.has(Member.Trait.PLAIN_SQL);
    }

    @Override
    public String wayOut() {
        return "Use the generated columns and the DSL, or put the expression into a view.";
    }
}
