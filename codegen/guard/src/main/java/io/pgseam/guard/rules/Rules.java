package io.pgseam.guard.rules;

import java.util.List;
import java.util.Optional;

/** All rules, the most specific message first. */
final class Rules {

    private static final List<Rule> ALL = List.of(new JooqPlainSql(), new JdbcText());

    private Rules() {}

    /** Returns the entry that this declaration is, judged alone. */
    static Optional<Entry> judge(Member declaration) {
        for (var rule : ALL) {
            if (rule.rejects(declaration)) {
                return Optional.of(new Entry(Signature.of(declaration), rule));
            }
        }
        return Optional.empty();
    }
}
