package io.pgseam.app.truth;

import io.pgseam.schema.AccountsId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Each account has what it had and what was moved; whoever adds up all accounts at one moment finds what there was at first. */
final class MoneyRule implements Rule {
    @Override
    public Stream<String> violations(Evidence evidence) {
        List<MoveMoney> moves = evidence.history().of(MoveMoney.class).stream()
                .map(Entry::operation)
                .distinct()
                .filter(move -> evidence.found().ledger().contains(move.number()))
                .toList();
        Stream<String> accounts = evidence.opening().balances().entrySet().stream()
                .flatMap(account -> account(account.getKey(), account.getValue(), moves, evidence.found()));
        Stream<String> sums = Stream.concat(
                        Stream.of(evidence.found().balances()),
                        evidence.history().of(ReadBalances.class).stream()
                                .flatMap(read -> read.answer(Answer.BalancesRead.class).stream())
                                .map(Answer.BalancesRead::balances))
                .filter(balances -> sum(balances).compareTo(evidence.opening().money()) != 0)
                .map(balances -> "there was " + evidence.opening().money() + " at first, and now " + sum(balances)
                        + ": " + balances);
        return Stream.concat(accounts, sums);
    }

    private static Stream<String> account(AccountsId account, BigDecimal first, List<MoveMoney> moves, Found found) {
        BigDecimal expected = moves.stream().map(move -> move.gain(account)).reduce(first, BigDecimal::add);
        BigDecimal balance = found.balances().get(account);
        return expected.equals(balance) && balance.signum() >= 0
                ? Stream.empty()
                : Stream.of("account " + account + " has " + balance + ", expected " + expected);
    }

    private static BigDecimal sum(Map<AccountsId, BigDecimal> balances) {
        return balances.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
