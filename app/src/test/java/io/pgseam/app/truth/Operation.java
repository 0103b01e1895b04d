package io.pgseam.app.truth;

import java.util.Optional;

/** Something that people do in the shop. Two that are equal are the same wish, uttered twice. */
sealed interface Operation
        permits ChangePrice,
                ChangeStatus,
                ChangeStock,
                CloseSession,
                CountPieces,
                MoveMoney,
                OpenSession,
                PlaceOrder,
                PutPreferences,
                ReadBalances,
                ReadOrders,
                ReadPreferences,
                ReadShelf,
                RegisterCustomer,
                UpsertShelf {

    /**
     * Does it, by the shop's own repositories.
     *
     * @throws io.pgseam.app.errors.DatabaseException as the shop does
     */
    Answer perform(Access shop);

    /** Whether what it writes is there; empty where that does not tell whether it was done, or where it writes nothing. */
    default Optional<Boolean> isIn(Found found) {
        return Optional.empty();
    }
}
