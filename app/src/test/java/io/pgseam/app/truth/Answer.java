package io.pgseam.app.truth;

import io.pgseam.app.orders.Placement;
import io.pgseam.schema.AccountsId;
import io.pgseam.schema.CustomersId;
import io.pgseam.schema.SessionsId;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** What the shop said. */
sealed interface Answer {
    /** It is done, and there is nothing more to say. */
    record Done() implements Answer {}

    /** The shop said no, and has changed nothing. */
    record Refused(String why) implements Answer {}

    record OrderPlaced(Placement.Time time, SeenOrder order) implements Answer {}

    /** @param pieces of the product, after the change */
    record StockIs(int pieces) implements Answer {}

    /**
     * @param seen the version of the product that was overwritten
     * @param replaced its price
     */
    record PriceChanged(OffsetDateTime seen, BigDecimal replaced) implements Answer {}

    record SessionOpened(SessionsId id) implements Answer {}

    record CustomerRegistered(CustomersId id) implements Answer {}

    record OrdersRead(List<SeenOrder> orders) implements Answer {}

    record BalancesRead(Map<AccountsId, BigDecimal> balances) implements Answer {}

    /** @param values by key: which operation has written them */
    record PreferencesRead(Map<String, Long> values) implements Answer {}

    /** @param products how many there are of each batch */
    record ShelfRead(Map<Long, Integer> products) implements Answer {}
}
