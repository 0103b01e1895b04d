package io.pgseam.app.truth;

import java.util.List;
import java.util.stream.Stream;

/** Holds all rules against the evidence. */
final class Checker {
    private static final List<Rule> RULES = List.of(
            new PresenceRule(),
            new OrderRule(),
            new StatusRule(),
            new StockRule(),
            new CountRule(),
            new PriceRule(),
            new MoneyRule(),
            new LedgerRule(),
            new CustomerRule(),
            new SessionRule(),
            new PreferenceRule(),
            new ShelfRule(),
            new OrderReadingRule());

    private Checker() {}

    /** Returns all violations, none if the shop has told the truth. */
    static List<String> violations(Evidence evidence) {
        return RULES.stream()
                .flatMap(rule -> violations(rule, evidence))
                .distinct()
                .toList();
    }

    private static Stream<String> violations(Rule rule, Evidence evidence) {
        return rule.violations(evidence).map(sentence -> rule.getClass().getSimpleName() + ": " + sentence);
    }
}
