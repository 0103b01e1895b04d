package io.pgseam.app.truth;

import io.pgseam.app.accounts.AccountRepository;
import io.pgseam.app.tx.Isolation;
import io.pgseam.schema.AccountsId;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The balances of all accounts, one statement after the other, in one transaction.
 *
 * @param isolation by which all of them see the same moment
 */
record ReadBalances(List<AccountsId> accounts, Isolation isolation) implements Operation {
    @Override
    public Answer perform(Access shop) {
        return shop.transactions().<Answer>inTransaction(isolation, transaction -> {
            AccountRepository repository = new AccountRepository(transaction.context());
            Map<AccountsId, BigDecimal> balances = new HashMap<>();
            accounts.forEach(account ->
                    balances.put(account, repository.find(account).orElseThrow().balance()));
            return new Answer.BalancesRead(balances);
        });
    }
}
