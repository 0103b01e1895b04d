package io.pgseam.app.truth;

import static io.pgseam.app.truth.Scene.ANN;
import static io.pgseam.app.truth.Scene.BOB;
import static io.pgseam.app.truth.Scene.BOOKS;
import static io.pgseam.app.truth.Scene.CARL;
import static io.pgseam.app.truth.Scene.DORA;
import static io.pgseam.app.truth.Scene.EMAIL;
import static io.pgseam.app.truth.Scene.LAMP;
import static io.pgseam.app.truth.Scene.PRICE;
import static io.pgseam.app.truth.Scene.SCREW;
import static io.pgseam.app.truth.Scene.SHELF;
import static io.pgseam.app.truth.Scene.USER;
import static io.pgseam.app.truth.Scene.all;
import static io.pgseam.app.truth.Scene.book;
import static io.pgseam.app.truth.Scene.lamps;
import static io.pgseam.app.truth.Scene.seen;
import static io.pgseam.app.truth.Scene.ten;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.app.orders.Placement;
import io.pgseam.app.tx.Isolation;
import io.pgseam.schema.OrderStatus;
import io.pgseam.schema.SessionsId;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The rules that a shop in trouble is held against find what they are for. */
class CheckerTest {
    private static final OffsetDateTime VERSION = OffsetDateTime.of(2026, 11, 22, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final BigDecimal NEW_PRICE = new BigDecimal("12.00");

    private final Scene scene = new Scene();

    @Test
    void nothingIsFoundWhereTheShopTellsTheTruth() {
        place(lamps(1, 2));
        scene.unknown(lamps(2, 1));
        scene.unknown(lamps(3, 3));
        scene.keep(lamps(3, 3), OrderStatus.placed);
        scene.failed(lamps(4, 1));
        scene.acknowledged(lamps(5, 100), new Answer.Refused("too few"));
        scene.acknowledged(ten(1), new Answer.Done());
        keepTen(1);
        scene.unknown(ten(2));
        keepTen(2);
        scene.unknown(ten(3));
        scene.failed(ten(4));
        scene.acknowledged(
                new ReadBalances(List.of(ANN, BOB), Isolation.READ_ONLY),
                new Answer.BalancesRead(Map.of(ANN, new BigDecimal("90.00"), BOB, new BigDecimal("110.00"))));
        scene.unknown(new ChangeStock(5, LAMP, 7));
        scene.ledger.add(5L);
        scene.addStock(LAMP, 7);
        scene.acknowledged(new CountPieces(SCREW, 1), new Answer.StockIs(1));
        scene.unknown(new CountPieces(SCREW, 2));
        scene.unknown(new CountPieces(SCREW, 4));
        scene.acknowledged(new CountPieces(SCREW, 8), new Answer.StockIs(13));
        scene.addStock(SCREW, 13);
        scene.acknowledged(new PutPreferences(USER, 6), new Answer.Done());
        scene.acknowledged(new ReadPreferences(USER), new Answer.PreferencesRead(all(6)));
        scene.unknown(new PutPreferences(USER, 7));
        scene.preferences.put(USER, all(7));

        assertThat(scene.violations()).isEmpty();
        assertThat(Tally.of(scene.evidence())).isEqualTo(new Tally(18, 7, 1, 2, 8, 3, 2, Map.of("UNAVAILABLE", 2L)));
    }

    @Test
    void anAcknowledgedOrderThatIsGone() {
        place(lamps(1, 2));
        scene.orders.clear();
        scene.addStock(LAMP, 2);

        assertFound("PresenceRule: acknowledged, and not there");
    }

    @Test
    void anOrderThatFailedForCertainAndIsThere() {
        scene.failed(lamps(1, 2));
        scene.keep(lamps(1, 2), OrderStatus.placed);

        assertFound("PresenceRule: there, though it failed for certain");
    }

    @Test
    void anOrderThatWasPlacedTwice() {
        place(lamps(1, 2));
        PlaceOrder same = lamps(1, 2);
        scene.keep(new PlaceOrder(DORA, same.id(), same.basket(), same.isolation()), OrderStatus.placed);

        assertFound("OrderRule: there 2 times");
    }

    @Test
    void anOrderThatARetryPlacedUnderAnotherId() {
        place(lamps(1, 2));
        scene.keep(lamps(2, 2), OrderStatus.placed);

        assertFound("OrderRule: placed by nobody");
    }

    @Test
    void anOrderWhosePiecesWereTakenTwice() {
        place(lamps(1, 2));
        scene.addStock(LAMP, -2);

        assertFound("StockRule: product " + LAMP + " has 6 pieces, expected 8");
    }

    @Test
    void anUnknownOrderThatIsThereByHalf() {
        scene.unknown(lamps(1, 2));
        scene.orders.put(
                lamps(1, 2).id(), List.of(new SeenOrder(CARL, lamps(1, 2).id(), OrderStatus.placed, Map.of())));

        assertFound("OrderRule: not what was ordered");
    }

    @Test
    void anUnknownOrderThatTookNoPieces() {
        scene.unknown(lamps(1, 2));
        scene.keep(lamps(1, 2), OrderStatus.placed);
        scene.addStock(LAMP, 2);

        assertFound("StockRule: product " + LAMP + " has 10 pieces, expected 8");
    }

    @Test
    void anOrderThatWasPlacedAnewForTheSecondTime() {
        place(lamps(1, 2));
        scene.acknowledged(lamps(1, 2), placed(lamps(1, 2), PRICE));

        assertFound("OrderRule: placed anew 2 times");
    }

    @Test
    void aStepThatWasLost() {
        place(lamps(1, 2));
        scene.acknowledged(step(ChangeStatus.Step.PAY), new Answer.Done());

        assertFound("StatusRule: lost a step, PAY");
    }

    @Test
    void aCancellationThatFailedAndIsThere() {
        scene.acknowledged(lamps(1, 2), placed(lamps(1, 2), PRICE));
        scene.failed(step(ChangeStatus.Step.CANCEL));
        scene.keep(lamps(1, 2), OrderStatus.cancelled);

        assertFound("StatusRule: took a step that nobody took, CANCEL");
    }

    @Test
    void aCancellationThatWasDoneTwice() {
        scene.acknowledged(lamps(1, 2), placed(lamps(1, 2), PRICE));
        scene.acknowledged(step(ChangeStatus.Step.CANCEL), new Answer.Done());
        scene.acknowledged(step(ChangeStatus.Step.CANCEL), new Answer.Done());
        scene.keep(lamps(1, 2), OrderStatus.cancelled);

        assertFound("StatusRule: took a step twice, CANCEL");
    }

    @Test
    void moneyThatWasMade() {
        scene.acknowledged(ten(1), new Answer.Done());
        keepTen(1);
        scene.addMoney(BOB, "10.00");

        assertFound("MoneyRule: account " + BOB + " has 120.00, expected 110.00");
        assertFound("MoneyRule: there was 200.00 at first, and now 210.00");
    }

    @Test
    void aTransferThatWasDoneTwice() {
        scene.acknowledged(ten(1), new Answer.Done());
        keepTen(1);
        keepTen(1);

        assertFound("MoneyRule: account " + ANN + " has 80.00, expected 90.00");
    }

    @Test
    void anUnknownTransferThatIsThereByHalf() {
        scene.unknown(ten(1));
        scene.ledger.add(1L);
        scene.addMoney(ANN, "-10.00");

        assertFound("MoneyRule: account " + BOB + " has 100.00, expected 110.00");
    }

    @Test
    void anUnknownTransferThatIsGoneByHalf() {
        scene.unknown(ten(1));
        scene.addMoney(ANN, "-10.00");
        scene.addMoney(BOB, "10.00");

        assertFound("MoneyRule: account " + ANN + " has 90.00, expected 100.00");
    }

    @Test
    void aTransferThatNobodyWanted() {
        keepTen(1);

        assertFound("LedgerRule: written by nobody: 1");
    }

    @Test
    void balancesOfTwoMoments() {
        scene.acknowledged(
                new ReadBalances(List.of(ANN, BOB), Isolation.SERIALIZABLE),
                new Answer.BalancesRead(Map.of(ANN, new BigDecimal("90.00"), BOB, new BigDecimal("100.00"))));

        assertFound("MoneyRule: there was 200.00 at first, and now 190.00");
    }

    @Test
    void aVersionThatTwoHaveOverwritten() {
        scene.acknowledged(new ChangePrice(LAMP, NEW_PRICE), new Answer.PriceChanged(VERSION, PRICE));
        scene.acknowledged(new ChangePrice(LAMP, new BigDecimal("13.00")), new Answer.PriceChanged(VERSION, NEW_PRICE));
        scene.setPrice(new BigDecimal("13.00"));

        assertFound("PriceRule: one version overwritten by two, a lost update");
    }

    @Test
    void aPriceThatWasLost() {
        scene.acknowledged(new ChangePrice(LAMP, NEW_PRICE), new Answer.PriceChanged(VERSION, PRICE));

        assertFound("PriceRule: the last price is one that was replaced");
    }

    @Test
    void aPriceThatFailedAndIsThere() {
        scene.failed(new ChangePrice(LAMP, NEW_PRICE));
        scene.setPrice(NEW_PRICE);

        assertFound("PriceRule: the last price is one that was replaced, or that nobody set");
    }

    @Test
    void anOrderAtAPriceOfThePast() {
        scene.acknowledged(new ChangePrice(LAMP, NEW_PRICE), new Answer.PriceChanged(VERSION, PRICE));
        scene.setPrice(NEW_PRICE);
        place(lamps(1, 1));

        assertFound("PriceRule: not the price of then");
    }

    @Test
    void aCountThatFailedAndIsThere() {
        scene.acknowledged(new CountPieces(SCREW, 1), new Answer.StockIs(1));
        scene.failed(new CountPieces(SCREW, 2));
        scene.acknowledged(new CountPieces(SCREW, 4), new Answer.StockIs(7));
        scene.addStock(SCREW, 7);

        assertFound("CountRule: product " + SCREW + " had 1 pieces");
    }

    @Test
    void aCountThatWasLost() {
        scene.acknowledged(new CountPieces(SCREW, 1), new Answer.StockIs(1));
        scene.acknowledged(new CountPieces(SCREW, 2), new Answer.StockIs(2));

        assertFound("CountRule: product " + SCREW + " had 1 pieces");
    }

    @Test
    void aCountThatIsGoneAtTheEnd() {
        scene.acknowledged(new CountPieces(SCREW, 1), new Answer.StockIs(1));

        assertFound("CountRule: product " + SCREW + " has 0 pieces at the end, expected 1");
    }

    @Test
    void aCustomerByHalf() {
        scene.unknown(new RegisterCustomer(1, EMAIL));
        scene.emails.put(EMAIL.address(), DORA);
        assertFound("CustomerRule: an address of no customer");

        scene.emails.clear();
        scene.customers.put(DORA, "customer 1");
        assertFound("CustomerRule: a customer without an address");
    }

    @Test
    void aCustomerWhoseAddressIsAnothers() {
        scene.acknowledged(new RegisterCustomer(1, EMAIL), new Answer.CustomerRegistered(DORA));
        scene.customers.put(DORA, "customer 1");
        scene.emails.put(EMAIL.address(), CARL);

        assertFound("CustomerRule: not what was registered");
    }

    @Test
    void anAddressThatNobodyHadTaken() {
        scene.acknowledged(new RegisterCustomer(1, EMAIL), new Answer.Refused("taken"));

        assertFound("CustomerRule: refused for an address that nobody had");
    }

    @Test
    void aSessionThatWasOpenedTwice() {
        scene.unknown(new OpenSession(USER));
        scene.sessions.put(USER, Set.of(session(1), session(2)));

        assertFound("SessionRule: opened twice");
    }

    @Test
    void aSessionThatFailedAndIsThere() {
        scene.failed(new OpenSession(USER));
        scene.sessions.put(USER, Set.of(session(1)));

        assertFound("SessionRule: there, though it failed for certain");
    }

    @Test
    void aSessionThatWasClosedAndIsThere() {
        scene.acknowledged(new OpenSession(USER), new Answer.SessionOpened(session(1)));
        scene.acknowledged(new CloseSession(USER, session(1)), new Answer.Done());
        scene.sessions.put(USER, Set.of(session(1)));

        assertFound("SessionRule: closed, and still there");
    }

    @Test
    void preferencesByHalf() {
        scene.unknown(new PutPreferences(USER, 1));
        scene.preferences.put(USER, Map.of("colour", 1L));

        assertFound("PreferenceRule: half a change");
    }

    @Test
    void preferencesThatTheirOwnWriterDoesNotSee() {
        scene.acknowledged(new PutPreferences(USER, 1), new Answer.Done());
        scene.acknowledged(new PutPreferences(USER, 2), new Answer.Done());
        scene.acknowledged(new ReadPreferences(USER), new Answer.PreferencesRead(all(1)));
        scene.preferences.put(USER, all(2));

        assertFound("PreferenceRule: found Optional[1], expected Optional[2]");
    }

    @Test
    void preferencesThatFailedAndAreThere() {
        scene.acknowledged(new PutPreferences(USER, 1), new Answer.Done());
        scene.failed(new PutPreferences(USER, 2));
        scene.preferences.put(USER, all(2));

        assertFound("PreferenceRule: found Optional[2], expected Optional[1]");
    }

    @Test
    void aShelfOfTwoBatches() {
        scene.unknown(new UpsertShelf(1, SHELF, BOOKS));
        scene.products.put(BOOKS.get(0), book(1));

        assertFound("ShelfRule: half a batch");
    }

    @Test
    void aShelfThatWasSeenTorn() {
        scene.acknowledged(new UpsertShelf(1, SHELF, BOOKS), new Answer.Done());
        scene.acknowledged(new ReadShelf(SHELF), new Answer.ShelfRead(Map.of(0L, 1, 1L, 1)));
        BOOKS.forEach(product -> scene.products.put(product, book(1)));

        assertFound("ShelfRule: half a batch");
    }

    @Test
    void aBatchThatIsGone() {
        scene.acknowledged(new UpsertShelf(1, SHELF, BOOKS), new Answer.Done());

        assertFound("ShelfRule: the first batch, after");
    }

    @Test
    void aBatchThatFailedAndIsThere() {
        scene.failed(new UpsertShelf(1, SHELF, BOOKS));
        BOOKS.forEach(product -> scene.products.put(product, book(1)));

        assertFound("ShelfRule: a batch that was not imported: 1");
    }

    @Test
    void anOrderThatItsOwnCustomerDoesNotSee() {
        place(lamps(1, 2));
        scene.acknowledged(new ReadOrders(CARL), new Answer.OrdersRead(List.of()));

        assertFound("OrderReadingRule: acknowledged before, and not seen");
    }

    @Test
    void anOrderThatWasSeenTorn() {
        place(lamps(1, 2));
        SeenOrder torn = new SeenOrder(CARL, lamps(1, 2).id(), OrderStatus.placed, Map.of());
        scene.acknowledged(new ReadOrders(CARL), new Answer.OrdersRead(List.of(torn)));

        assertFound("OrderReadingRule: torn");
    }

    @Test
    void anOrderThatWasSeenAndIsGone() {
        scene.unknown(lamps(1, 2));
        scene.acknowledged(
                new ReadOrders(CARL), new Answer.OrdersRead(List.of(seen(lamps(1, 2), OrderStatus.placed, PRICE))));

        assertFound("OrderReadingRule: seen, and gone or changed at the end");
    }

    @Test
    void anOrderThatWasSeenInAStatusOfThePast() {
        place(lamps(1, 2));
        scene.acknowledged(step(ChangeStatus.Step.PAY), new Answer.Done());
        scene.acknowledged(
                new ReadOrders(CARL), new Answer.OrdersRead(List.of(seen(lamps(1, 2), OrderStatus.placed, PRICE))));

        assertFound("OrderReadingRule: lost a step, PAY");
    }

    private void assertFound(String violation) {
        assertThat(scene.violations()).anyMatch(found -> found.startsWith(violation));
    }

    private void place(PlaceOrder order) {
        scene.acknowledged(order, placed(order, PRICE));
        scene.keep(order, OrderStatus.placed);
    }

    private static Answer placed(PlaceOrder order, BigDecimal price) {
        return new Answer.OrderPlaced(Placement.Time.NOW, seen(order, OrderStatus.placed, price));
    }

    private void keepTen(long number) {
        scene.ledger.add(number);
        scene.addMoney(ANN, "-10.00");
        scene.addMoney(BOB, "10.00");
    }

    private static ChangeStatus step(ChangeStatus.Step step) {
        return new ChangeStatus(CARL, lamps(1, 2).id(), step);
    }

    private static SessionsId session(long id) {
        return new SessionsId(new UUID(6, id));
    }
}
