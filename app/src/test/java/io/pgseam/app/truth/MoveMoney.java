package io.pgseam.app.truth;

import io.pgseam.app.accounts.AccountRepository;
import io.pgseam.app.accounts.Transfer;
import io.pgseam.app.tx.Isolation;
import io.pgseam.schema.AccountsId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** One transfer or several, all in one transaction; those that cross can deadlock. */
record MoveMoney(long number, List<Move> moves, Isolation isolation) implements Operation {
    record Move(AccountsId from, AccountsId to, BigDecimal amount) {
        BigDecimal gain(AccountsId account) {
            if (account.equals(from)) {
                return amount.negate();
            }
            return account.equals(to) ? amount : BigDecimal.ZERO;
        }
    }

    @Override
    public Answer perform(Access shop) {
        try {
            return shop.transactions().<Answer>inTransaction(isolation, transaction -> {
                AccountRepository accounts = new AccountRepository(transaction.context());
                for (Move move : moves) {
                    Transfer transfer = accounts.transfer(transaction, move.from(), move.to(), move.amount());
                    if (!(transfer instanceof Transfer.Transferred)) {
                        throw new TooLittleMoney(transfer);
                    }
                }
                Ledger.write(transaction, number);
                return new Answer.Done();
            });
        } catch (TooLittleMoney e) {
            return new Answer.Refused(e.getMessage());
        }
    }

    @Override
    public Optional<Boolean> isIn(Found found) {
        return Optional.of(found.ledger().contains(number));
    }

    /** What an account has more, or less, when this is done. */
    BigDecimal gain(AccountsId account) {
        return moves.stream().map(move -> move.gain(account)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Undoes the transfers before. */
    private static final class TooLittleMoney extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLittleMoney(Transfer transfer) {
            super(transfer.toString());
        }
    }
}
